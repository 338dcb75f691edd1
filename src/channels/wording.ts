import type { Answer } from '../domain/answers/assistant.ts';
import type { DocumentMetadata } from '../domain/documents/document.ts';
import { printDate } from '../domain/text/dates.ts';
import { plain } from '../domain/text/wording.ts';
import { registerText } from './register-text.ts';
import type { Reply } from './reply.ts';
import { TEXTS } from './texts.ts';

/** The replies that are a few plain words. */
export type PlainReply = Exclude<Reply, { kind: 'answer' | 'section' | 'ambiguous-section' | 'sources' }>;

/** The words of a plain reply; `helpLine` is what the channel adds to the help. */
export function wording(reply: PlainReply, helpLine: string): string {
  switch (reply.kind) {
    case 'greeting':
      return TEXTS.greeting;
    case 'help':
      return `${TEXTS.help}\n${helpLine}`;
    case 'missing-section':
      return reply.message;
    case 'register':
      return registerText(reply);
    case 'choose-unit':
      return reply.units.length === 0
        ? TEXTS.noTasks()
        : [TEXTS.chooseUnit(reply.dated), ...reply.units.map((unit) => `• ${plain(unit)}`)].join('\n');
    case 'forgotten':
      return TEXTS.forgotten;
    case 'ask-usage':
      return TEXTS.askUsage;
    case 'unclear-section':
      return TEXTS.unclearSection;
    case 'section-usage':
      return TEXTS.sectionUsage;
    case 'stale-section':
      return TEXTS.staleSection;
    case 'unknown-command':
      return TEXTS.unknownCommand;
    case 'too-long':
      return TEXTS.tooLong;
    case 'nothing-to-read':
      return TEXTS.nothingToRead;
    case 'stopped':
      return TEXTS.stopped;
    case 'fault':
      return TEXTS.fault;
  }
}

/** "ban hành 15/4/2025, toàn văn". */
export function describeEdition({ issued, text }: DocumentMetadata): string {
  const kind = TEXTS.textKind[text];
  return issued === undefined ? kind : `${TEXTS.issued(printDate(issued))}, ${kind}`;
}

/** Who worded an answer; empty where no chat model was asked. */
export function authorship({ mode, modelFailed }: Answer): string {
  if (mode === 'model') return TEXTS.byModel;
  return modelFailed ? TEXTS.withoutModel : '';
}
