import fc from 'fast-check';
import type { IndexedText } from '../../src/domain/search/keyword-builder.ts';

const SYLLABLES = [
  'Ủy',
  'ban',
  'nhân',
  'dân',
  'tỉnh',
  'thi',
  'đua',
  'khen',
  'thưởng',
  'hồ',
  'sơ',
  '145/2020',
  '15',
  'Điều',
];

/** Few words, so that they meet often, among all sorts of characters. */
export const someText = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...SYLLABLES) }, fc.string({ unit: 'grapheme' })), {
    maxLength: 12,
  })
  .map((words) => words.join(' '));

export const somePassage: fc.Arbitrary<IndexedText> = fc.record({
  title: someText,
  headings: someText,
  body: someText,
});

export const somePassages = fc.array(somePassage, { minLength: 1, maxLength: 12 });

export function passage(body: string, headings = '', title = ''): IndexedText {
  return { title, headings, body };
}
