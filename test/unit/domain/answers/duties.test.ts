import { describe, expect, it } from 'vitest';
import { assemble } from '../../../../src/domain/answers/composition.ts';
import { assignmentFor, listDuties } from '../../../../src/domain/answers/duties.ts';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary, projectDocuments, projectGlossary } from '../../../support/library.ts';
import { GLOSSARY, PLAN, smallLibrary } from '../../../support/small-corpus.ts';

const small = await smallLibrary();
const project = await buildLibrary(projectDocuments(), projectGlossary());
const assigned = (question: string, library = small) =>
  assignmentFor(readQuestion(question, library), library);

describe('the section that gives a unit its tasks', () => {
  it.each([
    ['Công an phường có nhiệm vụ gì?', 'II.2'],
    ['bên công an phải làm gì', 'II.2'],
    ['ubnd phuong phai lam gi', 'II.1'],
    ['Theo Kế hoạch 5, UBND phường có nhiệm vụ gì?', 'II.1'],
  ])('is found by any name of the unit: %s', (question, locator) => {
    expect(assigned(question)?.section.locator).toBe(locator);
  });

  it('is found by the subject of its text where it has no heading', () => {
    expect(assigned('Các cấp ủy, tổ chức đảng phải làm gì?', project)?.section.locator).toBe('III.1');
  });

  it.each([
    'Ai chủ trì tuần tra?',
    'Thường trực Đảng ủy phường có nhiệm vụ gì?',
    'Đoàn Thanh niên phải làm gì?',
    'Tiêu chuẩn của Công an phường?',
    'Việc tuần tra ban đêm thì Công an phường phối hợp với ai?',
  ])('is none where the question is about none, or the unit has none: %s', (question) => {
    expect(assigned(question)).toBeUndefined();
  });

  it('is not that of a longer name', () => {
    expect(assigned('Công an phường Thanh Bình quận Hải Châu phải làm gì?')).toBeUndefined();
  });

  it.each(['Công an phường thành phố có nhiệm vụ gì?', 'cong an phuong thanh pho phai lam gi'])(
    'is that of the unit though "thành phố" follows its name: %s',
    (question) => {
      expect(assigned(question)?.section.locator).toBe('II.2');
    },
  );

  it('is looked for in the document that the question is confined to', async () => {
    const other = parseText('b.md', '## I. TỔ CHỨC\n\n### 1. Công an phường\n\nTuyên truyền.', {
      ...PLAN.metadata,
      number: '6-HD/ĐU',
      type: 'Hướng dẫn',
    });
    const library = await buildLibrary([PLAN, other], GLOSSARY);
    expect(assigned('Theo Hướng dẫn 6, Công an phường có nhiệm vụ gì?', library)?.document).toBe(other);
    expect(assigned('Theo Kế hoạch 5, Công an phường có nhiệm vụ gì?', library)?.document).toBe(PLAN);
  });
});

describe('listed duties', () => {
  const list = (question: string, library = small) => {
    const composition = listDuties(readQuestion(question, library), library);
    return composition && assemble(composition);
  };

  it('are every task on its line, each with its citation, and whether a day is set', () => {
    const listed = list('Công an phường có nhiệm vụ gì?');
    expect(listed?.text.split('\n')).toEqual([
      'Công an phường có các nhiệm vụ sau (mục II.2 Kế hoạch 5-KH/ĐU):',
      '- Chủ trì, phối hợp với Đoàn Thanh niên tuần tra ban đêm. [1]',
      '- Kiểm tra bình chữa cháy của các hộ kinh doanh. [2]',
      '- Lập danh sách các cơ sở có nguy cơ cháy, nổ. [3]',
      'Thời hạn: Kế hoạch 5-KH/ĐU không nêu ngày cụ thể cho các nhiệm vụ này.',
    ]);
    expect(listed?.citations.map(({ locator, paragraph }) => [locator, paragraph])).toEqual([
      ['II.2', 1],
      ['II.2', 1],
      ['II.2', 2],
    ]);
  });

  it('do not say that no day is set where one is', () => {
    expect(list('UBND phường phải làm gì?')?.text).toMatch(/trước ngày 15\/5\/2026/u);
    expect(list('UBND phường phải làm gì?')?.text).not.toContain('Thời hạn:');
  });

  it('begin with the section that is the unit’s own, then tell what else it is given', () => {
    const lines = list('Mặt trận phải làm gì?', project)?.text.split('\n') ?? [];
    expect(lines[0]).toBe(
      'Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội thành phố có các nhiệm vụ sau (mục III.4 Kế hoạch 213-KH/TU):',
    );
    expect(lines[4]).toMatch(/^Ngoài ra, các cấp uỷ, .* \(mục III\.1 Kế hoạch 213-KH\/TU\):$/u);
    expect(lines.at(-1)).toMatch(/không nêu ngày cụ thể .*; chỉ nêu “thường xuyên”\.$/u);
  });

  it('do not repeat the subject that the list begins with', () => {
    const [head, first] = list('Các cấp ủy, tổ chức đảng phải làm gì?', project)?.text.split('\n') ?? [];
    expect(head).toMatch(/^Các cấp uỷ, tổ chức đảng/u);
    expect(first).toMatch(/^- Tổ chức phổ biến/u);
  });

  it.each([
    'Công an phường làm gì về bình chữa cháy của hộ kinh doanh?',
    'Đoàn Thanh niên phải làm gì?',
    'Ai chủ trì tuần tra?',
  ])('are none where one task is asked for, or the unit has none: %s', (question) => {
    expect(list(question)).toBeUndefined();
  });
});
