import { readFile } from 'node:fs/promises';

/** Instructions for a chat model, a file each. */
export interface Prompts {
  readonly answer: string;
  readonly followUp: string;
}

/**
 * Reads the instructions in `prompts/`, which people may change.
 * @throws Error that names a file that is missing or empty
 */
export async function readPrompts(): Promise<Prompts> {
  return { answer: await read('answer.md'), followUp: await read('follow-up.md') };
}

async function read(name: string): Promise<string> {
  const file = new URL(`prompts/${name}`, import.meta.url);
  const text = (await readFile(file, 'utf8')).normalize('NFC').trim();
  if (text === '') throw new Error(`${file.pathname} is empty: it must tell the chat model how to work`);
  return text;
}
