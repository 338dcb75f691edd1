/** Pixels: a phone's screen is as wide, so that the text is as large there as in its messages. */
export const WIDTH = 1080;
/** About what a picture may be tall before phones show it too small. */
export const MAX_HEIGHT = 2400;
/** What a remark of a few lines may take beyond that, rather than a picture of its own. */
export const GRACE = 240;
export const MARGIN = 20;
/** Between a cell's border and its text. */
export const PADDING = 14;
export const TABLE_WIDTH = WIDTH - 2 * MARGIN;

export type Style = 'title' | 'head' | 'band' | 'label' | 'body' | 'small' | 'quiet';

/** How a text is set: `weight` as the font's file names it. */
export const STYLES: Readonly<
  Record<Style, { readonly size: number; readonly weight: 400 | 600; readonly colour: string }>
> = {
  title: { size: 44, weight: 600, colour: '#10243e' },
  head: { size: 31, weight: 600, colour: '#ffffff' },
  band: { size: 32, weight: 600, colour: '#10243e' },
  label: { size: 31, weight: 600, colour: '#1d5a9e' },
  body: { size: 32, weight: 400, colour: '#1a1a1a' },
  small: { size: 30, weight: 400, colour: '#1a1a1a' },
  quiet: { size: 30, weight: 400, colour: '#5b6570' },
};

export const LINE_HEIGHT = 44;
export const TITLE_LINE_HEIGHT = 58;

export const COLOURS = {
  paper: '#ffffff',
  head: '#1d4f8b',
  band: '#dfe9f5',
  rule: '#b9c4d0',
} as const;
