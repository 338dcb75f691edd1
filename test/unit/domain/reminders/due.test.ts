import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, momentInVietnam } from '../../../../src/domain/reminders/calendar.ts';
import { dueReminders, nextReminder } from '../../../../src/domain/reminders/due.ts';
import { occasionsWithin } from '../../../../src/domain/reminders/occurrences.ts';
import { type Reminder, withoutSent } from '../../../../src/domain/reminders/reminder.ts';
import type { Subscription } from '../../../../src/domain/reminders/subscription.ts';
import { dayInVietnam } from '../../../../src/domain/text/dates.ts';
import { createGlossary } from '../../../../src/domain/text/glossary.ts';
import { obligationOf } from '../../../support/obligations.ts';
import { GLOSSARY } from '../../../support/small-corpus.ts';

const glossary = createGlossary(GLOSSARY);
const police = { actor: 'Công an phường' };
const committee = { actor: 'Ủy ban nhân dân phường' };
const DATED = obligationOf('Gửi báo cáo chậm nhất ngày 15/5/2026', committee);
const BEFORE = obligationOf('Gửi danh sách trước ngày 15/5/2026', police);
const QUARTERLY = obligationOf('Định kỳ hằng quý báo cáo kết quả', police);
const UNDATED = [
  'Định kỳ sơ kết, tổng kết',
  'Thường xuyên kiểm tra',
  'Báo cáo kết quả',
  'Báo cáo trước ngày 15/12',
  'Gửi hồ sơ trong thời hạn 10 ngày',
].map((task) => obligationOf(task, committee));
const YEARLY = obligationOf('Hằng năm, báo cáo trước ngày 15/12', committee);
const REGISTER = [DATED, BEFORE, QUARTERLY, YEARLY, ...UNDATED];

const subscription = (wish: Partial<Subscription> = {}): Subscription => ({
  id: 1,
  chat: 'a',
  daysBefore: 3,
  hour: 8,
  paused: false,
  ...wish,
});
const at = (day: string, hour: number) => momentInVietnam(day, hour);
const due = (subscriptions: readonly Subscription[], after: number, now: number, register = REGISTER) =>
  dueReminders(subscriptions, register, glossary, { after, now });
const told = (reminders: readonly Reminder[]) =>
  reminders.map(({ chat, moment, items }) => [
    chat,
    new Date(moment).toISOString(),
    ...items.map(({ occasion }) => occasion.obligation.task),
  ]);
const keysOf = (reminders: readonly Reminder[]) =>
  reminders.flatMap(({ items }) => items.flatMap(({ keys }) => keys));

describe('a reminder', () => {
  const unit = 'UBND phường';

  it('comes so many days before, at the hour in Vietnam, to the minute', () => {
    const moment = at('2026-05-12', 8);
    expect(told(due([subscription({ unit })], moment - 1, moment))).toEqual([
      ['a', '2026-05-12T01:00:00.000Z', DATED.task],
    ]);
    expect(due([subscription({ unit })], moment - 60_000, moment - 1)).toEqual([]);
    expect(due([subscription({ unit })], moment, moment + 60_000)).toEqual([]);
  });

  it.each([
    ['Gửi báo cáo chậm nhất ngày 01/3/2026', 1, '2026-02-28'],
    ['Gửi báo cáo chậm nhất ngày 01/3/2028', 1, '2028-02-29'],
    ['Gửi báo cáo chậm nhất ngày 02/01/2027', 3, '2026-12-30'],
    ['Gửi báo cáo chậm nhất ngày 15/5/2026', 0, '2026-05-15'],
    ['Gửi báo cáo trước ngày 15/5/2026', 3, '2026-05-12'],
  ])('counts calendar days: %s, %i before', (task, daysBefore, day) => {
    const next = nextReminder(subscription({ daysBefore }), [obligationOf(task)], glossary, 0);
    expect(next?.moment).toBe(at(day, 8));
  });

  it('of what is due before a day comes on the day before at the latest', () => {
    const next = nextReminder(subscription({ daysBefore: 0 }), [BEFORE], glossary, 0);
    expect(next?.moment).toBe(at('2026-05-14', 8));
  });

  it('comes as early as sixty days before', () => {
    const moment = at('2026-03-16', 8);
    expect(told(due([subscription({ unit, daysBefore: 60 })], moment - 1, moment))).toHaveLength(1);
  });

  it('at an hour before seven is still of that day in Vietnam', () => {
    const early = [subscription({ unit, daysBefore: 0, hour: 0 })];
    expect(told(due(early, at('2026-05-14', 23), at('2026-05-15', 0)))).toEqual([
      ['a', '2026-05-14T17:00:00.000Z', DATED.task],
    ]);
  });

  it('that is late still comes on the day itself, and no more when that is past in Vietnam', () => {
    const after = at('2026-05-11', 8);
    const midnight = at('2026-05-16', 0);
    expect(due([subscription({ unit })], after, midnight - 1)).toHaveLength(1);
    expect(due([subscription({ unit })], after, midnight)).toEqual([]);
  });

  it('does not come while the subscription is paused', () => {
    expect(due([subscription({ paused: true })], 0, at('2026-05-13', 0))).toEqual([]);
    expect(nextReminder(subscription({ paused: true }), REGISTER, glossary, 0)).toBeUndefined();
  });

  it('is for the tasks of the unit only, by any of its names; of everybody where none is named', () => {
    const moment = at('2026-05-12', 8);
    const tasks = (wish: Partial<Subscription>) =>
      due([subscription(wish)], moment - 1, moment).flatMap(({ items }) =>
        items.map(({ occasion }) => occasion.obligation.task),
      );
    expect(tasks({ unit: 'bên công an' })).toEqual([BEFORE.task]);
    expect(tasks({ unit: 'uy ban phuong' })).toEqual([DATED.task]);
    expect(tasks({})).toEqual([DATED.task, BEFORE.task]);
    expect(tasks({ unit: 'Sở Y tế' })).toEqual([]);
  });
});

