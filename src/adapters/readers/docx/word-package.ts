import { Readable } from 'node:stream';
import type { Element } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { parseXml } from './xml.ts';

/**
 * What one part of a document may unpack to: a few kilobytes can hide gigabytes, and a tag takes about a kilobyte of
 * memory once it is parsed. A thousand pages of Word stay below.
 */
const MOST_BYTES = 40_000_000;
const MOST_TAGS = 1_000_000;
const TAG_OPENS = '<'.charCodeAt(0);

/** What a zip file turns out to be. */
export type WordPackage =
  | {
      readonly kind: 'word';
      /** Parsed parts; undefined where the document has none. */
      readonly parts: {
        readonly document: Element;
        readonly styles: Element | undefined;
        readonly numbering: Element | undefined;
        readonly footnotes: Element | undefined;
        readonly endnotes: Element | undefined;
      };
    }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'spreadsheet' }
  | { readonly kind: 'slides' }
  | { readonly kind: 'openDocument' }
  /** Any other zip file. */
  | { readonly kind: 'archive' };

/** Opens a Word document, or tells what the zip file is instead. */
export async function openWordPackage(bytes: Uint8Array): Promise<WordPackage> {
  try {
    const zip = await JSZip.loadAsync(bytes);
    const main = zip.file('word/document.xml')?.name ?? (await mainPart(zip));
    if (main === undefined) return { kind: otherKind(zip) };
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    const part = async (name: string) => {
      const file = zip.file(name);
      return file === null ? undefined : parseXml(await unpack(file));
    };
    const document = await part(main);
    if (document === undefined) return { kind: 'damaged' };
    return {
      kind: 'word',
      parts: {
        document,
        styles: await part(`${folder}styles.xml`),
        numbering: await part(`${folder}numbering.xml`),
        footnotes: await part(`${folder}footnotes.xml`),
        endnotes: await part(`${folder}endnotes.xml`),
      },
    };
  } catch (error) {
    return { kind: error instanceof TooLargeError ? 'tooLarge' : 'damaged' };
  }
}

class TooLargeError extends Error {}

/** Some programs name the main part otherwise, e.g. "word/document2.xml". */
async function mainPart(zip: JSZip): Promise<string | undefined> {
  const relations = zip.file('_rels/.rels');
  if (relations === null) return undefined;
  const target =
    /Type="[^"]*\/officeDocument"[^>]*Target="([^"]*)"|Target="([^"]*)"[^>]*Type="[^"]*\/officeDocument"/u;
  const found = target.exec(await unpack(relations));
  const path = (found?.[1] ?? found?.[2])?.replace(/^\//u, '');
  return path?.startsWith('word/') ? path : undefined;
}

function otherKind(zip: JSZip): 'spreadsheet' | 'slides' | 'openDocument' | 'archive' {
  if (zip.file('xl/workbook.xml') !== null) return 'spreadsheet';
  if (zip.file('ppt/presentation.xml') !== null) return 'slides';
  return zip.file('content.xml') !== null && zip.file('mimetype') !== null ? 'openDocument' : 'archive';
}

async function unpack(file: JSZip.JSZipObject): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let tags = 0;
  for await (const chunk of new Readable().wrap(file.nodeStream())) {
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    for (const byte of bytes) if (byte === TAG_OPENS) tags += 1;
    if (size > MOST_BYTES || tags > MOST_TAGS) throw new TooLargeError(`${file.name} is too large`);
    chunks.push(bytes);
  }
  const text = Buffer.concat(chunks);
  return text[0] === 0xff && text[1] === 0xfe ? text.toString('utf16le') : text.toString('utf8');
}
