import { OPS, type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageContent, Ruling, TextPiece } from '../pdf/page-content.ts';

/** A line is at most so thick, and at least so long, in points. */
const THICK = 2.5;
const LONG = 6;
/** A page with more straight lines than this is a drawing; its tables are not looked for. */
const MOST_RULINGS = 4000;

type Matrix = readonly number[];

/** Takes text and straight lines with their places from a page. */
export async function extractPage(page: PDFPageProxy): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces: TextPiece[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = Util.transform(viewport.transform, item.transform);
    const upright = Math.abs(b) < Math.abs(a) * 0.2;
    if (!upright || a <= 0) continue;
    pieces.push({ text: item.str, left: x, right: x + item.width, y, size: Math.abs(d) || item.height });
  }
  const drawn = readDrawing(await page.getOperatorList(), viewport.transform);
  return {
    width: viewport.width,
    height: viewport.height,
    pieces,
    rulings: drawn.rulings.length > MOST_RULINGS ? [] : drawn.rulings,
    pictured: Math.min(1, drawn.pictured / (viewport.width * viewport.height)),
    shapes: drawn.shapes,
  };
}

interface Drawing {
  readonly rulings: Ruling[];
  /** Area of the pictures in square points. */
  pictured: number;
  shapes: number;
}

const PICTURES: readonly number[] = [
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
];

function readDrawing(operators: { fnArray: number[]; argsArray: unknown[] }, viewport: Matrix): Drawing {
  const drawing: Drawing = { rulings: [], pictured: 0, shapes: 0 };
  const saved: Matrix[] = [];
  let matrix: Matrix = viewport;
  for (const [i, operator] of operators.fnArray.entries()) {
    const args = operators.argsArray[i] as readonly unknown[] | null;
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const form = operator === OPS.save ? null : (args?.[0] as Matrix | null);
      if (form) matrix = Util.transform([...matrix], [...form]);
    } else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) {
      matrix = saved.pop() ?? viewport;
    } else if (operator === OPS.transform) {
      matrix = Util.transform([...matrix], [...(args as Matrix)]);
    } else if (PICTURES.includes(operator)) {
      const [a = 0, b = 0, c = 0, d = 0] = matrix;
      drawing.pictured += Math.abs(a * d - b * c);
    } else if (operator === OPS.constructPath && args !== null) {
      const [paint, [path] = []] = args as [number, [Float32Array | null]?];
      if (!path || paint === OPS.endPath) continue;
      drawing.shapes += 1;
      drawing.rulings.push(...straightLines(path, matrix, isStroke(paint)));
    }
  }
  return drawing;
}

function isStroke(paint: number): boolean {
  return paint !== OPS.fill && paint !== OPS.eoFill;
}

/** The straight lines of a path: thin filled rectangles, or its stroked edges. */
function straightLines(path: Float32Array, matrix: Matrix, stroked: boolean): Ruling[] {
  const rulings: Ruling[] = [];
  for (const points of subpaths(path)) {
    const shown = points.map((point) => place(point, matrix));
    if (!stroked) rulings.push(box(shown));
    else for (const [i, point] of shown.slice(1).entries()) rulings.push(box([shown[i] ?? point, point]));
  }
  return rulings.filter(({ left, top, right, bottom }) => {
    const [width, height] = [right - left, bottom - top];
    return (width <= THICK && height >= LONG) || (height <= THICK && width >= LONG);
  });
}

type Point = readonly [x: number, y: number];

/** Splits path data (0 move, 1 line, 2 curve, 3 close) into polygons; curves are replaced by their chords. */
function subpaths(path: Float32Array): Point[][] {
  const found: Point[][] = [];
  for (let i = 0; i < path.length; ) {
    const operator = path[i];
    if (operator === 3) {
      const polygon = found.at(-1);
      if (polygon?.[0] !== undefined) polygon.push(polygon[0]);
      i += 1;
      continue;
    }
    const coordinates = operator === 2 ? i + 5 : i + 1;
    const point: Point = [path[coordinates] ?? 0, path[coordinates + 1] ?? 0];
    if (operator === 0) found.push([point]);
    else found.at(-1)?.push(point);
    i = coordinates + 2;
  }
  return found;
}

function place([x, y]: Point, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function box(points: readonly Point[]): Ruling {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
