import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, heightOf, linesOf } from '../../../../src/adapters/register/picture/block.ts';
import { GRACE } from '../../../../src/adapters/register/picture/design.ts';
import { paginate } from '../../../../src/adapters/register/picture/paginate.ts';

const ROOM = heightOf(30);
const REPEATED = 'repeated';

function block(kind: Block['kind'], ...cells: readonly string[][]): Block {
  return { kind, cells: cells.map((cell) => cell.map((text) => ({ text, style: 'body' }))) };
}

const lines = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

const pagesOf = (blocks: readonly Block[]): Block[][] =>
  paginate(blocks, { room: () => ROOM, continued: () => block('band', [REPEATED]) });

const heightOfPage = (page: readonly Block[]): number =>
  page.reduce((sum, item) => sum + heightOf(linesOf(item)), 0);

const textsOf = (pages: readonly Block[][]): string[] =>
  pages
    .flat()
    .flatMap(({ cells }) => cells.flat().map(({ text }) => text))
    .filter((text) => text !== REPEATED);

/** Lines by the cell that their names begin with, in the order in which they are read. */
function byCell(texts: readonly string[]): Map<string, string[]> {
  const cells = new Map<string, string[]>();
  for (const text of texts) {
    const cell = text.replace(/\/\d+$/u, '');
    cells.set(cell, [...(cells.get(cell) ?? []), text]);
  }
  return cells;
}

describe('the pages of a picture', () => {
  it('is one where everything fits, and one where there is nothing', () => {
    const blocks = [block('band', ['A']), block('row', ['1']), block('note', ['z'])];
    expect(pagesOf(blocks)).toEqual([blocks]);
    expect(pagesOf([])).toEqual([[]]);
  });

  it('takes a row that does not fit to the next page, under its band', () => {
    const rows = [block('row', lines('a', 20)), block('row', lines('b', 20))];
    expect(pagesOf([block('band', ['A']), ...rows])).toEqual([
      [block('band', ['A']), rows[0]],
      [block('band', [REPEATED]), rows[1]],
    ]);
  });

  it('does not end with a band', () => {
    const [first, second] = pagesOf([
      block('row', lines('a', 26)),
      block('band', ['B']),
      block('row', lines('b', 20)),
    ]);
    expect(first?.map(({ kind }) => kind)).toEqual(['row']);
    expect(second?.map(({ kind }) => kind)).toEqual(['band', 'row']);
  });

  it('divides a row that is longer than a page', () => {
    const pages = pagesOf([block('row', lines('a', 70), ['mục III.2'])]);
    expect(pages).toHaveLength(3);
    expect(textsOf(pages)).toEqual([...lines('a', 30), 'mục III.2', ...lines('a', 70).slice(30)]);
  });

  it('does not begin another for a remark of a few lines', () => {
    expect(pagesOf([block('row', lines('a', 29)), block('note', ['z'])])).toHaveLength(1);
  });

  const cells = fc.array(fc.nat(60), { minLength: 1, maxLength: 3 });
  const anyBlock = fc
    .tuple(fc.constantFrom('row', 'row', 'row', 'band', 'note'), cells, fc.uuid())
    .map(([kind, counts, id]) =>
      kind === 'band'
        ? block(kind, [id])
        : block(kind as Block['kind'], ...counts.map((count, index) => lines(`${id}/${index}/`, count))),
    );

  it('have every line, in order within its cell, and are no taller than they may be', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 12 }), (blocks) => {
        const pages = pagesOf(blocks);
        expect(textsOf(pages).length).toBe(textsOf([blocks]).length);
        expect(byCell(textsOf(pages))).toEqual(byCell(textsOf([blocks])));
        for (const page of pages) expect(heightOfPage(page)).toBeLessThanOrEqual(ROOM + GRACE);
      }),
    );
  });
});
