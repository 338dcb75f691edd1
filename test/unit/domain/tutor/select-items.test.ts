import { describe, expect, it } from 'vitest';
import { createItems } from '../../../../src/domain/tutor/items.ts';
import { selectItems } from '../../../../src/domain/tutor/select-items.ts';
import { NOW, tutorSources, wardLaw, wardPlan } from '../../../support/tutor.ts';

const items = createItems(tutorSources([wardPlan(), wardLaw()]), NOW);

describe('the selection of items', () => {
  it('takes topics by key or title, as people type them', () => {
    const byTitle = selectItems(items, { topic: 'to chuc thuc hien' });
    expect(byTitle.length).toBeGreaterThan(0);
    expect(selectItems(items, { topic: '5-kh/đu III' })).toEqual(byTitle);
  });

  it('takes a kind and a document, and everything where nothing is said', () => {
    expect(selectItems(items, { kind: 'order', document: '9/2024/qh15' })).toHaveLength(1);
    expect(selectItems(items, { kind: 'order', document: '5-KH/ĐU' })).toEqual([]);
    expect(selectItems(items, {})).toEqual(items);
  });
});
