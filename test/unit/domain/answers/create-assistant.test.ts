import { describe, expect, it } from 'vitest';
import type { SectionView } from '../../../../src/domain/answers/assistant.ts';
import { createAssistant } from '../../../../src/domain/answers/create-assistant.ts';
import type { Library } from '../../../../src/domain/answers/library.ts';
import { cite } from '../../../../src/domain/documents/citation.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';
import { sectionAt } from '../../../support/sections.ts';
import { GLOSSARY, LAW, PLAN, smallLibrary } from '../../../support/small-corpus.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const small = await smallLibrary();
const assistant = createAssistant(
  () => small,
  () => NOW,
);
function opened(reference: string, from = assistant): SectionView {
  const looked = from.section(reference);
  if (looked.kind !== 'found') throw new Error(`${reference}: ${looked.kind}`);
  return looked.section;
}

describe('asking', () => {
  it('answers with the section that says it, and with the notices of its document', async () => {
    expect(await assistant.ask('Ai chủ trì tuần tra ban đêm?', [])).toMatchObject({
      kind: 'answered',
      text: expect.stringMatching(/^Công an phường chủ trì.+\[1\]/u),
      citations: [{ document: '5-KH/ĐU', locator: 'II.2', paragraph: 1, text: 'full' }],
      notices: [
        'Kế hoạch 5-KH/ĐU: Phường Thanh Bình đã sáp nhập.',
        'Kế hoạch 5-KH/ĐU: Bản chụp mờ ở trang cuối.',
      ],
      mode: 'extractive',
    });
  });

  it('uses the library and the time of the moment', async () => {
    let library: Library = small;
    let now = NOW;
    const living = createAssistant(
      () => library,
      () => now,
    );
    now = Date.parse('2026-05-01');
    expect((await living.ask('Ai chủ trì tuần tra ban đêm?', [])).notices).toHaveLength(1);
    library = await buildLibrary([LAW], GLOSSARY);
    expect((await living.ask('Ai chủ trì tuần tra ban đêm?', [])).kind).toBe('not-found');
    expect(living.sources()).toHaveLength(1);
  });

  it.each([
    ['khoản 2 nói gì?', 'Điều 2 nói gì?', 'Điều 2.2'],
    ['điểm đ thì sao?', 'khoản 2 Điều 2 nói gì?', 'Điều 2.2.đ'],
    ['Mục đó nói gì?', 'Ai chủ trì tuần tra ban đêm?', 'II.2'],
    ['Mục kế tiếp nói gì?', 'mục II.1 nói gì?', 'II.2'],
    ['Điều trước đó nói gì?', 'Điều 3 nói gì?', 'Điều 2'],
  ])('"%s" after "%s" is about %s', async (question, before, locator) => {
    const { citations } = await assistant.ask(question, [before]);
    expect(citations[0]?.locator).toBe(locator);
  });

  it('says so when what is pointed to is not there', async () => {
    const answer = await assistant.ask('khoản 9 nói gì?', ['Điều 2 nói gì?']);
    expect(answer).toMatchObject({ kind: 'not-stated', text: expect.stringContaining('Khoản 9 Điều 2') });
  });
});

