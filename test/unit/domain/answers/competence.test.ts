import { describe, expect, it } from 'vitest';
import { answerCompetence } from '../../../../src/domain/answers/competence.ts';
import { createAssistant } from '../../../../src/domain/answers/create-assistant.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';

const law = parseText(
  'luat.md',
  `### Điều 8. Thẩm quyền quyết định tặng

1. Thủ trưởng cơ quan thuộc Bộ; Giám đốc sở có thẩm quyền quyết định tặng "Lao động giỏi" và giấy khen.

2. Chủ tịch Ủy ban nhân dân cấp xã có thẩm quyền quyết định tặng "Gia đình mẫu mực" và giấy khen.

3. Chủ tịch nước quyết định tặng huân chương và "Tập thể Lao động giỏi".`,
  { number: '8/2024/QH15', type: 'Luật', title: 'Luật Khen thưởng' },
);
const library = await buildLibrary([law]);
const assistant = createAssistant(
  () => library,
  () => Date.parse('2026-11-22T08:00:00Z'),
);
const ask = async (question: string) => (await assistant.ask(question, [])).text.split('\n');

describe('who may award something', () => {
  it.each(['Ai có thẩm quyền tặng giấy khen?', 'giay khen do ai tang'])(
    'is everyone who may, each with the place that says so: %s',
    async (question) => {
      expect(await ask(question)).toEqual([
        'Những người sau đây có thẩm quyền:',
        '- Thủ trưởng cơ quan thuộc Bộ; Giám đốc sở có thẩm quyền quyết định tặng "Lao động giỏi" và giấy khen. [1]',
        '- Chủ tịch Ủy ban nhân dân cấp xã có thẩm quyền quyết định tặng "Gia đình mẫu mực" và giấy khen. [2]',
      ]);
    },
  );

  it('is no list where one alone may, and never by half of a title', async () => {
    const [first] = await ask('Ai quyết định tặng danh hiệu "Gia đình mẫu mực"?');
    expect(first).toMatch(/^Chủ tịch Ủy ban nhân dân cấp xã có thẩm quyền/u);
    expect((await ask('Ai quyết định tặng danh hiệu "Lao động giỏi"?')).join('\n')).not.toContain(
      'Chủ tịch nước',
    );
  });
});

describe('who may award a title of a kind', () => {
  const kinds = parseText(
    'luat.md',
    `### Điều 5. Danh hiệu vinh dự nhà nước

Các danh hiệu gồm:

- "Anh hùng Lao động";
- "Nhà giáo nhân dân".

### Điều 6. Danh hiệu của tập thể

Danh hiệu gồm:

- "Tập thể tiêu biểu xuất sắc".

### Điều 8. Thẩm quyền quyết định tặng

1. Chủ tịch nước quyết định tặng huân chương và danh hiệu vinh dự nhà nước.

2. Giám đốc sở có thẩm quyền quyết định tặng "Lao động giỏi" và giấy khen.`,
    { number: '8/2024/QH15', type: 'Luật', title: 'Luật Khen thưởng', text: 'full' },
  );

  it('is who may award the kind, with the place that lists the title under it', async () => {
    const other = await buildLibrary([kinds]);
    const bot = createAssistant(
      () => other,
      () => 0,
    );
    const { text } = await bot.ask('Ai tặng danh hiệu Anh hùng Lao động?', []);
    expect(text).toBe(
      [
        'Chủ tịch nước quyết định tặng huân chương và danh hiệu vinh dự nhà nước. [1]',
        'Điều 5 xếp "Anh hùng Lao động" vào “Danh hiệu vinh dự nhà nước”. [2]',
      ].join('\n'),
    );
    const unknown = await bot.ask('Ai tặng danh hiệu Tập thể tiêu biểu xuất sắc?', []);
    expect(unknown.kind).toBe('not-stated');
  });

  it('is told for an office that is asked about', async () => {
    const other = await buildLibrary([kinds], {
      units: [{ name: 'Giám đốc sở', aliases: ['giám đốc các sở'] }],
    });
    const bot = createAssistant(
      () => other,
      () => 0,
    );
    const { citations } = await bot.ask('giám đốc sở có được tự ký tặng lao động giỏi không', []);
    expect(citations.map(({ locator }) => locator)).toEqual(['Điều 8.2']);
  });
});