describe('the messages', () => {
  const moment = at('2026-05-12', 8);

  it('are one a chat and moment, each task once, under the keys of all that asked for it', () => {
    const both = [
      subscription(),
      subscription({ id: 2, unit: 'công an' }),
      subscription({ id: 3, chat: 'b' }),
    ];
    const reminders = due(both, moment - 1, moment);
    expect(told(reminders)).toEqual([
      ['a', '2026-05-12T01:00:00.000Z', DATED.task, BEFORE.task],
      ['b', '2026-05-12T01:00:00.000Z', DATED.task, BEFORE.task],
    ]);
    expect(reminders[0]?.items.map(({ keys }) => keys.length)).toEqual([1, 2]);
  });

  it('come earliest first, their items by day', () => {
    const soon = obligationOf('Gửi báo cáo chậm nhất ngày 13/5/2026');
    const wishes = [subscription(), subscription({ id: 2, daysBefore: 1 })];
    expect(told(due(wishes, 0, moment, [DATED, soon]))).toEqual([
      ['a', '2026-05-10T01:00:00.000Z', soon.task],
      ['a', '2026-05-12T01:00:00.000Z', soon.task, DATED.task],
    ]);
  });

  it('are without what was sent before, and none where that is all', () => {
    const reminders = due([subscription()], moment - 1, moment);
    const [first, second] = keysOf(reminders);
    expect(withoutSent(reminders, (key) => key === first)[0]?.items.flatMap(({ keys }) => keys)).toEqual([
      second,
    ]);
    expect(withoutSent(reminders, () => true)).toEqual([]);
    expect(withoutSent(reminders, () => false)).toEqual(reminders);
  });

  it('have keys that stay when the documents are read again, and change with text, place and day', () => {
    const keys = (...tasks: Parameters<typeof obligationOf>) =>
      keysOf(due([subscription()], 0, moment, [obligationOf(...tasks)]));
    const task = 'Gửi báo cáo chậm nhất ngày 15/5/2026';
    expect(keys(task)).toEqual(keys(task));
    expect(keys(task)).toHaveLength(1);
    for (const other of [
      keys('Gửi báo cáo chậm nhất ngày 14/5/2026'),
      keys('Gửi danh sách chậm nhất ngày 15/5/2026'),
      keys(task, { number: '8-KH/TU' }),
      keys(task, { actor: 'Phòng Nội vụ' }),
    ])
      expect(other).not.toEqual(keys(task));
  });
});

describe('the next reminder', () => {
  it('holds all of its moment, and rolls over the year', () => {
    const now = at('2026-05-11', 12);
    expect(
      told([nextReminder(subscription(), REGISTER, glossary, now)].flatMap((next) => next ?? [])),
    ).toEqual([['a', '2026-05-12T01:00:00.000Z', DATED.task, BEFORE.task]]);
    const later = nextReminder(subscription(), REGISTER, glossary, at('2026-12-28', 8));
    expect(later?.moment).toBe(at('2027-03-28', 8));
    expect(later?.items[0]?.occasion).toMatchObject({ day: '2027-03-31', periodEnd: 'quarter' });
  });

  it('is none where no task has a day to come', () => {
    expect(nextReminder(subscription(), UNDATED, glossary, 0)).toBeUndefined();
    expect(nextReminder(subscription(), [DATED], glossary, at('2026-05-12', 8))).toBeUndefined();
  });
});

