import type { Role } from '../../../domain/access/role.ts';
import { registerText } from '../../register-text.ts';
import type { Reply } from '../../reply.ts';
import { TEXTS } from '../../texts.ts';
import { wording } from '../../wording.ts';
import { renderAnswer } from './answer.ts';
import { fileButtons, unitButtons } from './buttons.ts';
import { type Rendered, rendered } from './rendered.ts';
import { richRegister } from './rich-register.ts';
import type { RichText } from './rich-text.ts';
import { renderCandidates, renderSection } from './section.ts';
import { renderSources } from './sources.ts';

/** Any reply as Telegram messages. @param role whose: it tells what the help is to explain */
export function renderReply(reply: Reply, role?: Role): Rendered {
  switch (reply.kind) {
    case 'answer':
      return renderAnswer(reply);
    case 'register': {
      const text: RichText = [{ text: registerText(reply) }];
      if (reply.sheet.obligations.length === 0) return rendered(text);
      return { ...rendered(text, fileButtons(reply.unit, reply.dated)), rich: richRegister(reply) };
    }
    case 'choose-unit':
      return rendered(
        [{ text: reply.units.length === 0 ? TEXTS.noTasks() : TEXTS.chooseUnit(reply.dated) }],
        reply.units.length === 0 ? [] : unitButtons(reply.units, reply.dated),
      );
    case 'section':
      return renderSection(reply.section);
    case 'ambiguous-section':
      return renderCandidates(reply.candidates);
    case 'sources':
      return renderSources(reply.sources);
    default:
      return rendered([
        {
          text: wording(reply, helpFor(role)),
        },
      ]);
  }
}

/** What the help adds for those who may do more. */
function helpFor(role: Role | undefined): string {
  return [
    TEXTS.helpInTelegram,
    ...(role === 'admin' || role === 'trainer' ? [TEXTS.helpForTrainers] : []),
    ...(role === 'admin' ? [TEXTS.helpForAdmins] : []),
  ].join('\n\n');
}
