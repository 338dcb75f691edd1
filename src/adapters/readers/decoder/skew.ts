import type { GreyPicture } from './grey-picture.ts';

/** Paper lies turned on the glass by at most so many degrees. */
const LARGEST = 5;
const COARSE_STEP = 0.5;
const FINE_STEP = 0.1;
/** A smaller turn, in degrees, does not harm the recognition. */
const HARMLESS = 0.25;
/** Darker pixels are ink. */
const INK = 128;
/** Every so manyth column is looked at: lines of text are long. */
const COLUMN_STEP = 4;

/** The page turned so that its lines of text lie level. A page that does is given back as it is. */
export function straightened(picture: GreyPicture): GreyPicture {
  const degrees = skewOf(picture);
  return Math.abs(degrees) < HARMLESS ? picture : turned(picture, -degrees);
}

/**
 * By how many degrees, clockwise, the lines of text are turned: the angle along which ink and the white
 * between lines are told apart most sharply (projection profile; W. Postl, 1986). 0 for a page without ink.
 */
export function skewOf(picture: GreyPicture): number {
  const ink = inkOf(picture);
  const best = (angles: readonly number[]) => {
    const sharpness = angles.map((degrees) => sharpnessAlong(picture, ink, degrees));
    return angles[sharpness.indexOf(Math.max(...sharpness))] ?? 0;
  };
  const coarse = best(steps(0, LARGEST, COARSE_STEP));
  return best(steps(coarse, COARSE_STEP, FINE_STEP));
}

/** Angles up to `reach` around `middle`, the nearest to it first: of equals the smaller turn wins. */
function steps(middle: number, reach: number, step: number): number[] {
  const offsets = Array.from({ length: Math.round(reach / step) }, (_, i) => (i + 1) * step);
  return [middle, ...offsets.flatMap((offset) => [middle - offset, middle + offset])];
}

/** Positions of ink: x and y by turns. */
function inkOf({ width, height, grey }: GreyPicture): Int32Array {
  const positions: number[] = [];
  for (let x = 0; x < width; x += COLUMN_STEP) {
    for (let y = 0; y < height; y += 1) if ((grey[y * width + x] ?? 255) < INK) positions.push(x, y);
  }
  return Int32Array.from(positions);
}

function sharpnessAlong({ width, height }: GreyPicture, ink: Int32Array, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const reach = Math.ceil(Math.abs(slope) * width);
  const rows = new Uint32Array(height + 2 * reach + 1);
  for (let i = 0; i < ink.length; i += 2) {
    const row = Math.round((ink[i + 1] ?? 0) - slope * (ink[i] ?? 0)) + reach;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sharpness = 0;
  for (let row = 1; row < rows.length; row += 1) sharpness += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sharpness;
}

/**
 * The picture turned about its middle, clockwise; what was outside is white. A shade lies between those of the
 * four pixels that it falls on (bilinear interpolation).
 */
function turned({ width, height, grey }: GreyPicture, degrees: number): GreyPicture {
  const angle = (degrees * Math.PI) / 180;
  const sin = Math.sin(angle);
  const cos = Math.cos(angle);
  const result = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    const down = y - height / 2;
    for (let x = 0; x < width; x += 1) {
      const across = x - width / 2;
      const sourceX = cos * across + sin * down + width / 2;
      const sourceY = cos * down - sin * across + height / 2;
      const left = Math.floor(sourceX);
      const top = Math.floor(sourceY);
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const corner = top * width + left;
      const shareRight = sourceX - left;
      const shareDown = sourceY - top;
      const upper = mixed(grey[corner] as number, grey[corner + 1] as number, shareRight);
      const lower = mixed(grey[corner + width] as number, grey[corner + width + 1] as number, shareRight);
      result[y * width + x] = mixed(upper, lower, shareDown);
    }
  }
  return { width, height, grey: result };
}

function mixed(first: number, second: number, shareOfSecond: number): number {
  return first + (second - first) * shareOfSecond;
}