/** Subscriptions, a register and a span of time (milliseconds) with the hours at which the bot looks. */
const wishes = fc
  .array(
    fc.record({
      chat: fc.constantFrom('a', 'b'),
      unit: fc.option(fc.constantFrom('UBND phường', 'Công an phường')),
      daysBefore: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 60 })),
      hour: fc.integer({ min: 0, max: 23 }),
      paused: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) =>
    list.map(
      ({ unit, ...rest }, i): Subscription => ({ id: i + 1, ...(unit !== null && { unit }), ...rest }),
    ),
  );
const START = at('2027-12-01', 0);
const day = fc.integer({ min: 0, max: 100 }).map((count) => addDays('2027-12-01', count));
const POOL = [
  ...[
    'Hằng năm, báo cáo',
    'Hằng tháng, báo cáo',
    'Hằng tuần, báo cáo',
    'Định kỳ hằng quý báo cáo kết quả',
  ].map((task) => obligationOf(task, police)),
  ...UNDATED,
];
const dated = fc
  .tuple(day, fc.constantFrom('trước', 'chậm nhất'), fc.constantFrom(police, committee))
  .map(([iso, word, who]) => {
    const [year, month, date] = iso.split('-');
    return obligationOf(`Gửi báo cáo ${word} ngày ${date}/${month}/${year}`, who);
  });
const register = fc
  .tuple(fc.array(dated, { maxLength: 3 }), fc.subarray(POOL))
  .map(([some, others]) => [...some, ...others]);
const SPAN_HOURS = 100 * 24;
const cuts = fc
  .uniqueArray(fc.integer({ min: 1, max: SPAN_HOURS * 60 - 1 }), { maxLength: 12 })
  .map((minutes) => [0, ...minutes.sort((a, b) => a - b), SPAN_HOURS * 60].map((m) => START + m * 60_000));

/** Every key that looking at these times gives, in order. */
const looked = (subscriptions: readonly Subscription[], tasks: typeof REGISTER, times: readonly number[]) =>
  times.slice(1).flatMap((now, i) => keysOf(due(subscriptions, times[i] as number, now, tasks)));
const HOURLY = Array.from({ length: SPAN_HOURS + 1 }, (_, hour) => START + hour * 3_600_000);

describe('reminders over time', () => {
  it('are never doubled, however the time is cut, and lost only where the day is past', () => {
    fc.assert(
      fc.property(wishes, register, cuts, (subscriptions, tasks, times) => {
        const keys = looked(subscriptions, tasks, times);
        expect(new Set(keys).size).toBe(keys.length);
        const expected = new Set<string>();
        for (const wish of subscriptions) {
          for (const next of everyReminder(wish, tasks)) {
            const seen = times.find((time) => time >= next.moment);
            for (const { occasion, keys: own } of next.items)
              if (seen !== undefined && occasion.day >= dayInVietnam(seen))
                for (const key of own) expected.add(key);
          }
        }
        expect(new Set(keys)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('come each once to a bot that looks every hour', () => {
    fc.assert(
      fc.property(wishes, register, (subscriptions, tasks) => {
        const keys = looked(subscriptions, tasks, HOURLY);
        const all = subscriptions.flatMap((wish) => everyReminder(wish, tasks)).flatMap(({ items }) => items);
        expect([...keys].sort()).toEqual([...new Set(all.flatMap((item) => item.keys))].sort());
      }),
      { numRuns: 5 },
    );
  });

  it('are never of a task without a day', () => {
    fc.assert(
      fc.property(wishes, cuts, (subscriptions, times) => {
        expect(looked(subscriptions, UNDATED, times)).toEqual([]);
        for (const wish of subscriptions)
          expect(nextReminder(wish, UNDATED, glossary, times[0] as number)).toBeUndefined();
        const window = { from: '2000-01-01', to: '2100-01-01' };
        expect(UNDATED.flatMap((task) => occasionsWithin(task, window))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

/** What a subscription is reminded of within the span, found by asking for the next one again and again. */
function everyReminder(wish: Subscription, tasks: typeof REGISTER): Reminder[] {
  const found: Reminder[] = [];
  let now = START;
  for (;;) {
    const next = nextReminder(wish, tasks, glossary, now);
    if (next === undefined || next.moment > START + SPAN_HOURS * 3_600_000) return found;
    found.push(next);
    now = next.moment;
  }
}
