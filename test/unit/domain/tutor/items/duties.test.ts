import { describe, expect, it } from 'vitest';
import { dutyDrafts } from '../../../../../src/domain/tutor/items/duties.ts';
import { certainPlaces } from '../../../../../src/domain/tutor/items/place.ts';
import { createUnits } from '../../../../../src/domain/tutor/items/units.ts';
import { tutorSources, WARD_PLAN_TEXT, wardPlan } from '../../../../support/tutor.ts';

/** What is asked of III.4 of the plan when its tasks are somebody else's. */
function askedOf(actor: string) {
  const plan = wardPlan(WARD_PLAN_TEXT.replace('### 4. Ban Quản lý chợ', `### 4. ${actor}`));
  const { documents, obligations, glossary } = tutorSources([plan]);
  const drafts = dutyDrafts(certainPlaces(documents), obligations, createUnits(glossary));
  return drafts.filter(({ place }) => place.section.locator === 'III.4').map(({ kind }) => kind);
}

describe('questions on tasks', () => {
  it('ask whose task it is, which one is whose, and whether it is so', () => {
    expect(askedOf('Ban Quản lý chợ')).toEqual(['actor', 'statement', 'task']);
  });

  it('ask for no task of many: others may belong to them', () => {
    expect(askedOf('Các cơ quan, đơn vị')).toEqual([]);
  });
});
