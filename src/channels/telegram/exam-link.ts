/** Shorter than the code of any invitation, so that one is never taken for the other. */
const PAYLOAD = /^thi_([1-9]\d{0,8})$/u;

/** A link that opens the private chat with the bot and asks for an exam that was set. */
export function examLink(bot: string, assignment: number): string {
  return `https://t.me/${bot}?start=thi_${assignment}`;
}

/** Reads what such a link carries: the number of the exam. */
export function readExamLink(payload: string): number | undefined {
  const id = PAYLOAD.exec(payload)?.[1];
  return id === undefined ? undefined : Number(id);
}
