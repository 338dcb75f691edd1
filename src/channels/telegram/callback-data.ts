import { z } from 'zod';
import { INVITED_ROLES } from '../../domain/access/role.ts';

const key = z.string().regex(/^[\x21-\x7e]{1,24}$/u);
const page = z
  .string()
  .regex(/^[1-9]\d{0,3}$/u)
  .transform(Number);
const id = z
  .string()
  .regex(/^-?\d{1,16}$/u)
  .transform(Number);
/** An id that our own tables give. */
const number = z
  .string()
  .regex(/^[1-9]\d{0,11}$/u)
  .transform(Number);
const small = z
  .string()
  .regex(/^\d{1,2}$/u)
  .transform(Number);

/** What a button asks for, as words in its data. Buttons outlive the program, so these forms may be added to but not change. */
const buttonPress = z.union([
  /** Show the section in a new message. */
  z.tuple([z.literal('open'), key]).transform(([kind, key]) => ({ kind, key })),
  /** Show a page (from 1) of the section in the message the button belongs to. */
  z.tuple([z.literal('turn'), page, key]).transform(([kind, page, key]) => ({ kind, page, key })),
  /** Rate a reply. */
  z.tuple([z.enum(['good', 'bad']), id]).transform(([rating, id]) => ({
    kind: 'rate' as const,
    good: rating === 'good',
    id,
  })),
  /** Say why a reply was bad: by its place among the complaints. */
  z.tuple([z.literal('why'), id, small]).transform(([kind, id, reason]) => ({ kind, id, reason })),
  /** Show the tasks of a unit; of those with a time only. */
  z.tuple([z.enum(['unit', 'when']), key]).transform(([what, key]) => ({
    kind: 'unit' as const,
    dated: what === 'when',
    key,
  })),
  /** Hand the tasks of a unit over as a file: a spreadsheet, a Word file, pictures. */
  z.tuple([z.enum(['file', 'due']), z.enum(['x', 'w', 'p']), key]).transform(([what, format, key]) => ({
    kind: 'file' as const,
    dated: what === 'due',
    format,
    key,
  })),
  /** Show what a section obliges whom to. */
  z.tuple([z.literal('who'), key]).transform(([kind, key]) => ({ kind, key })),
  /** Pause, resume or stop a subscription to reminders. */
  z.tuple([z.enum(['pause', 'resume', 'stop']), id]).transform(([action, id]) => ({
    kind: 'remind' as const,
    action,
    id,
  })),
  /** Change a member's role; remove a member or close a group. */
  z
    .tuple([z.literal('role'), id, z.enum(INVITED_ROLES)])
    .transform(([kind, id, role]) => ({ kind, id, role })),
  z.tuple([z.literal('drop'), id]).transform(([kind, id]) => ({ kind, id })),
  /** Set an open question aside. */
  z.tuple([z.literal('done'), id]).transform(([kind, id]) => ({ kind, id })),
  /** Take a file that was sent into the corpus, or leave it. */
  z.tuple([z.enum(['take', 'leave']), id]).transform(([kind, id]) => ({ kind, id })),
  /** Set how the chat wants its replies. */
  z
    .tuple([z.literal('set'), z.enum(['onlyAsker', 'rich']), z.enum(['on', 'off'])])
    .transform(([kind, setting, to]) => ({
      kind,
      setting,
      on: to === 'on',
    })),
  /** Forget what is kept on the person with that id. */
  z.tuple([z.literal('erase'), id]).transform(([kind, id]) => ({ kind, id })),
  /** Answer a question by the place of an option as shown, from 0. */
  z.tuple([z.literal('answer'), id, small]).transform(([kind, id, option]) => ({ kind, id, option })),
  /** Open a lesson; begin its checks; list the lessons of its topic. */
  z.tuple([z.enum(['learn', 'check', 'topic']), key]).transform(([kind, key]) => ({ kind, key })),
  /** Begin a review; list the topics. */
  z.tuple([z.literal('study'), z.enum(['review', 'topics'])]).transform(([kind, what]) => ({ kind, what })),
  /** Begin an exam of so many questions; one that a trainer has set. */
  z.tuple([z.literal('exam-new'), small]).transform(([kind, count]) => ({ kind, count })),
  z.tuple([z.literal('exam-sit'), number]).transform(([kind, id]) => ({ kind, id })),
  /** Choose an option of an exam's question, by its place among those shown. */
  z
    .tuple([z.literal('exam-pick'), number, small, small])
    .transform(([kind, id, question, place]) => ({ kind, id, question, place })),
  /** Go to a question of an exam; hand the exam in. */
  z.tuple([z.literal('exam-page'), number, small]).transform(([kind, id, page]) => ({ kind, id, page })),
  z.tuple([z.literal('exam-hand'), number]).transform(([kind, id]) => ({ kind, id })),
  /** Hand over the results of an exam that was set, as a file; the class. */
  z.tuple([z.literal('exam-sheet'), number]).transform(([kind, id]) => ({ kind, id })),
  z.tuple([z.literal('class-sheet')]).transform(([kind]) => ({ kind })),
]);

export type ButtonPress = z.infer<typeof buttonPress>;

/** Words the button's data: at most 64 bytes, as Telegram demands. @throws RangeError for a key that is none of ours */
export function printButton(press: ButtonPress): string {
  const data = wordsOf(press).join(' ');
  if (readButton(data) === undefined)
    throw new RangeError(`expected a key of 1 to 24 ASCII characters and whole numbers, got "${data}"`);
  return data;
}

function wordsOf(press: ButtonPress): (string | number)[] {
  switch (press.kind) {
    case 'open':
      return [press.kind, press.key];
    case 'turn':
      return [press.kind, press.page, press.key];
    case 'rate':
      return [press.good ? 'good' : 'bad', press.id];
    case 'why':
      return [press.kind, press.id, press.reason];
    case 'unit':
      return [press.dated ? 'when' : 'unit', press.key];
    case 'file':
      return [press.dated ? 'due' : 'file', press.format, press.key];
    case 'who':
      return [press.kind, press.key];
    case 'remind':
      return [press.action, press.id];
    case 'role':
      return [press.kind, press.id, press.role];
    case 'set':
      return [press.kind, press.setting, press.on ? 'on' : 'off'];
    case 'answer':
      return [press.kind, press.id, press.option];
    case 'learn':
    case 'check':
    case 'topic':
      return [press.kind, press.key];
    case 'study':
      return [press.kind, press.what];
    case 'exam-new':
      return [press.kind, press.count];
    case 'exam-pick':
      return [press.kind, press.id, press.question, press.place];
    case 'exam-page':
      return [press.kind, press.id, press.page];
    case 'class-sheet':
      return [press.kind];
    default:
      return [press.kind, press.id];
  }
}

/** Reads a button's data; undefined for anything that {@link printButton} does not produce. */
export function readButton(data: string): ButtonPress | undefined {
  const read = buttonPress.safeParse(data.split(' '));
  return read.success ? read.data : undefined;
}
