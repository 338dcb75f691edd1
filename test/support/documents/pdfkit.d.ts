/** The part of pdfkit that the fixtures use; the package has no types of its own. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  interface TextOptions {
    width?: number;
    indent?: number;
    align?: 'left' | 'center' | 'right' | 'justify';
    lineGap?: number;
    paragraphGap?: number;
    lineBreak?: boolean;
    height?: number;
  }

  export default class PDFDocument extends Readable {
    constructor(options?: {
      size?: string;
      margins?: { top: number; bottom: number; left: number; right: number };
      userPassword?: string;
      autoFirstPage?: boolean;
    });
    x: number;
    y: number;
    readonly page: { readonly width: number; readonly height: number; margins: { bottom: number } };
    widthOfString(text: string): number;
    registerFont(name: string, file: string): this;
    font(name: string): this;
    fontSize(size: number): this;
    text(text: string, options?: TextOptions): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    moveDown(lines?: number): this;
    addPage(): this;
    image(file: Buffer, x: number, y: number, options?: { width?: number; height?: number }): this;
    rect(x: number, y: number, width: number, height: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    fill(colour?: string): this;
    on(event: 'pageAdded', listener: () => void): this;
    on(event: 'data', listener: (chunk: Buffer) => void): this;
    on(event: 'end', listener: () => void): this;
    end(): void;
  }
}
