import type { Element } from '@xmldom/xmldom';
import { attribute, children, find, numberAt, switchAt, valueAt } from './xml.ts';

/** What a style says about the text that uses it; absent: the style below it decides. */
export interface Style {
  readonly basedOn?: string;
  readonly numberingId?: number;
  readonly level?: number;
  readonly capitals?: boolean;
  readonly hidden?: boolean;
  readonly font?: string;
  /** Whether a table of this style has visible lines. */
  readonly ruled?: boolean;
}

export interface Styles {
  /** The value that a style or one below it states. */
  resolve<Key extends keyof Style>(id: string | undefined, key: Key): Style[Key] | undefined;
  /** Style of paragraphs that name none. */
  readonly ordinary: string | undefined;
  /** Font of text that names none. */
  readonly font: string | undefined;
}

export function readStyles(root: Element | undefined): Styles {
  const styles = new Map<string, Style>();
  let ordinary: string | undefined;
  for (const element of root ? children(root, 'w:style') : []) {
    const id = attribute(element, 'w:styleId');
    if (id === undefined) continue;
    styles.set(id, readStyle(element));
    const isDefault = ['1', 'true'].includes(attribute(element, 'w:default') ?? '');
    if (isDefault && attribute(element, 'w:type') === 'paragraph') ordinary = id;
  }
  return {
    ordinary,
    font: fontOf(find(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')),
    resolve(id, key) {
      const seen = new Set<string>();
      for (let at = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
        seen.add(at);
        const value = styles.get(at)?.[key];
        if (value !== undefined) return value;
      }
      return undefined;
    },
  };
}

/** The font of Latin letters that run properties name. */
export function fontOf(properties: Element | undefined): string | undefined {
  const fonts = find(properties, 'w:rFonts');
  return attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi');
}

function readStyle(element: Element): Style {
  const run = find(element, 'w:rPr');
  const numbering = find(element, 'w:pPr', 'w:numPr');
  const facts = {
    basedOn: valueAt(element, 'w:basedOn'),
    numberingId: numberAt(numbering, 'w:numId'),
    level: numberAt(numbering, 'w:ilvl'),
    capitals: switchAt(run, 'w:caps'),
    hidden: switchAt(run, 'w:vanish'),
    font: fontOf(run),
    ruled: isRuled(find(element, 'w:tblPr', 'w:tblBorders')),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Style;
}

/** Whether a set of borders has a visible one; undefined when there is no such set. */
export function isRuled(borders: Element | undefined): boolean | undefined {
  if (borders === undefined) return undefined;
  return children(borders).some((border) => !['none', 'nil'].includes(attribute(border, 'w:val') ?? 'nil'));
}
