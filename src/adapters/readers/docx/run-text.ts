import type { Element } from '@xmldom/xmldom';
import { decodeLegacy, type LegacyEncoding } from '../../../domain/text/legacy-encodings.ts';
import { fontOf } from './styles.ts';
import type { WordContext } from './word-context.ts';
import { attribute, children, find, switchAt, valueAt } from './xml.ts';

/** Text that needs the same treatment: one encoding, capitals or not. */
interface Stretch {
  text: string;
  readonly encoding: LegacyEncoding | undefined;
  readonly capitals: boolean;
}

export interface ParagraphContent {
  /** Line breaks as "\n", tabs as "\t". */
  readonly text: string;
  /** Text boxes anchored in the paragraph: their contents. */
  readonly boxes: readonly Element[];
}

const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:instrText', 'w:delText', 'w:rt']);

/** The visible text of a paragraph, with marks of its notes: insertions kept, deletions and hidden text dropped. */
export function readParagraphContent(
  paragraph: Element,
  { styles, notes }: Pick<WordContext, 'styles' | 'notes'>,
): ParagraphContent {
  const stretches: Stretch[] = [];
  const boxes: Element[] = [];
  const style = valueAt(paragraph, 'w:pPr', 'w:pStyle') ?? styles.ordinary;
  let inFieldCode = 0;

  const add = (text: string, run: Element | undefined) => {
    const properties = find(run, 'w:rPr');
    const runStyle = valueAt(properties, 'w:rStyle');
    const font =
      fontOf(properties) ?? styles.resolve(runStyle, 'font') ?? styles.resolve(style, 'font') ?? styles.font;
    const stated = switchAt(properties, 'w:caps') ?? styles.resolve(runStyle, 'capitals');
    const capitals = (stated ?? styles.resolve(style, 'capitals') ?? false) || isCapitalFont(font);
    const encoding = encodingOf(font);
    const last = stretches.at(-1);
    if (last !== undefined && last.encoding === encoding && last.capitals === capitals) last.text += text;
    else stretches.push({ text, encoding, capitals });
  };
  const isHidden = (run: Element) => {
    const properties = find(run, 'w:rPr');
    return (
      switchAt(properties, 'w:vanish') ?? styles.resolve(valueAt(properties, 'w:rStyle'), 'hidden') ?? false
    );
  };
  const visit = (element: Element, run: Element | undefined) => {
    const { nodeName } = element;
    if (SKIPPED.has(nodeName)) return;
    if (nodeName === 'w:fldChar') {
      const type = attribute(element, 'w:fldCharType');
      if (type === 'begin') inFieldCode += 1;
      else if (type === 'separate') inFieldCode -= 1;
      // A field that has no result ends inside its code.
      else if (type === 'end' && inFieldCode > 0) inFieldCode -= 1;
      return;
    }
    if (nodeName === 'w:txbxContent') {
      boxes.push(element);
      return;
    }
    if (nodeName === 'w:footnoteReference' || nodeName === 'w:endnoteReference') {
      add(notes.mark(element), run);
      return;
    }
    if (nodeName === 'mc:AlternateContent') {
      const chosen = find(element, 'mc:Choice') ?? find(element, 'mc:Fallback');
      if (chosen !== undefined) visit(chosen, run);
      return;
    }
    if (inFieldCode > 0 && nodeName !== 'w:r') return;
    const text = textOf(element);
    if (text !== undefined) add(text, run);
    else if (nodeName !== 'w:r' || !isHidden(element)) {
      for (const inner of children(element)) visit(inner, nodeName === 'w:r' ? element : run);
    }
  };
  for (const element of children(paragraph)) visit(element, undefined);
  return { text: stretches.map(finish).join(''), boxes };
}

/** What an element of a run stands for; undefined: it may contain others. */
function textOf(element: Element): string | undefined {
  switch (element.nodeName) {
    case 'w:t':
    case 'm:t':
      return element.textContent ?? '';
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return '\n';
    case 'w:br':
      return attribute(element, 'w:type') === 'page' ? ' ' : '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:softHyphen':
      return '';
    case 'w:sym':
      return symbol(attribute(element, 'w:char'));
    default:
      return undefined;
  }
}

/** Characters of symbol fonts (F000–F0FF) have no meaning outside their font. */
function symbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16);
  return Number.isNaN(point) || point >= 0xe000 ? '' : String.fromCodePoint(point);
}

function encodingOf(font: string | undefined): LegacyEncoding | undefined {
  if (font?.startsWith('.Vn')) return 'TCVN3';
  return font?.startsWith('VNI-') ? 'VNI' : undefined;
}

/** ".VnTimeH" shows small letters as capitals. */
function isCapitalFont(font: string | undefined): boolean {
  return font !== undefined && /^\.Vn.*H$/u.test(font);
}

function finish({ text, encoding, capitals }: Stretch): string {
  const decoded = encoding === undefined ? text : decodeLegacy(text, encoding);
  return capitals ? decoded.toUpperCase() : decoded;
}
