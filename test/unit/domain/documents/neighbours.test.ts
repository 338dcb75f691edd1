import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/domain/documents/document.ts';
import { walkSections } from '../../../../src/domain/documents/document.ts';
import { neighboursOf } from '../../../../src/domain/documents/neighbours.ts';
import { projectDocuments } from '../../../support/library.ts';
import { placedAt } from '../../../support/sections.ts';
import { LAW, PLAN } from '../../../support/small-corpus.ts';

function around(document: Document, locator: string) {
  const { previous, next, whole } = neighboursOf(document, placedAt(document, locator));
  return [previous?.locator, next?.locator, whole?.locator];
}

describe('the sections beside', () => {
  it.each([
    [PLAN, 'II.2', ['II.1', 'II.3', undefined]],
    [LAW, 'Điều 7', ['Điều 3', undefined, undefined]],
  ])('an article or numbered section are the next of its like', (document, locator, expected) => {
    expect(around(document, locator)).toEqual(expected);
  });

  it('the last of a chapter or part lie in the next one', () => {
    expect(around(LAW, 'Điều 2')).toEqual(['Điều 1', 'Điều 3', undefined]);
    expect(around(LAW, 'Điều 3')).toEqual(['Điều 2', 'Điều 7', undefined]);
    // Part I has no numbered sections, so it is read as one.
    expect(around(PLAN, 'II.1')).toEqual(['I', 'II.2', undefined]);
    expect(around(PLAN, 'I').slice(1)).toEqual(['II.1', undefined]);
  });

  it('a clause or point are those of its article, which is the whole', () => {
    expect(around(LAW, 'Điều 2.1')).toEqual([undefined, 'Điều 2.2', 'Điều 2']);
    expect(around(LAW, 'Điều 2.2.đ')).toEqual(['Điều 2.2.a', undefined, 'Điều 2']);
  });

  it('a chapter are chapters', () => {
    expect(around(LAW, 'Chương I').slice(1)).toEqual(['Chương II', undefined]);
  });

  it('every section of the corpus lead back to it, and read on from the first they pass all of a document', () => {
    for (const document of projectDocuments()) {
      for (const placed of walkSections(document.sections)) {
        const { previous, next } = neighboursOf(document, placed);
        if (next) expect(around(document, next.locator)[0]).toBe(placed.section.locator);
        if (previous) expect(around(document, previous.locator)[1]).toBe(placed.section.locator);
      }
    }
    const [plan] = projectDocuments();
    const passed = ['phần đầu'];
    for (let at: string | undefined = 'phần đầu'; plan && at !== undefined; ) {
      at = around(plan, at)[1];
      if (at !== undefined) passed.push(at);
    }
    expect(passed.join(' ')).toBe(
      'phần đầu mở đầu I.1 I.2 II.1 II.2 II.3 II.4 II.5 II.6 II.7 III.1 III.2 III.3 III.4 nơi nhận',
    );
  });
});
