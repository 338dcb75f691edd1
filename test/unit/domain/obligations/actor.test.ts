import { describe, expect, it } from 'vitest';
import { actorOf, sectionActor, sentenceSubject } from '../../../../src/domain/obligations/actor.ts';
import { createGlossary } from '../../../../src/domain/text/glossary.ts';
import { parseText, readCorpusSource } from '../../../support/corpus.ts';
import { placedAt, sectionAt } from '../../../support/sections.ts';
import { LAW, PLAN } from '../../../support/small-corpus.ts';

const glossary = createGlossary({ units: [{ name: 'Các tổ dân phố', aliases: [] }] });
const plan = readCorpusSource('213-KH-TU.txt', '213-KH-TU.meta.yaml').document;
const chain = (document: typeof plan, locator: string) => {
  const { section, ancestors } = placedAt(document, locator);
  return [...ancestors, section];
};

describe('the subject of a sentence', () => {
  it.each([
    ['Các cấp ủy, tổ chức đảng căn cứ chức năng tổ chức phổ biến.', 'Các cấp ủy, tổ chức đảng'],
    ['Ủy ban nhân dân phường chỉ đạo các tổ dân phố.', 'Ủy ban nhân dân phường'],
    ['Các tổ dân phố có trách nhiệm báo cáo.', 'Các tổ dân phố'],
    ['Chủ tịch nước quyết định tặng huân chương.', 'Chủ tịch nước'],
    ['Phòng Nội vụ tham mưu cho Ủy ban.', 'Phòng Nội vụ'],
  ])('is the organisation it begins with: %s', (sentence, subject) => {
    expect(sentenceSubject(sentence, glossary)).toBe(subject);
  });

  it.each([
    'Chủ trì, phối hợp với cơ quan liên quan.',
    'Nội dung thi đua thực hiện hằng năm.',
    'Công tác thi đua là động lực phát triển.',
    'Ủy ban nhân dân phường',
    '',
  ])('is none where it begins with no organisation, or does nothing: "%s"', (sentence) => {
    expect(sentenceSubject(sentence, glossary)).toBeUndefined();
  });

  it('is none where the organisation goes on for lines', () => {
    const long = `Ủy ban ${'và các cơ quan '.repeat(30)}chỉ đạo thực hiện.`;
    expect(sentenceSubject(long, glossary)).toBeUndefined();
  });
});

describe('the actor of a section', () => {
  it('is the organisation that its heading names', () => {
    expect(sectionActor(sectionAt(PLAN, 'II.2'), glossary)).toEqual({
      name: 'Công an phường',
      fromHeading: true,
    });
    expect(sectionActor(sectionAt(PLAN, 'II.3'), glossary)?.name).toBe('Các tổ dân phố');
  });

  it('is the subject of its first sentence where it has no heading', () => {
    expect(sectionActor(sectionAt(plan, 'III.1'), glossary)).toEqual({
      name: expect.stringMatching(/^Các cấp uỷ, tổ chức đảng, chính quyền, .* chính trị - xã hội$/u),
      fromHeading: false,
    });
  });

  it('is none where the heading names a subject, or an item of a list has none', () => {
    expect(sectionActor(sectionAt(PLAN, 'II'), glossary)).toBeUndefined();
    expect(sectionActor(sectionAt(LAW, 'Điều 2'), glossary)).toBeUndefined();
    expect(sectionActor(sectionAt(LAW, 'Điều 2.2.a'), glossary)).toBeUndefined();
  });
});

describe('who acts in a place', () => {
  it('is the actor of the innermost section that has one', () => {
    expect(actorOf(chain(PLAN, 'II.2'), glossary)?.name).toBe('Công an phường');
    const nested = parseText(
      'a.md',
      '## II. TỔ CHỨC\n\n### 1. Sở Nội vụ\n\n#### a) Trước hội nghị\n\nChuẩn bị tài liệu.\n',
      { number: '1-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch' },
    );
    expect(actorOf(chain(nested, 'II.1.a'), glossary)?.name).toBe('Sở Nội vụ');
  });

  it('is nobody in a law’s article or beyond a heading that names a subject', () => {
    expect(actorOf(chain(LAW, 'Điều 2.2.a'), glossary)).toBeUndefined();
    expect(actorOf(chain(PLAN, 'I'), glossary)).toBeUndefined();
    expect(actorOf([], glossary)).toBeUndefined();
  });
});