describe('what the register tells of competences', async () => {
  const other = await buildLibrary(
    [
      parseText(
        'luat.md',
        `### Điều 5. Danh hiệu của tập thể

Danh hiệu gồm:

- "Tập thể tiêu biểu xuất sắc";
- "Tập thể kiểu mẫu".

### Điều 8. Thẩm quyền quyết định tặng

1. Giám đốc sở có thẩm quyền quyết định tặng "Lao động giỏi" và giấy khen mỗi năm hai lần.

2. Bộ trưởng có thẩm quyền quyết định tặng bằng khen.

### Điều 9. Thẩm quyền của người đứng đầu

Việc tặng "Tập thể tiêu biểu xuất sắc" do cấp trên xem xét.`,
        { number: '8/2024/QH15', type: 'Luật', title: 'Luật Khen thưởng', text: 'full' },
      ),
    ],
    {
      units: [
        { name: 'Giám đốc sở', aliases: ['giám đốc các sở'] },
        { name: 'Chủ tịch Ủy ban nhân dân cấp xã', aliases: ['chủ tịch xã'] },
        { name: 'Hội đồng xét tặng', aliases: ['hội đồng'] },
      ],
    },
  );
  const told = (question: string) => {
    const composition = answerCompetence(readQuestion(question, other), other);
    return (
      composition && {
        kind: composition.kind,
        lines: composition.statements.map(({ text }) => text),
        places: composition.statements.flatMap(({ citations }) => citations.map(({ locator }) => locator)),
      }
    );
  };

  it.each([
    'Giám đốc sở có thẩm quyền tặng mấy giấy khen?',
    'giam doc so duoc tang giay khen may lan',
    'Cấp nào quyết định tặng giấy khen bao nhiêu tiền?',
    'ai tang giay khen truoc ngay nao',
  ])('is neither a number, a sum nor a day: %s', (question) => {
    expect(told(question)).toBeUndefined();
  });

  it.each([
    'Ai có quyền đề nghị tặng Lao động giỏi?',
    'ai duoc de nghi tang lao dong gioi',
    'Cơ quan nào đề nghị xét tặng Lao động giỏi?',
  ])('is not who may propose: %s', (question) => {
    expect(told(question)).toBeUndefined();
  });

  it.each([
    'Giám đốc sở ký được những gì?',
    'giam doc so ky duoc nhung gi',
    'Giám đốc sở được tự ký những danh hiệu gì?',
    'giam doc so tang duoc danh hieu nao',
  ])('is all that an office may award, where only the office is named: %s', (question) => {
    expect(told(question)).toMatchObject({ kind: 'answered', places: ['Điều 8.1'] });
  });

  it.each(['Chủ tịch xã được tặng những danh hiệu nào?', 'chu tich xa duoc ky tang gi'])(
    'is not stated for a head who has no row in it: %s',
    (question) => {
      expect(told(question)).toEqual({
        kind: 'not-stated',
        lines: [
          'Luật 8/2024/QH15 không nêu quy định về thẩm quyền tặng, thưởng của Chủ tịch Ủy ban nhân dân cấp xã.',
        ],
        places: [],
      });
    },
  );

  it('is nothing of those that may be awarded themselves', () => {
    expect(told('Hội đồng xét tặng có được tặng giấy khen không?')).toBeUndefined();
  });

  it('points to the clause that touches on a title, and to the list where none does', () => {
    expect(told('Ai tặng danh hiệu Tập thể tiêu biểu xuất sắc?')).toEqual({
      kind: 'not-stated',
      lines: [
        'Luật 8/2024/QH15 không nêu quy định ai có thẩm quyền tặng danh hiệu này.',
        'Quy định gần nhất: Việc tặng "Tập thể tiêu biểu xuất sắc" do cấp trên xem xét.',
      ],
      places: ['Điều 9'],
    });
    expect(told('ai tang danh hieu tap the kieu mau')).toMatchObject({
      kind: 'not-stated',
      places: ['Điều 5'],
    });
  });
});
