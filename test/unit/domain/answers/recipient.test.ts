import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedRecipient,
  isFor,
  isParticular,
  type Recipient,
  recipientsIn,
} from '../../../../src/domain/answers/recipient.ts';
import { syllables } from '../../../../src/domain/text/tokenise.ts';
import { text } from '../../../support/vietnamese.ts';

const asked = (question: string, names: string[] = []) =>
  askedRecipient(syllables(question).join(' '), names.map(syllables));

describe('the recipient that a question asks about', () => {
  it.each<[string, Recipient]>([
    ['tieu chuan huan chuong sao vang cho ca nhan', 'individual'],
    ['Tập thể cần đạt gì?', 'collective'],
    ['ho gia dinh can dat gi', 'household'],
    ['Gia đình em hiến đất thì được khen gì?', 'household'],
    ['Nông dân được tặng Huân chương Lao động khi nào?', 'workers'],
    ['Công nhân cần đạt gì?', 'workers'],
    ['anh cong nhan may co duoc bang khen khong', 'workers'],
    ['Công ty tôi muốn được tặng bằng khen', 'business'],
    ['hop tac xa can dat gi', 'business'],
    ['Tổ chức kinh tế khác cần điều kiện gì?', 'business'],
    ['Nguyên thủ nước ngoài được tặng huân chương gì?', 'foreigner'],
    ['hợp tác xã tôi là tập thể, cần đạt gì', 'business'],
    ['Tập thể chứ không phải cá nhân thì cần đạt gì?', 'collective'],
    ['quan khu, quân đoàn cần đạt gì', 'armyUnit'],
    ['Binh chủng được tặng cờ khi nào?', 'armyUnit'],
  ])('is the one kind it names: %s', (question, recipient) => {
    expect(asked(question)).toBe(recipient);
  });

  it('is none where it names several, or only in the name of an award', () => {
    expect(asked('ca nhan va tap the can gi')).toBeUndefined();
    const question = 'tieu chuan tap the lao dong tien tien';
    expect(asked(question)).toBe('collective');
    expect(asked(question, ['Tập thể lao động tiên tiến'])).toBeUndefined();
  });

  it('is the foreigner, whatever kind of foreigner is named', () => {
    expect(asked('Cá nhân nước ngoài cần đạt gì?')).toBe('foreigner');
    expect(asked('tap the nuoc ngoai can dat gi')).toBe('foreigner');
  });

  it('is no foreigner who is only abroad', () => {
    expect(asked('Đi công tác ở nước ngoài có được xét không?')).toBeUndefined();
    expect(asked('Cá nhân học ở nước ngoài cần đạt gì?')).toBe('individual');
  });

  it.each([
    'Sáng kiến được công nhận cấp nào?',
    'sang kien duoc cong nhan cap nao',
    'Ai công nhận sáng kiến?',
  ])('is no worker where something is recognised: %s', (question) => {
    expect(asked(question)).toBeUndefined();
  });

  it('is no household where a family is not its own', () => {
    expect(asked('Gia đình văn hóa là gì?')).toBeUndefined();
  });
});

describe('a line that announces criteria', () => {
  it('is for the kinds it names, and for collectives where it names none', () => {
    const person = 'Tặng hoặc truy tặng cá nhân đạt một trong các tiêu chuẩn:';
    expect(recipientsIn(person)).toEqual(['individual']);
    expect([isFor('individual', person), isFor('collective', person)]).toEqual([true, false]);
    const bodies = 'Tặng Bộ, ban, ngành, tỉnh đạt cả hai tiêu chuẩn:';
    expect([isFor('collective', bodies), isFor('individual', bodies)]).toEqual([true, false]);
  });

  it.each<[string, Recipient[]]>([
    ['Tặng công nhân, nông dân, người lao động:', ['workers']],
    ['Tặng hộ gia đình:', ['household']],
    ['Tặng doanh nghiệp, tổ chức kinh tế khác:', ['business']],
    ['Tặng cá nhân nước ngoài:', ['individual', 'foreigner']],
    ['Tặng quân khu, quân đoàn, quân chủng, binh chủng:', ['armyUnit']],
    ['Tặng người được công nhận có sáng kiến:', []],
  ])('names each kind that the law groups apart: %s', (line, kinds) => {
    expect(recipientsIn(line)).toEqual(kinds);
  });

  it('must name businesses, foreigners and army units to be for them', () => {
    const kinds: Recipient[] = [
      ...(['individual', 'collective', 'household', 'workers'] as const),
      ...(['business', 'foreigner', 'armyUnit'] as const),
    ];
    expect(kinds.filter(isParticular)).toEqual(['business', 'foreigner', 'armyUnit']);
  });

  it('is for every kind it names, whatever else it says', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const line = `${before} doanh nghiệp và hộ gia đình ${after}`;
        expect(recipientsIn(line)).toEqual(expect.arrayContaining(['household', 'business']));
        for (const recipient of recipientsIn(line)) expect(isFor(recipient, line)).toBe(true);
      }),
    );
  });
});
