import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage, joinLayers } from '../../../../src/domain/search/coverage.ts';
import type { TermGroup } from '../../../../src/domain/search/query.ts';

const word = (term: string, weight = 1): TermGroup => ({
  term,
  stress: 1,
  weight,
  naming: false,
  alternatives: [{ terms: [term], worth: 1 }],
});
const text = (...terms: string[]) => joinLayers([{ terms: new Set(terms), worth: 1 }]);

describe('joined layers', () => {
  it('count each term by the best layer that has it', () => {
    const worths = joinLayers([
      { terms: new Set(['a']), worth: 0.4 },
      { terms: new Set(['a', 'b']), worth: 0.9 },
      { terms: new Set(['b', 'c']), worth: 0.5 },
    ]);
    expect(worths).toEqual(
      new Map([
        ['a', 0.9],
        ['b', 0.9],
        ['c', 0.5],
      ]),
    );
    expect(joinLayers([])).toEqual(new Map());
  });
});

describe('coverage', () => {
  it('is the weighted share of what is mentioned that is found', () => {
    const groups = [word('a', 3), word('b', 1)];
    expect(coverage(groups, text('a', 'b', 'z'))).toBe(1);
    expect(coverage(groups, text('a'))).toBe(0.75);
    expect(coverage(groups, text('z'))).toBe(0);
  });

  it('of a question that mentions nothing is 0', () => {
    expect(coverage([], text('a'))).toBe(0);
    expect(coverage([word('a', 0)], text('a'))).toBe(0);
  });

  it('counts a match by the layer it stands in', () => {
    const heading = joinLayers([{ terms: new Set(['a']), worth: 0.6 }]);
    expect(coverage([word('a'), word('b')], heading)).toBe(0.3);
  });

  it('takes the best alternative, and none of which a term is missing', () => {
    const groups: TermGroup[] = [
      {
        term: 'a',
        stress: 1,
        weight: 1,
        naming: false,
        alternatives: [
          { terms: ['a'], worth: 0.5 },
          { terms: ['b', 'c'], worth: 0.8 },
        ],
      },
    ];
    expect(coverage(groups, text('a', 'b'))).toBe(0.5);
    expect(coverage(groups, text('a', 'b', 'c'))).toBe(0.8);
    expect(coverage(groups, text('b'))).toBe(0);
  });

  it('counts an alternative by its weakest term', () => {
    const groups: TermGroup[] = [{ ...word('a'), alternatives: [{ terms: ['b', 'c'], worth: 1 }] }];
    const worths = joinLayers([
      { terms: new Set(['b']), worth: 1 },
      { terms: new Set(['c']), worth: 0.4 },
    ]);
    expect(coverage(groups, worths)).toBe(0.4);
  });

  it('lies between 0 and 1 and never falls when a text says more', () => {
    const term = fc.constantFrom('a', 'b', 'c', 'd');
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const layers = fc.array(fc.record({ terms: fc.array(term).map((all) => new Set(all)), worth: share }));
    const groups = fc.array(
      fc.record({
        term,
        stress: fc.constant(1),
        weight: fc.double({ min: 0, max: 10, noNaN: true }),
        naming: fc.boolean(),
        alternatives: fc.array(
          fc.record({ terms: fc.array(term, { minLength: 1, maxLength: 3 }), worth: share }),
        ),
      }),
    );
    fc.assert(
      fc.property(groups, layers, layers, (mentioned, some, more) => {
        const less = coverage(mentioned, joinLayers(some));
        const all = coverage(mentioned, joinLayers([...some, ...more]));
        expect(less).toBeGreaterThanOrEqual(0);
        expect(all).toBeGreaterThanOrEqual(less);
        expect(all).toBeLessThanOrEqual(1 + Number.EPSILON);
      }),
    );
  });
});
