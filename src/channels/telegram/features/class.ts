import { Composer, InputFile } from 'grammy';
import type { VerifiedCitation } from '../../../domain/documents/citation.ts';
import type { Clock } from '../../../domain/ports.ts';
import { type ClassDeps, type ClassView, classView } from '../../../domain/tutor/class.ts';
import type { Item } from '../../../domain/tutor/item.ts';
import type { ReportExports } from '../../../domain/tutor/report.ts';
import { classReport } from '../../class-report.ts';
import { CLASS_TEXTS, classText } from '../../class-text.ts';
import { TEXTS } from '../../texts.ts';
import { printButton } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { sectionButtons } from '../render/buttons.ts';
import { rendered } from '../render/rendered.ts';
import { bold, join } from '../render/rich-text.ts';
import { send } from '../send.ts';
import { answerPress } from './answer-press.ts';
import { onCommand } from './command.ts';
import { askIntoPrivate } from './private-command.ts';

export interface ClassFeatureDeps extends Pick<ClassDeps, 'learning' | 'exams'> {
  readonly items: () => readonly Item[];
  /** Who may learn, by name. */
  readonly members: () => ClassDeps['members'];
  readonly reports: ReportExports;
  /** The key of a cited section, for a button. */
  readonly keyOf: (citation: VerifiedCitation) => string;
  readonly now: Clock;
}

/** "/lop": what trainers and admins see of all who learn, in private, also as a workbook. */
export function createClass(deps: ClassFeatureDeps): Composer<BotContext> {
  const { learning, exams, items, members, reports, keyOf, now } = deps;
  const feature = new Composer<BotContext>();
  const view = (): ClassView =>
    classView({ learning, exams, items: items(), members: members(), now: now() });

  onCommand(feature, 'lop', async (ctx) => {
    if (ctx.chat.type !== 'private') {
      return askIntoPrivate(ctx, CLASS_TEXTS.privateOnly);
    }
    const seen = view();
    if (seen.learners.length === 0) return void (await ctx.reply(CLASS_TEXTS.nobody));
    const parts = classText(seen).map(({ title, text }) => [bold(title), { text: `\n${text}` }]);
    const sections = seen.weakSections.map(({ citation }) => ({ ...citation, key: keyOf(citation) }));
    const file = { text: CLASS_TEXTS.file, callback_data: printButton({ kind: 'class-sheet' }) };
    await send(ctx, rendered(join(parts, '\n\n'), [...sectionButtons(sections), [file]]));
  });

  feature.on('callback_query:data', async (ctx, next) => {
    if (ctx.press?.kind !== 'class-sheet') return next();
    if (ctx.role !== 'admin' && ctx.role !== 'trainer') return answerPress(ctx, TEXTS.trainersOnly);
    await answerPress(ctx);
    const file = new InputFile(await reports.xlsx(classReport(view(), now())), 'lop-hoc.xlsx');
    await ctx.api.sendDocument(ctx.from.id, file, { caption: CLASS_TEXTS.caption(now()) });
  });
  return feature;
}
