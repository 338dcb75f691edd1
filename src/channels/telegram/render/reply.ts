import type { Reply } from '../../reply.ts';
import { TEXTS } from '../../texts.ts';
import { wording } from '../../wording.ts';
import { renderAnswer } from './answer.ts';
import { type Rendered, rendered } from './rendered.ts';
import { renderCandidates, renderSection } from './section.ts';
import { renderSources } from './sources.ts';

/** Any reply as Telegram messages. */
export function renderReply(reply: Reply): Rendered {
  switch (reply.kind) {
    case 'answer':
      return renderAnswer(reply.answer, reply.sections);
    case 'section':
      return renderSection(reply.section);
    case 'ambiguous-section':
      return renderCandidates(reply.candidates);
    case 'sources':
      return renderSources(reply.sources);
    default:
      return rendered([{ text: wording(reply, TEXTS.helpInGroups) }]);
  }
}
