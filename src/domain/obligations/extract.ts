import { cite } from '../documents/citation.ts';
import { type Document, type Paragraph, type Section, walkSections } from '../documents/document.ts';
import { withoutBullet } from '../documents/labels.ts';
import { isCapitals } from '../text/capitals.ts';
import type { Glossary } from '../text/glossary.ts';
import { sentences } from '../text/sentences.ts';
import { announcedSubject, sectionActor, sentenceSubject } from './actor.ts';
import { readAssignments } from './assignment-table.ts';
import { clausesOf, partnersOf, roleOf, withoutClosing } from './clause.ts';
import { readTiming } from './deadline.ts';
import type { Obligation, Role } from './obligation.ts';

/** Headings under which a directing document gives no tasks, unless they also name some. */
const NO_TASKS =
  /^(?:về |việc |những |một số |phần )*(?:mục đích|mục tiêu|quan điểm|kết quả|hạn chế|bất cập|nguyên nhân|tình hình|bối cảnh|sự cần thiết|đánh giá|căn cứ|báo cáo|mở đầu)/iu;
const TASKS = /nhiệm vụ|giải pháp|trách nhiệm|tổ chức thực hiện|phân công/iu;
/** Articles of a law that say who must, or may, do what. */
const LEGAL_TASKS =
  /trách nhiệm|nhiệm vụ|thẩm quyền|quyền hạn|tổ chức thực hiện|quản lý nhà nước|hội đồng thi đua/iu;
/** A list so announced says what has been done. */
const PAST = /\sđã\s(?:\p{L}+\s){0,8}như sau$/u;
const SKIPPED: ReadonlySet<Section['kind']> = new Set(['letterhead', 'preamble', 'recipients', 'form']);

/** What a line that ends in a colon says of the items below it. */
interface Lead {
  readonly actors: readonly string[];
  readonly role: Role;
  readonly partners: readonly string[];
  readonly past: boolean;
}

interface Context {
  readonly inTasks: boolean;
  /** Named by a heading, or by the subject of the section's first sentence. */
  readonly actor?: string;
  readonly lead?: Lead;
}

/** Every task that a document gives, in reading order: from directing documents whole, from laws their articles on duties. */
export function extractObligations(document: Document, glossary: Glossary): Obligation[] {
  const legal = [...walkSections(document.sections)].some(({ section }) => section.kind === 'article');
  const found: Obligation[] = [];
  const visit = (section: Section, outer: Context) => {
    if (SKIPPED.has(section.kind)) return;
    const own = sectionActor(section, glossary);
    const context: Context = {
      ...(section.heading === undefined ? outer : withoutActor(outer)),
      ...(own && { actor: own.name }),
      inTasks: givesTasks(section, outer.inTasks, legal),
    };
    let lead = context.lead;
    for (const item of section.content) {
      if (item.kind !== 'paragraph') visit(item, { ...context, ...(lead && { lead }) });
      else if (item.text.trimEnd().endsWith(':')) lead = readLead(item.text, context, glossary);
      else if (context.inTasks && !isCapitals(item.text))
        found.push(...fromParagraph(document, section, item, { ...context, ...(lead && { lead }) }));
    }
    if (context.inTasks) found.push(...readAssignments(document, section));
  };

  const fromParagraph = (
    source: Document,
    section: Section,
    paragraph: Paragraph,
    { actor, lead }: Context,
  ): Obligation[] => {
    if (lead?.past && paragraph.number === 1) return [];
    const known =
      lead !== undefined && lead.actors.length > 0 ? lead.actors : actor === undefined ? [] : [actor];
    return sentences(withoutBullet(paragraph.text)).flatMap((sentence) =>
      clausesOf(sentence.text, { known, introduced: lead !== undefined }, glossary).flatMap((clause) => {
        const { quote, ...told } = clause;
        const citation = cite(source, section, quote);
        const actors = clause.actors.length > 0 || clause.role === 'yêu cầu' ? clause.actors : known;
        if (citation === undefined || (legal && actors.length === 0)) return [];
        return [
          {
            ...told,
            actors,
            role: clause.role === 'thực hiện' ? (lead?.role ?? clause.role) : clause.role,
            partners: clause.partners.length > 0 ? clause.partners : (lead?.partners ?? []),
            timing: readTiming(quote),
            citation,
          },
        ];
      }),
    );
  };

  for (const section of document.sections) visit(section, { inTasks: !legal });
  return found;
}

function withoutActor({ actor: _actor, lead: _lead, ...rest }: Context): Context {
  return rest;
}

function givesTasks({ heading = '', kind }: Section, outer: boolean, legal: boolean): boolean {
  if (legal && kind === 'article') return LEGAL_TASKS.test(heading);
  if (heading === '' || TASKS.test(heading)) return outer;
  return outer && !NO_TASKS.test(heading);
}

function readLead(line: string, { actor }: Context, glossary: Glossary): Lead {
  const said = withoutClosing(line);
  const subject = sentenceSubject(said, glossary) ?? announcedSubject(said);
  const task = said.slice(subject?.length ?? 0).trim();
  return {
    actors: subject === undefined ? (actor === undefined ? [] : [actor]) : [subject],
    role: roleOf(task),
    partners: partnersOf(task),
    past: PAST.test(said),
  };
}
