import type { SourceView } from '../../../domain/answers/assistant.ts';
import { documentName } from '../../../domain/documents/document.ts';
import { shorten } from '../../shorten.ts';
import { TEXTS } from '../../texts.ts';
import { describeEdition } from '../../wording.ts';
import { type Rendered, rendered } from './rendered.ts';
import { bold, italic, join, type RichText } from './rich-text.ts';

const LONGEST_TITLE = 200;
const LONGEST_NOTICE = 160;

/** The indexed documents: name, title, date, full text or summary, the first notice. */
export function renderSources(sources: readonly SourceView[]): Rendered {
  if (sources.length === 0) return rendered([{ text: TEXTS.noSources }]);
  return rendered(join([[bold(TEXTS.sources(sources.length))], ...sources.map(renderSource)], '\n\n'));
}

function renderSource({ metadata, notices }: SourceView, index: number): RichText {
  const lines: RichText[] = [
    [bold(`${index + 1}. ${documentName(metadata)}`), { text: ` (${describeEdition(metadata)})` }],
    [{ text: shorten(metadata.title, LONGEST_TITLE) }],
  ];
  const [first, ...others] = notices;
  if (first !== undefined) {
    const more = others.length === 0 ? '' : ` (${TEXTS.moreNotices(others.length)})`;
    lines.push([{ text: '⚠️ ' }, italic(shorten(first.text, LONGEST_NOTICE) + more)]);
  }
  return join(lines, '\n');
}
