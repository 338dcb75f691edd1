import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type GreyPicture, withoutSeals } from './grey-picture.ts';
import { straightened } from './skew.ts';

/** Text recognition works best when a page of A4 paper is about so many pixels wide (200 dots an inch). */
const SHORT_SIDE = 1654;
/** The longest side that is painted: a very long page is painted smaller. */
const LONGEST_SIDE = 5000;

type RenderContext = NonNullable<Parameters<PDFPageProxy['render']>[0]['canvasContext']>;

/** Paints a page of a PDF file. */
export async function paintPage(page: PDFPageProxy): Promise<GreyPicture> {
  const size = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: scaleOf(size.width, size.height) });
  const { canvas, context } = blank(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({
    canvas: null,
    canvasContext: context as unknown as RenderContext,
    viewport,
  }).promise;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return straightened(withoutSeals(canvas.width, canvas.height, data));
}

/**
 * Paints a PNG or JPEG file, upright as its camera recorded it.
 * A damaged file can crash the process inside the decoder.
 */
export async function paintPicture(bytes: Uint8Array): Promise<GreyPicture> {
  const image = await loadImage(bytes);
  const scale = scaleOf(image.width, image.height);
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const { context } = blank(width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return straightened(withoutSeals(width, height, context.getImageData(0, 0, width, height).data));
}

function scaleOf(width: number, height: number): number {
  return Math.min(SHORT_SIDE / Math.min(width, height), LONGEST_SIDE / Math.max(width, height));
}

function blank(width: number, height: number) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}
