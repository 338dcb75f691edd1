import { describe, expect, it } from 'vitest';
import { assemble } from '../../../../src/domain/answers/composition.ts';
import { type Found, innermost, lookUp, readOut } from '../../../../src/domain/answers/look-up.ts';
import { type Reference, readReference } from '../../../../src/domain/documents/reference.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';
import { placedAt } from '../../../support/sections.ts';
import { LAW, PLAN, smallLibrary } from '../../../support/small-corpus.ts';

const library = await smallLibrary();
const read = (text: string): Reference =>
  readReference(
    text,
    library.documents.map(({ metadata }) => metadata),
  );
function places(text: string): string[] {
  const looked = lookUp(read(text), library);
  if (looked?.kind !== 'found') throw new Error(`${text}: ${looked?.kind}`);
  return looked.places.map(({ document, section }) => `${document.metadata.number} ${section.locator}`);
}
function missing(text: string) {
  const looked = lookUp(read(text), library);
  if (looked?.kind !== 'missing') throw new Error(`${text}: ${looked?.kind}`);
  return { kind: looked.composition.kind, ...assemble(looked.composition) };
}
const found = (document: typeof LAW, locator: string): Found => ({
  ...placedAt(document, locator),
  document,
});

describe('looking up an address', () => {
  it('finds the section in the document that is named, or in any that has it', () => {
    expect(places('khoản 2 Điều 2 luật')).toEqual(['9/2024/QH15 Điều 2.2']);
    expect(places('mục II.2')).toEqual(['5-KH/ĐU II.2']);
    expect(places('điểm đ khoản 2 Điều 2')).toEqual(['9/2024/QH15 Điều 2.2.đ']);
  });

  it('finds every section that fits', async () => {
    const other = parseText('b.md', '## I. MỤC ĐÍCH\n\nNâng cao.', { ...PLAN.metadata, number: '6-KH/ĐU' });
    const both = await buildLibrary([PLAN, other]);
    const reference = readReference('mục I', [PLAN.metadata, other.metadata]);
    const looked = lookUp({ ...reference, locators: ['I'] }, both);
    expect(looked).toMatchObject({
      kind: 'found',
      places: [{ document: PLAN }, { document: other }],
    });
  });

  it('looks for nothing where no address is named', () => {
    expect(lookUp(read('Ai chủ trì theo Kế hoạch 5?'), library)).toBeUndefined();
  });
});

describe('an address that is not there', () => {
  it('beyond the last article does not exist', () => {
    expect(missing('Điều 8')).toEqual({
      kind: 'not-found',
      text: 'Luật 9/2024/QH15 chỉ có 7 điều, không có Điều 8.',
      citations: [],
    });
  });

  it('of a law of which a summary is held is not in the sources, which is not the same', () => {
    const said = missing('Điều 4');
    expect(said).toMatchObject({ kind: 'not-found', citations: [] });
    expect(said.text).toContain('Điều 4 của Luật 9/2024/QH15 chưa có trong nguồn tra cứu');
  });

  it('inside a section that is there is not stated, and the section is shown with what it lacks', () => {
    const said = missing('khoản 3 Điều 2');
    expect(said).toMatchObject({ kind: 'not-stated', citations: [{ locator: 'Điều 2' }] });
    expect(said.text.split('\n')).toEqual([
      'Khoản 3 Điều 2 của Luật 9/2024/QH15 chưa có trong nguồn tra cứu.',
      'Phần còn thiếu: Chưa có nguồn cho khoản 3.',
      'Gần nhất là Điều 2: Danh hiệu "Tổ dân phố an toàn" [1]',
    ]);
    expect(missing('mục II.9').text).toMatch(/^Kế hoạch 5-KH\/ĐU không có mục II\.9\.\nGần nhất là mục II:/u);
  });

  it('in the document that is named is not looked for in others', () => {
    expect(missing('mục II.2 Luật Phòng cháy').kind).toBe('not-stated');
    const said = missing('Điều 2 Kế hoạch 5');
    expect(said.kind).toBe('not-stated');
    expect(said.text).toMatch(
      /^Kế hoạch 5-KH\/ĐU không có Điều 2\. Các phần hiện có:\n- I\. .+ \[1\]\n- II\. /u,
    );
    expect(missing('mục VII').text).toBe('Không có mục VII trong các văn bản đã lập chỉ mục.');
  });

  it('in a document that is not indexed is not answered from another', () => {
    expect(missing('Điều 2 Nghị định 98/2023/NĐ-CP')).toMatchObject({
      kind: 'not-found',
      text: expect.stringMatching(/^Nghị định 98\/2023\/NĐ-CP chưa có trong nguồn tra cứu/u),
      citations: [],
    });
  });
});

describe('a section read out', () => {
  it('of one paragraph is that paragraph, under its address', () => {
    expect(assemble(readOut(found(LAW, 'Điều 3')))).toMatchObject({
      text: 'Điều 3: Mức thưởng (Luật 9/2024/QH15):\nTổ dân phố an toàn được thưởng 2.000.000 đồng. [1]',
      citations: [{ locator: 'Điều 3', paragraph: 1 }],
    });
  });

  it('is listed line by line, and says what the sources lack of it', () => {
    const { text, citations } = assemble(readOut(found(LAW, 'Điều 2')));
    const lines = text.split('\n');
    expect(lines[0]).toBe('Điều 2: Danh hiệu "Tổ dân phố an toàn" (Luật 9/2024/QH15) [1]:');
    expect(lines).toContain('1. Không để xảy ra cháy trong hai năm liên tục.');
    expect(lines.at(-1)).toBe('Chưa có trong nguồn tra cứu: Chưa có nguồn cho khoản 3.');
    expect(citations).toHaveLength(1);
  });

  it('may be one of its paragraphs', () => {
    expect(assemble(readOut(found(PLAN, 'II.2'), 2))).toMatchObject({
      text: 'Lập danh sách các cơ sở có nguy cơ cháy, nổ. [1]',
      citations: [{ paragraph: 2 }],
    });
    expect(assemble(readOut(found(PLAN, 'II.2'), 9)).text).toMatch(/^Mục II\.2/u);
  });

  it('of which only the heading is known is not stated', () => {
    const law = parseText(
      'a.md',
      '### Điều 1. Phạm vi\n\n> Thiếu: Chưa có nguồn.\n\n### Điều 2. Khác\n\nNội dung.',
      {
        ...LAW.metadata,
        articles_total: 2,
      },
    );
    const composition = readOut(found(law, 'Điều 1'));
    expect(composition.kind).toBe('not-stated');
    expect(assemble(composition)).toMatchObject({
      text: 'Điều 1: Phạm vi (Luật 9/2024/QH15) [1]:\nChưa có trong nguồn tra cứu: Chưa có nguồn.',
      citations: [{ quote: 'Phạm vi' }],
    });
  });
});

describe('of places that lie within each other', () => {
  it('the innermost count', () => {
    const all = [found(LAW, 'Điều 2'), found(LAW, 'Điều 2.2'), found(PLAN, 'II.2'), found(LAW, 'Điều 3')];
    expect(innermost(all)).toEqual(all.slice(1));
  });
});
