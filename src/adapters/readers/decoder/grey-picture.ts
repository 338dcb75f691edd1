/** A page as shades of grey, ready for text recognition. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, row by row; 0 is black. */
  readonly grey: Uint8Array;
}

/** A pixel of a seal is so bright in red, and so much darker in its other colours; black ink on a seal is not. */
const BRIGHT = 140;
const SEAL_RED = 45;

/**
 * Shades of grey from colours (four bytes a pixel). The red of seals and stamps becomes paper, so that the
 * text below it can be read; black ink on a seal stays black.
 */
export function withoutSeals(width: number, height: number, rgba: Uint8ClampedArray): GreyPicture {
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i += 1) {
    const red = rgba[i * 4] ?? 0;
    const other = Math.max(rgba[i * 4 + 1] ?? 0, rgba[i * 4 + 2] ?? 0);
    grey[i] = red > BRIGHT && red - other > SEAL_RED ? 255 : red;
  }
  return { width, height, grey };
}

/** The picture as a file of the Netpbm kind (PGM), which needs no compression. */
export function encodePgm({ width, height, grey }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey]);
}
