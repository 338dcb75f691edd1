import type { VerifiedCitation } from '../../../domain/documents/citation.ts';
import type { Reply } from '../../reply.ts';
import { TEXTS } from '../../texts.ts';
import { authorship } from '../../wording.ts';
import { ratingButtons, sectionButtons, whoButton } from './buttons.ts';
import { renderNotices } from './notices.ts';
import { type Rendered, rendered } from './rendered.ts';
import { bold, italic, join, quote, type RichText } from './rich-text.ts';

/** The statements with their [1] markers, then each source with its folded quote, then the notices. */
export function renderAnswer({
  answer,
  sections,
  id,
  obliging,
}: Extract<Reply, { kind: 'answer' }>): Rendered {
  const statements: RichText = [{ text: answer.text.replace(/^- /gmu, '• ') }];
  const heading = answer.kind === 'not-stated' ? TEXTS.related : TEXTS.grounds;
  const sources = join(answer.citations.map(renderSource), '\n\n');
  const titled = answer.citations.length === 0 ? [] : [bold(heading), { text: '\n' }, ...sources];
  const author = authorship(answer);
  const byline: RichText = author === '' ? [] : [italic(author)];
  return rendered(join([statements, titled, renderNotices(answer.notices), byline], '\n\n'), [
    ...sectionButtons(sections),
    ...(obliging === undefined ? [] : whoButton(obliging)),
    ...(id === undefined ? [] : ratingButtons(id)),
  ]);
}

function renderSource(citation: VerifiedCitation, index: number): RichText {
  const kind = citation.text === 'summary' ? ` (${TEXTS.textKind.summary})` : '';
  return [
    bold(`[${index + 1}]`),
    { text: ` ${citation.documentName}, ${citation.place}${kind}\n` },
    quote(citation.quote),
  ];
}
