import { describe, expect, it } from 'vitest';
import { syllables } from '../../../../src/domain/text/tokenise.ts';
import { buildLibrary } from '../../../support/library.ts';
import { LAW, PLAN, smallLibrary } from '../../../support/small-corpus.ts';

const library = await smallLibrary();

describe('a library', () => {
  it('holds its documents by number', () => {
    expect(library.documents).toEqual([PLAN, LAW]);
    expect(library.document('9/2024/QH15')).toBe(LAW);
    expect(library.document('9/2024/qh15')).toBeUndefined();
  });

  it('holds their passages in the order of both indexes', () => {
    expect(library.passages.map(({ document, section }) => [document, section.locator])).toEqual([
      ...['I', 'II.1', 'II.2', 'II.3'].map((locator) => [PLAN, locator]),
      ...['Điều 1', 'Điều 2', 'Điều 3', 'Điều 7'].map((locator) => [LAW, locator]),
    ]);
    expect([library.keywords.size, library.vectors.size]).toEqual([8, 8]);
  });

  it('finds a section by its address in one document, with the sections it lies in', () => {
    expect(library.section('9/2024/QH15', 'Điều 2.2.đ')).toMatchObject({
      section: { kind: 'point', label: 'đ)' },
      ancestors: [{ locator: 'Chương I' }, { locator: 'Điều 2' }, { locator: 'Điều 2.2' }],
    });
    expect(library.section('5-KH/ĐU', 'Điều 2')).toBeUndefined();
    expect(library.section('6-KH/ĐU', 'I')).toBeUndefined();
  });

  it('lists every address of a document in reading order', () => {
    expect(library.locators('5-KH/ĐU')).toEqual(['phần đầu', 'I', 'II', 'II.1', 'II.2', 'II.3']);
    expect(library.locators('6-KH/ĐU')).toEqual([]);
  });

  it('knows the names that documents give in quotation marks', () => {
    const words = syllables('Tiêu chuẩn danh hiệu tổ dân phố an toàn?');
    expect(library.names.find(words)).toEqual([{ start: 4, end: 9, value: syllables('tổ dân phố an toàn') }]);
  });

  it('may be empty', async () => {
    const empty = await buildLibrary([]);
    expect(empty).toMatchObject({ documents: [], passages: [] });
    expect(empty.document('1')).toBeUndefined();
  });
});