describe('opening a section', () => {
  it('shows its place, its headings, its text and what is remarked on it', () => {
    expect(opened('khoản 2 Điều 2')).toEqual({
      key: expect.stringMatching(/^[0-9a-z]{1,24}$/u),
      documentName: 'Luật 9/2024/QH15',
      documentTitle: 'Luật Phòng cháy và chữa cháy',
      locator: 'Điều 2.2',
      place: 'khoản 2 Điều 2',
      headings: ['Chương I Quy định chung', 'Điều 2. Danh hiệu "Tổ dân phố an toàn"'],
      text: '2. Có đội chữa cháy tại chỗ:\na) ít nhất 10 đội viên;\nđ) được tập huấn mỗi năm một lần.',
      lines: [
        { text: '2. Có đội chữa cháy tại chỗ:' },
        { text: 'a) ít nhất 10 đội viên;' },
        { text: 'đ) được tập huấn mỗi năm một lần.' },
      ],
      notices: [
        'Tiêu chuẩn này thay đổi theo Luật sửa đổi.',
        'Chưa có trong nguồn tra cứu: Chưa có nguồn cho khoản 3.',
      ],
      previous: { key: opened('khoản 1 Điều 2').key, place: 'khoản 1 Điều 2' },
      whole: { key: opened('Điều 2').key, place: 'Điều 2' },
    });
  });

  it('does not repeat a heading in the text', () => {
    expect(opened('II.2')).toMatchObject({
      headings: ['II. TỔ CHỨC THỰC HIỆN', '2. Công an phường'],
      text: [
        'Chủ trì, phối hợp với Đoàn Thanh niên tuần tra ban đêm; kiểm tra bình chữa cháy của các hộ kinh doanh.',
        'Lập danh sách các cơ sở có nguy cơ cháy, nổ.',
      ].join('\n'),
    });
  });

  it.each([
    ['II.2', 'II.2'],
    ['mục 2 phần II', 'II.2'],
    ['ii.2 kh 5', 'II.2'],
    ['3', 'Điều 3'],
    ['2.2', 'Điều 2.2'],
    ['điểm đ khoản 2 điều 2', 'Điều 2.2.đ'],
    ['phần I', 'I'],
  ])('understands "%s" as people type it', (reference, locator) => {
    expect(opened(reference).locator).toBe(locator);
  });

  it('offers all that fit', async () => {
    const other = parseText('b.md', '## II. TỔ CHỨC\n\n### 2. Trạm Y tế\n\nTrực cấp cứu.', {
      ...PLAN.metadata,
      number: '6-KH/ĐU',
    });
    const both = await buildLibrary([PLAN, other], GLOSSARY);
    const looked = createAssistant(
      () => both,
      () => NOW,
    ).section('II.2');
    expect(looked).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ documentName: 'Kế hoạch 5-KH/ĐU' }, { documentName: 'Kế hoạch 6-KH/ĐU' }],
    });
  });

  it('says which section there is not, and when none is named', () => {
    expect(assistant.section('Điều 99')).toEqual({
      kind: 'missing',
      message: 'Luật 9/2024/QH15 chỉ có 7 điều, không có Điều 99.',
    });
    expect(assistant.section('ai chủ trì')).toEqual({ kind: 'unclear' });
    expect(assistant.section('')).toEqual({ kind: 'unclear' });
  });
});

describe('keys', () => {
  it('open the section they were given for, of an answer or of a view', () => {
    const view = opened('II.2');
    expect(assistant.sectionByKey(view.key)).toEqual(view);
    const citation = cite(PLAN, sectionAt(PLAN, 'II.2'), 'Lập danh sách');
    expect(citation && assistant.keyOf(citation)).toBe(view.key);
  });

  it('of a section that is gone open nothing', async () => {
    const { key } = opened('II.2');
    const without = await buildLibrary([LAW], GLOSSARY);
    const later = createAssistant(
      () => without,
      () => NOW,
    );
    expect(later.sectionByKey(key)).toBeUndefined();
    expect(assistant.sectionByKey('')).toBeUndefined();
  });
});

describe('the sources', () => {
  it('are the documents in order, with their notices in force and how many passages they have', () => {
    expect(assistant.sources()).toEqual([
      { metadata: PLAN.metadata, notices: PLAN.notices, passages: 4 },
      { metadata: LAW.metadata, notices: [], passages: 4 },
    ]);
    const early = createAssistant(
      () => small,
      () => Date.parse('2026-05-01'),
    );
    expect(early.sources()[0]?.notices).toEqual([{ text: 'Bản chụp mờ ở trang cuối.' }]);
  });
});
