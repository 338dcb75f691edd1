import { type Block, heightOf, linesIn, linesOf, splitBlock } from './block.ts';
import { GRACE } from './design.ts';

/** A page is no shorter than this for the sake of its heading, in lines. */
const FEWEST_LINES = 8;
/** What follows a band on its page, at least. */
const LINES_BELOW_BAND = 3;

export interface PaginateOptions {
  /** Pixels that a page has for blocks, by its index from 0. */
  readonly room: (page: number) => number;
  /** The band that says whose the rows are on a page that begins among them. */
  readonly continued: (band: Block) => Block;
}

/**
 * Blocks on pages, in order. A block that fits a page is not divided; a longer one goes on overleaf, so that no line is
 * lost. A band never ends a page.
 */
export function paginate(blocks: readonly Block[], { room, continued }: PaginateOptions): Block[][] {
  const pages: Block[][] = [];
  let page: Block[] = [];
  let band: Block | undefined;
  const roomOf = (index: number): number => Math.max(room(index), heightOf(FEWEST_LINES));
  const left = (): number =>
    roomOf(pages.length) - page.reduce((sum, block) => sum + heightOf(linesOf(block)), 0);
  const turn = (): void => {
    pages.push(page);
    page = [];
  };

  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== 'row') band = block.kind === 'band' ? block : undefined;
    const below = block.kind === 'band' && next ? heightOf(Math.min(linesOf(next), LINES_BELOW_BAND)) : 0;
    let rest = block;
    const grace = block.kind === 'note' ? GRACE : 0;
    while (heightOf(linesOf(rest)) + below > left() + grace) {
      const repeated = block.kind === 'row' ? band && continued(band) : undefined;
      const started = page.some(({ kind }) => kind !== 'band');
      if (started) {
        turn();
        if (repeated) page.push(repeated);
        continue;
      }
      const lines = linesIn(left());
      if (lines < 1 || lines >= linesOf(rest)) break;
      const [first, others] = splitBlock(rest, lines);
      page.push(first);
      rest = others;
    }
    page.push(rest);
  });
  if (page.length > 0 || pages.length === 0) turn();
  return pages;
}
