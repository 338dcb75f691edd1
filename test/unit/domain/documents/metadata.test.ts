import { describe, expect, it } from 'vitest';
import { completeMetadata, statedMetadata } from '../../../../src/domain/documents/metadata.ts';

const nothing = statedMetadata.parse({});

describe('stated metadata', () => {
  it('may be empty, and ignores keys it does not know', () => {
    expect(nothing).toEqual({ amended_by: [], notices: [], references: [] });
    expect(statedMetadata.parse({ checked: '2026-11-22', language: 'vi' })).toEqual(nothing);
  });

  it('takes notices and amendments as words or with details', () => {
    const stated = statedMetadata.parse({
      notices: ['Bản tóm tắt', { text: ' Đã sửa ', since: '2026-10-01', evidence: 'confirmed', page: 3 }],
      amended_by: ['06/2026/QH16', { number: '07/2027/QH16', issued: null, effective: '2028-01-01' }],
      replaces: '15/2003/QH11',
      references: null,
    });
    expect(stated).toEqual({
      notices: [{ text: 'Bản tóm tắt' }, { text: 'Đã sửa', since: '2026-10-01', evidence: 'confirmed' }],
      amended_by: [{ number: '06/2026/QH16' }, { number: '07/2027/QH16', effective: '2028-01-01' }],
      replaces: ['15/2003/QH11'],
      references: [],
    });
  });

  it('is composed and without what cannot be seen', () => {
    expect(statedMetadata.parse({ title: 'Luật\u200B Thi đua'.normalize('NFD') }).title).toBe('Luật Thi đua');
  });

  it.each([
    { issued: '15/4/2025' },
    { issued: '2025-02-30' },
    { text: 'toàn văn' },
    { number: '' },
    { articles_total: 0 },
    { notices: [{ since: '2025-07-01' }] },
    { amended_by: '06/2026/QH16' },
  ])('is refused when it says %j', (stated) => {
    expect(statedMetadata.safeParse(stated).success).toBe(false);
  });
});

describe('complete metadata', () => {
  it('takes what is stated before what the letterhead shows', () => {
    const outcome = completeMetadata(
      statedMetadata.parse({
        number: '213-KH/TU',
        signer: 'Hoàng Văn Quyền',
        text: 'summary',
        articles_total: 96,
      }),
      {
        number: '213-KH/TV',
        type: 'Kế hoạch',
        title: 'Kế hoạch',
        issuer: 'THÀNH ỦY',
        place: 'Điện Biên Phủ',
      },
    );
    expect(outcome).toEqual({
      kind: 'complete',
      metadata: {
        number: '213-KH/TU',
        type: 'Kế hoạch',
        title: 'Kế hoạch',
        issuer: 'THÀNH ỦY',
        signer: 'Hoàng Văn Quyền',
        place: 'Điện Biên Phủ',
        text: 'summary',
        replaces: [],
        amendedBy: [],
        references: [],
        articlesTotal: 96,
      },
    });
  });

  it('takes every single fact as it is stated', () => {
    const stated = {
      number: '1-KH/TU',
      type: 'Kế hoạch',
      title: 'Kế hoạch thi đua',
      issuer: 'Thành ủy',
      signer: 'Hoàng Văn Quyền',
      issued: '2025-04-15',
    };
    const found = {
      number: '1-KH/TV',
      type: 'Kết luận',
      title: 'Kết luận',
      issuer: 'THÀNH ỦY',
      signer: 'Phó Bí thư',
      issued: '2025-04-16',
    };
    expect(completeMetadata(statedMetadata.parse(stated), found)).toMatchObject({ metadata: stated });
    expect(completeMetadata(nothing, found)).toMatchObject({ metadata: found });
  });

  it.each([
    ['06/2022/QH15', 'Luật'],
    ['12/2021/NQ-QH15', 'Nghị quyết'],
    ['98/2023/NĐ-CP', 'Nghị định'],
    ['01/2024/TT-BNV', 'Thông tư'],
    ['41-CT/TW', 'Chỉ thị'],
    ['123/QĐ-UBND', 'Quyết định'],
    ['5/TTr-SNV', 'Tờ trình'],
  ])('knows by number %s that it is a %s', (number, type) => {
    const outcome = completeMetadata(nothing, { number, title: 'x' });
    expect(outcome).toMatchObject({ kind: 'complete', metadata: { type, text: 'full' } });
  });

  it('names all that is missing', () => {
    expect(completeMetadata(nothing, {})).toEqual({
      kind: 'incomplete',
      missing: ['số hiệu', 'loại văn bản', 'trích yếu'],
    });
    expect(completeMetadata(nothing, { number: '213-KH/TU' })).toEqual({
      kind: 'incomplete',
      missing: ['trích yếu'],
    });
  });
});
