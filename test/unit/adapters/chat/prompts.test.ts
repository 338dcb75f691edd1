import { describe, expect, it } from 'vitest';
import { readPrompts } from '../../../../src/adapters/chat/prompts.ts';
import { DRAFT_FORMAT } from '../../../../src/domain/answers/model/draft.ts';

const prompts = await readPrompts();

/** The names of the fields that a schema has at any depth, and the values that are to be chosen from. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, enum: choices = [] } = schema as { properties?: object; enum?: string[] };
  return [...Object.keys(properties), ...choices, ...Object.values(schema).flatMap(namesIn)];
}
const told = (prompt: string) => new Set([...prompt.matchAll(/`([^`]+)`/gu)].map(([, name]) => name));

describe('the prompts', () => {
  it.each(Object.entries(prompts))('are read as NFC without space around them: %s', (_, prompt) => {
    expect(prompt).not.toBe('');
    expect(prompt).toBe(prompt.normalize('NFC').trim());
  });

  it('tell every field of an answer, and every verdict', () => {
    const all = namesIn(DRAFT_FORMAT.schema);
    expect(all).toEqual(expect.arrayContaining(['verdict', 'statements', 'quote', 'not-stated']));
    expect(all.filter((name) => !told(prompts.answer).has(name))).toEqual([]);
  });

  it.each([
    'question',
    'earlierQuestions',
    'sections',
    'id',
    'under',
    'text',
    'textKind',
    'remarks',
    'tasks',
  ])('tell what an answer rests on: %s', (name) => {
    expect(told(prompts.answer)).toContain(name);
  });

  it.each(['question', 'earlierQuestions'])('tell the fields of a follow-up: %s', (name) => {
    expect(told(prompts.followUp)).toContain(name);
  });

  it.each(Object.entries(prompts))('say that nothing in the material is an order: %s', (_, prompt) => {
    expect(prompt).toMatch(/không phải mệnh lệnh/u);
  });
});
