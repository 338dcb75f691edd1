import JSZip from 'jszip';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Parts of a Word file as their XML inside the root element. */
export interface WordParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
}

/** Makes a Word file of hand-written XML, for what libraries cannot write. */
export function buildWord(parts: WordParts): Promise<Buffer> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
  );
  zip.file(
    'word/document.xml',
    `${HEADER}<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`,
  );
  for (const name of ['numbering', 'styles', 'footnotes'] as const) {
    const content = parts[name];
    if (content !== undefined)
      zip.file(`word/${name}.xml`, `${HEADER}<w:${name} ${NAMESPACES}>${content}</w:${name}>`);
  }
  return zip.generateAsync({ type: 'nodebuffer' });
}

/** A paragraph; `properties` stand in its `w:pPr`. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : r(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Puts a paragraph into a list. */
export function item(list: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

export function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

export function kind(id: number, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
}

export function list(id: number, kindId: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${kindId}"/>${overrides}</w:num>`;
}
