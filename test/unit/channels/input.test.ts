import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_QUESTION, readInput } from '../../../src/channels/input.ts';

describe('readInput', () => {
  test('takes any text with a letter or digit as a question, trimmed and in NFC', () => {
    expect(readInput('  UBND báo cáo ai?\n'.normalize('NFD'))).toEqual({
      kind: 'question',
      text: 'UBND báo cáo ai?'.normalize('NFC'),
    });
    expect(readInput('谁负责?').kind).toBe('question');
    expect(readInput('41').kind).toBe('question');
  });

  test('reads commands with their argument, in any case, with or without diacritics and bot name', () => {
    const opens = { kind: 'command', name: 'muc', argument: 'III.2' };
    for (const typed of [
      '/muc III.2',
      '/MUC   III.2 ',
      '/mục III.2',
      '/muc@tro_ly_bot III.2',
      '/muc\nIII.2',
    ]) {
      expect(readInput(typed)).toEqual(opens);
    }
    expect(readInput('/vanban')).toEqual({ kind: 'command', name: 'vanban', argument: '' });
  });

  test('takes a slash that starts no word as part of a question', () => {
    expect(readInput('/ UBND').kind).toBe('question');
    expect(readInput('213-KH/TU').kind).toBe('question');
  });

  test.each(['', '   ', '\n', '???', '👍🏽', '👨‍👩‍👧', '1️⃣', '\u200b', '\u0000', '—…'])(
    'finds nothing to read in %j',
    (typed) => {
      expect(readInput(typed)).toEqual({ kind: 'nothing-to-read' });
    },
  );

  test('counts length after cleaning', () => {
    expect(readInput('a'.repeat(LONGEST_QUESTION)).kind).toBe('question');
    expect(readInput('a'.repeat(LONGEST_QUESTION + 1)).kind).toBe('too-long');
    expect(readInput(`a${'\u200b'.repeat(LONGEST_QUESTION)}`).kind).toBe('question');
    expect(readInput('ế'.repeat(LONGEST_QUESTION).normalize('NFD')).kind).toBe('question');
  });

  test('takes out control characters, marks of writing direction and broken surrogates', () => {
    expect(readInput('ai\u0007 chủ\u202e trì\ud800?\u0000')).toEqual({
      kind: 'question',
      text: 'ai  chủ  trì ?',
    });
  });

  test('accepts any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const input = readInput(typed);
        if (input.kind === 'question') expect(input.text).toMatch(/[\p{L}\p{N}]/u);
        if (input.kind === 'command') expect(input.argument).toBe(input.argument.trim());
      }),
    );
  });
});
