import type { Answer, SectionView, SourceView } from '../domain/answers/assistant.ts';
import type { VerifiedCitation } from '../domain/documents/citation.ts';
import { documentName } from '../domain/documents/document.ts';
import type { Reply } from './reply.ts';
import { shorten } from './shorten.ts';
import { TEXTS } from './texts.ts';
import { authorship, describeEdition, wording } from './wording.ts';
import { wrap } from './wrap.ts';

const LONGEST_QUOTE = 300;

/** Any reply as plain text, without a line break at its end. `width` is the longest line in characters. */
export function renderForConsole(reply: Reply, width: number): string {
  switch (reply.kind) {
    case 'answer':
      return renderAnswer(reply.answer, width);
    case 'section':
      return renderSection(reply.section, width);
    case 'ambiguous-section':
      return renderCandidates(reply.candidates, width);
    case 'sources':
      return renderSources(reply.sources, width);
    default:
      return wrapItems(wording(reply, TEXTS.helpInConsole), width);
  }
}

/** Wraps text in which some lines are items of a list. */
export function wrapItems(text: string, width: number): string {
  const lines = text.split('\n').map((line) => wrap(line, width, /^[-•] /u.test(line) ? '  ' : ''));
  return lines.join('\n');
}

function renderAnswer(answer: Answer, width: number): string {
  const { text, citations, notices } = answer;
  const sources = citations.map((citation, i) => wrap(renderCitation(citation, i + 1), width, '    '));
  return paragraphs([
    wrapItems(text, width),
    sources.join('\n'),
    renderNotices(notices, width),
    wrap(authorship(answer), width),
  ]);
}

function renderCitation({ documentName, place, text, quote }: VerifiedCitation, n: number): string {
  const kind = text === 'summary' ? ` (${TEXTS.textKind.summary})` : '';
  return `[${n}] ${documentName}, ${place}${kind}: "${shorten(quote, LONGEST_QUOTE)}"`;
}

function renderSection({ documentName, place, headings, text, notices }: SectionView, width: number): string {
  const head = [`${documentName}, ${place}`, ...headings].map((line) => wrap(line, width, '  ')).join('\n');
  return paragraphs([head, wrap(text.trim() || TEXTS.emptySection, width), renderNotices(notices, width)]);
}

function renderCandidates(candidates: readonly SectionView[], width: number): string {
  const lines = candidates.map(({ documentName, place, headings }) => {
    const heading = headings.at(-1);
    return wrap(`- ${documentName}, ${place}${heading ? `: ${shorten(heading, 100)}` : ''}`, width, '  ');
  });
  return [TEXTS.ambiguousSection, ...lines, wrap(TEXTS.nameDocument, width)].join('\n');
}

function renderSources(sources: readonly SourceView[], width: number): string {
  if (sources.length === 0) return TEXTS.noSources;
  const entries = sources.map(({ metadata, notices }, i) => {
    const lines = [
      `${i + 1}. ${documentName(metadata)} (${describeEdition(metadata)})`,
      `   ${metadata.title}`,
    ];
    for (const notice of notices) lines.push(`   ${TEXTS.notice}: ${notice.text}`);
    return lines.map((line) => wrap(line, width, '   ')).join('\n');
  });
  return paragraphs([TEXTS.sources(sources.length), ...entries]);
}

function renderNotices(notices: readonly string[], width: number): string {
  return notices.map((notice) => wrap(`${TEXTS.notice}: ${notice}`, width, '  ')).join('\n');
}

function paragraphs(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}
