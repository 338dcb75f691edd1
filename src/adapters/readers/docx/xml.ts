import { DOMParser, type Element } from '@xmldom/xmldom';

/**
 * Parses an XML file.
 * @throws when it is not well formed.
 */
export function parseXml(text: string): Element {
  const onError = (level: 'warning' | 'error' | 'fatalError', message: string) => {
    if (level === 'fatalError') throw new Error(`Invalid XML: ${message}`);
  };
  const root = new DOMParser({ onError, locator: false }).parseFromString(text, 'text/xml').documentElement;
  if (root === null) throw new Error('Expected an XML element, got an empty file.');
  return root;
}

/** The elements directly inside, all or those of one name ("w:p"). */
export function children(element: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || node.nodeName === name)) found.push(node as Element);
  }
  return found;
}

/** The first element at a path of names, e.g. `find(paragraph, 'w:pPr', 'w:numPr')`. */
export function find(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let found = element;
  for (const name of path) found = found && children(found, name)[0];
  return found;
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.hasAttribute(name) ? (element.getAttribute(name) ?? undefined) : undefined;
}

/** The `w:val` of the element at a path. */
export function valueAt(element: Element | undefined, ...path: readonly string[]): string | undefined {
  return attribute(find(element, ...path), 'w:val');
}

export function numberAt(element: Element | undefined, ...path: readonly string[]): number | undefined {
  const value = valueAt(element, ...path);
  return value === undefined || value === '' || Number.isNaN(Number(value)) ? undefined : Number(value);
}

/** A switch such as `w:caps`: undefined when it is absent, so that a style may decide. */
export function switchAt(element: Element | undefined, ...path: readonly string[]): boolean | undefined {
  const found = find(element, ...path);
  return found && !['0', 'false', 'off', 'none'].includes(attribute(found, 'w:val') ?? 'true');
}
