import { describe, expect, it } from 'vitest';
import { createGlossary } from '../../../../../src/domain/text/glossary.ts';
import { createUnits } from '../../../../../src/domain/tutor/items/units.ts';
import { WARD_GLOSSARY, WARD_PLAN_TEXT, wardPlan } from '../../../../support/tutor.ts';

const units = createUnits(createGlossary(WARD_GLOSSARY));

describe('units', () => {
  it.each([
    ['Công an phường', 'Trạm Y tế phường', true],
    ['UBND phường', 'Ủy ban nhân dân phường', false],
    ['Thường trực Đảng ủy phường', 'Đảng ủy phường', false],
    ['Công an phường', 'Các cơ quan, đơn vị', false],
    ['Các cấp ủy, tổ chức đảng', 'Các tổ chức đảng, chính quyền', false],
    ['Các cấp ủy', 'Cán bộ, đảng viên', true],
  ])('%s and %s differ for sure: %s', (a, b, differ) => {
    expect(units.differ(a, b)).toBe(differ);
    expect(units.differ(b, a)).toBe(differ);
  });

  it('are found in a text by any of their names', () => {
    expect(units.mentions('Báo cáo UBND phường trước khi họp', 'Ủy ban nhân dân phường')).toBe(true);
    expect(units.mentions('Báo cáo Trạm Y tế phường', 'Công an phường')).toBe(false);
  });

  it('are told apart pairwise: of names for one unit the first is kept', () => {
    const names = ['UBND phường', 'Công an phường', 'Ủy ban nhân dân phường', 'Công an phường Thanh Bình'];
    expect(units.distinct(names)).toEqual(['UBND phường', 'Công an phường']);
  });

  it('are not those that only get a copy', () => {
    const copied = wardPlan(`${WARD_PLAN_TEXT}\nNơi nhận:\n\n- Chủ tịch nước,\n\n- Lưu.\n`);
    expect(copied.sections.map(({ kind }) => kind)).toContain('recipients');
    expect(units.namedIn(copied)).toEqual(units.namedIn(wardPlan()));
  });

  it('are those that the body of a document names by their full names', () => {
    expect(units.namedIn(wardPlan())).toEqual([
      'Ủy ban nhân dân phường',
      'Thường trực Đảng ủy phường',
      'Công an phường',
      'Đoàn Thanh niên phường',
      'Trạm Y tế phường',
      'Ban Quản lý chợ',
    ]);
  });
});
