import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeLegacy,
  detectLegacyEncoding,
  encodeLegacy,
} from '../../../../src/domain/text/legacy-encodings.ts';
import { SENTENCES } from '../../../support/documents/sentences.ts';

const text = fc
  .array(fc.integer({ min: 0, max: SENTENCES.length - 1 }), { minLength: 1, maxLength: 6 })
  .map((chosen) => chosen.map((i) => SENTENCES[i]).join(' '));
const encoding = fc.constantFrom('TCVN3' as const, 'VNI' as const);

describe('detectLegacyEncoding', () => {
  it('recognises what was encoded, and decoding restores it but for capitals that TCVN3 lacks', () => {
    fc.assert(
      fc.property(text, encoding, (original, name) => {
        const encoded = encodeLegacy(original, name);
        expect(detectLegacyEncoding(encoded)).toBe(name);
        const decoded = decodeLegacy(encoded, name);
        if (name === 'VNI') expect(decoded).toBe(original);
        else expect(decoded.toLowerCase()).toBe(original.toLowerCase());
      }),
    );
  });

  it('takes Unicode Vietnamese as it is', () => {
    fc.assert(
      fc.property(text, (original) => {
        expect(detectLegacyEncoding(original)).toBeUndefined();
        expect(detectLegacyEncoding(original.normalize('NFD').normalize('NFC'))).toBeUndefined();
      }),
    );
  });

  it('never takes ASCII for a legacy encoding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 500 }), (ascii) => {
        expect(detectLegacyEncoding(ascii)).toBeUndefined();
      }),
    );
  });

  it('never takes French or German for a legacy encoding', () => {
    const french =
      'Les élèves étaient déjà à l’école, où le maître parlait à voix très élevée de la réunion générale.';
    const german =
      'Die Behörde prüft die Anträge über die Auszeichnungen für tüchtige Bürger und größere Verbände.';
    expect(detectLegacyEncoding(french)).toBeUndefined();
    expect(detectLegacyEncoding(german)).toBeUndefined();
  });

  it('does not decide on two or three odd characters', () => {
    expect(detectLegacyEncoding('Giá 5 µm và 10 ¶')).toBeUndefined();
  });
});

describe('decodeLegacy', () => {
  it('reads TCVN3 as the fonts .VnTime show it', () => {
    expect(decodeLegacy('Céng hßa x· héi chñ nghÜa ViÖt Nam', 'TCVN3')).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
    );
  });

  it('restores the capitals of a line in capitals', () => {
    expect(decodeLegacy('CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\n§éc lËp', 'TCVN3')).toBe(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập',
    );
  });

  it('reads VNI as the fonts VNI-Times show it', () => {
    expect(decodeLegacy('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'VNI')).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
    );
    expect(decodeLegacy('ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'VNI')).toBe('ĐỘC LẬP - TỰ DO - HẠNH PHÚC');
  });
});
