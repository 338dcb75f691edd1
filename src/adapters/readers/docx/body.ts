import type { Element } from '@xmldom/xmldom';
import { separateLetterhead } from '../letterhead-lines.ts';
import { readParagraphContent } from './run-text.ts';
import { readTable } from './table.ts';
import type { WordContext } from './word-context.ts';
import { children, find, numberAt, valueAt } from './xml.ts';

/** The paragraphs and tables of a body, cell or text box in order; every block is a paragraph or a table. */
export function readBody(body: Element, context: WordContext): string[] {
  const blocks: string[] = [];
  let joined = '';
  for (const element of blockElements(body)) {
    if (element.nodeName === 'w:tbl') {
      blocks.push(...readTable(element, context.styles, (cell) => readBody(cell, context)));
      continue;
    }
    const paragraph = readParagraph(element, context);
    joined += paragraph.text;
    if (isMarkDeleted(element)) continue;
    blocks.push(...separateLetterhead(joined), ...paragraph.after);
    joined = '';
  }
  return joined === '' ? blocks : [...blocks, joined];
}

/** Paragraphs and tables, also those inside content controls and other wrappers. */
function blockElements(body: Element): Element[] {
  return children(body).flatMap((element) => {
    if (element.nodeName === 'w:p' || element.nodeName === 'w:tbl') return [element];
    const wrapper = [
      'w:sdt',
      'w:sdtContent',
      'w:customXml',
      'w:ins',
      'w:moveTo',
      'mc:AlternateContent',
      'mc:Choice',
    ];
    return wrapper.includes(element.nodeName) ? blockElements(element) : [];
  });
}

function readParagraph(paragraph: Element, context: WordContext): { text: string; after: string[] } {
  const { text, boxes } = readParagraphContent(paragraph, context);
  const label = isMarkDeleted(paragraph) && text.trim() === '' ? undefined : labelOf(paragraph, context);
  const after = boxes.flatMap((box) => readBody(box, context));
  const labelled = label === undefined || text.trim() === '' ? text : `${label} ${text.trimStart()}`;
  return { text: labelled, after };
}

function labelOf(paragraph: Element, { numbering, styles }: WordContext): string | undefined {
  const properties = find(paragraph, 'w:pPr');
  const style = valueAt(properties, 'w:pStyle') ?? styles.ordinary;
  const own = find(properties, 'w:numPr');
  const list = numberAt(own, 'w:numId') ?? styles.resolve(style, 'numberingId');
  if (list === undefined || list === 0) return undefined;
  const level = numberAt(own, 'w:ilvl') ?? styles.resolve(style, 'level');
  const label = numbering.next(list, level, style)?.trim();
  return label === '' ? undefined : label;
}

/** Whether the end of the paragraph is a tracked deletion: it goes on with the next one. */
function isMarkDeleted(paragraph: Element): boolean {
  return find(paragraph, 'w:pPr', 'w:rPr', 'w:del') !== undefined;
}
