import { describe, expect, test } from 'vitest';
import { createConversation } from '../../../src/channels/conversation.ts';
import {
  buildAnswer,
  buildDocument,
  buildSectionView,
  citeSection,
  createFakeAssistant,
  type FakeAssistantParts,
  keyOf,
} from '../../support/fake-assistant.ts';
import { createMemoryLog } from '../../support/memory-log.ts';

const plan = buildDocument(
  { number: '213-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch thực hiện Chỉ thị 41' },
  { 'III.1': 'Báo cáo kết quả.', 'III.3': 'Chủ trì quán triệt.' },
);
const directive = buildDocument(
  { number: '41-CT/TW', type: 'Chỉ thị', title: 'Chỉ thị' },
  { 'III.1': 'Quan điểm chỉ đạo.' },
);

function start(parts: FakeAssistantParts = {}) {
  const assistant = createFakeAssistant(parts);
  const log = createMemoryLog();
  const clock = { now: 0 };
  const conversation = createConversation({ assistant, logger: log.logger, now: () => clock.now });
  return { assistant, log, clock, conversation, say: (text: string) => conversation.reply('lan', text) };
}

describe('conversation', () => {
  test('answers a question and offers each cited section once, in the order of the citations', async () => {
    const citations = ['III.3', 'III.1', 'III.3'].map((locator) => citeSection(plan, locator));
    const answer = buildAnswer({ text: 'Ban Tuyên giáo. [1]', citations });
    const { say } = start({ answers: () => answer });
    expect(await say('Ai chủ trì?')).toEqual({
      kind: 'answer',
      answer,
      sections: [
        { key: keyOf('213-KH/TU', 'III.3'), place: 'mục III.3', document: '213-KH/TU' },
        { key: keyOf('213-KH/TU', 'III.1'), place: 'mục III.1', document: '213-KH/TU' },
      ],
    });
  });

  test('asks with the earlier questions of the same conversation, without commands', async () => {
    const { assistant, conversation, say } = start();
    await say('Ai chủ trì?');
    await say('/vanban');
    await conversation.reply('minh', 'Báo cáo ai?');
    await say('Còn Mặt trận?');
    expect(assistant.asked).toEqual([
      { question: 'Ai chủ trì?', history: [] },
      { question: 'Báo cáo ai?', history: [] },
      { question: 'Còn Mặt trận?', history: ['Ai chủ trì?'] },
    ]);
  });

  test('starts afresh after half an hour of silence and at /start', async () => {
    const { assistant, clock, say } = start();
    await say('a');
    clock.now += 30 * 60_000;
    await say('b');
    clock.now += 30 * 60_000 + 1;
    await say('c');
    expect(await say('/start')).toEqual({ kind: 'greeting' });
    await say('d');
    expect(assistant.asked.map(({ history }) => history)).toEqual([[], ['a'], [], []]);
  });

  test('passes on at most five earlier questions', async () => {
    const { assistant, say } = start();
    for (const question of ['1', '2', '3', '4', '5', '6', '7']) await say(question);
    expect(assistant.asked.at(-1)?.history).toEqual(['2', '3', '4', '5', '6']);
  });

  test('opens sections by reference', async () => {
    const sections = [
      buildSectionView(plan, 'III.1'),
      buildSectionView(directive, 'III.1'),
      buildSectionView(plan, 'III.3'),
    ];
    const { say } = start({ sections });
    expect(await say('/muc III.3')).toEqual({ kind: 'section', section: sections[2] });
    expect(await say('/muc III.1')).toEqual({ kind: 'ambiguous-section', candidates: sections.slice(0, 2) });
    expect(await say('/muc III.9')).toEqual({ kind: 'missing-section', message: 'Không có mục III.9.' });
    expect(await say('/muc gì đó')).toEqual({ kind: 'unclear-section' });
    expect(await say('/muc')).toEqual({ kind: 'section-usage' });
  });

  test('opens sections by key, and says when the key is of an older index', () => {
    const section = buildSectionView(plan, 'III.3');
    const { conversation } = start({ sections: [section] });
    expect(conversation.open(section.key)).toEqual({ kind: 'section', section });
    expect(conversation.open('gone')).toEqual({ kind: 'stale-section' });
  });

  test('lists the sources', async () => {
    const sources = [{ metadata: plan.metadata, notices: [], passages: 2 }];
    expect(await start({ sources }).say('/vanban')).toEqual({ kind: 'sources', sources });
  });

  test.each([
    ['/help', 'help'],
    ['/xoa', 'forgotten'],
    ['/hoi', 'ask-usage'],
    ['/thoat', 'unknown-command'],
    ['', 'nothing-to-read'],
    ['🎉', 'nothing-to-read'],
    ['a'.repeat(4_001), 'too-long'],
  ])('does not trouble the assistant with %j', async (text, kind) => {
    const { assistant, say } = start();
    expect(await say(text)).toEqual({ kind });
    expect(assistant.asked).toEqual([]);
  });

  test('turns a fault into a reply and a log entry without the question', async () => {
    const { log, assistant, say } = start({
      answers: (question) => {
        if (question === 'ổn') return buildAnswer();
        throw new Error(`cannot handle "${question}"`, { cause: new Error('disk full') });
      },
    });
    expect(await say('bí mật của tôi')).toEqual({ kind: 'fault' });
    const [entry] = log.entries();
    expect(entry).toMatchObject({ msg: 'replying to a message failed', cause: { message: 'disk full' } });
    expect(log.text()).not.toContain('bí mật');
    await say('ổn');
    expect(assistant.asked.at(-1)?.history).toEqual([]);
  });

  test('survives faults of every other part of the assistant', async () => {
    const log = createMemoryLog();
    const broken = () => {
      throw new Error('broken');
    };
    const assistant = { ...createFakeAssistant(), sources: broken, section: broken, sectionByKey: broken };
    const conversation = createConversation({ assistant, logger: log.logger, now: () => 0 });
    expect(await conversation.reply('lan', '/vanban')).toEqual({ kind: 'fault' });
    expect(await conversation.reply('lan', '/muc III.2')).toEqual({ kind: 'fault' });
    expect(conversation.open('key')).toEqual({ kind: 'fault' });
    expect(log.entries()).toHaveLength(3);
  });
});
