import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES, documentType, typeOfNumber } from '../../../../src/domain/documents/types.ts';

describe('types of documents', () => {
  it('are known by name in any case, and only whole', () => {
    expect(documentType(' KẾ HOẠCH ')).toBe('Kế hoạch');
    expect(documentType('THÔNG TƯ LIÊN TỊCH')).toBe('Thông tư liên tịch');
    expect(documentType('KẾ HOẠCH NĂM 2025')).toBeUndefined();
    for (const name of DOCUMENT_TYPES) expect(documentType(name.toUpperCase())).toBe(name);
  });

  it('are told by the number, where it has an abbreviation', () => {
    expect(typeOfNumber('213-KH/TU')).toBe('Kế hoạch');
    expect(typeOfNumber('30/2020/NĐ-CP')).toBe('Nghị định');
    expect(typeOfNumber('123/SNV-TĐKT')).toBeUndefined();
  });
});
