import { describe, expect, it } from 'vitest';
import { createGlossary } from '../../../../../src/domain/text/glossary.ts';
import { createUnits } from '../../../../../src/domain/tutor/items/units.ts';
import { WARD_GLOSSARY, wardPlan } from '../../../../support/tutor.ts';

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
