import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml, splitFrontMatter } from '../../../../src/domain/documents/front-matter.ts';
import { text } from '../../../support/vietnamese.ts';

describe('front matter', () => {
  it.each([
    ['plain', '---\nnumber: 213-KH/TU\nissued: 2025-04-15\n---\n# Một\n'],
    ['with carriage returns', '---\r\nnumber: 213-KH/TU\r\nissued: 2025-04-15\r\n---\r\n# Một\n'],
    ['after a byte-order mark', '\uFEFF---\nnumber: 213-KH/TU\nissued: 2025-04-15\n---\n# Một\n'],
    ['with spaces behind its fences', '---  \nnumber: 213-KH/TU\nissued: 2025-04-15\n--- \n# Một\n'],
  ])('is split from the text: %s', (_, source) => {
    expect(splitFrontMatter(source)).toEqual({
      kind: 'split',
      stated: { number: '213-KH/TU', issued: '2025-04-15' },
      text: '# Một\n',
    });
  });

  it('ends at its first fence', () => {
    expect(splitFrontMatter('---\na: 1\n---\nMột\n---\nHai')).toMatchObject({ text: 'Một\n---\nHai' });
    expect(splitFrontMatter('---\na: 1\n---')).toMatchObject({ stated: { a: 1 }, text: '' });
  });

  it('states nothing where only comments stand', () => {
    expect(splitFrontMatter('---\n# chưa rõ\n---\nMột')).toEqual({ kind: 'split', stated: {}, text: 'Một' });
  });

  it('is broken when it is no YAML, for a reason of one line', () => {
    const outcome = splitFrontMatter('---\ntitle: "Luật\nnumber: [\n---\nMột');
    expect(outcome.kind).toBe('broken');
    expect(outcome.kind === 'broken' && outcome.reason).toMatch(/^[^\n]+$/u);
  });

  it.each(['Một\n---\na: 1\n---\n', '----\na: 1\n----\n', '---\na: 1\n', ''])('is none in %j', (source) => {
    expect(splitFrontMatter(source)).toEqual({ kind: 'split', stated: {}, text: source });
  });

  it('leaves the text behind it as it is', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(splitFrontMatter(`---\na: 1\n---\n${written}`)).toMatchObject({ text: written });
      }),
    );
  });
});

describe('YAML', () => {
  it('keeps dates as they are written', () => {
    expect(parseYaml('issued: 2025-04-15')).toEqual({ kind: 'parsed', value: { issued: '2025-04-15' } });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        expect(['parsed', 'broken']).toContain(parseYaml(source).kind);
      }),
    );
  });
});
