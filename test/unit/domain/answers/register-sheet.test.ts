import { describe, expect, it } from 'vitest';
import { registerSheet } from '../../../../src/domain/answers/register-sheet.ts';
import { smallLibrary } from '../../../support/small-corpus.ts';

const library = await smallLibrary();
const NOW = Date.parse('2026-11-23T00:00:00Z');
const titleOf = (wanted: Parameters<typeof registerSheet>[1]) => registerSheet(library, wanted, NOW).title;

describe('the sheet that is handed on', () => {
  it('has the obligations that are wanted, and only the sources that they cite', () => {
    const sheet = registerSheet(library, { unit: 'ubnd phuong' }, NOW);
    expect(sheet.obligations.map(({ citation }) => citation.locator)).toEqual(['II.1', 'II.1']);
    expect(sheet.sources).toEqual([
      {
        name: 'Kế hoạch 5-KH/ĐU',
        title: 'Kế hoạch phòng cháy, chữa cháy',
        issuer: 'Đảng ủy phường Thanh Bình',
        issued: '2026-03-02',
        text: 'full',
      },
    ]);
    expect(registerSheet(library, { unit: 'Sở Y tế' }, NOW)).toMatchObject({
      obligations: [],
      sources: [],
      notices: [],
    });
  });

  it('is of one document where that is wanted, in any case', () => {
    expect(registerSheet(library, { document: '5-kh/đu' }, NOW).obligations.length).toBeGreaterThan(4);
    expect(registerSheet(library, { document: '9/2024/QH15' }, NOW).obligations).toEqual([]);
  });

  it('says whose, of what and until when in its title, by the name of the glossary', () => {
    expect(titleOf({})).toBe('Nhiệm vụ giao trong các văn bản');
    expect(titleOf({ unit: 'ubnd phuong' })).toBe('Nhiệm vụ của Ủy ban nhân dân phường');
    expect(titleOf({ document: '9/2024/qh15' })).toBe('Nhiệm vụ theo Luật 9/2024/QH15');
    expect(titleOf({ document: '1-QĐ/TU' })).toBe('Nhiệm vụ theo văn bản số 1-QĐ/TU');
    expect(titleOf({ unit: ' Sở Y tế ', document: '5-KH/ĐU', dueBefore: '2026-05-15' })).toBe(
      'Nhiệm vụ của Sở Y tế theo Kế hoạch 5-KH/ĐU có thời hạn đến ngày 15/5/2026',
    );
  });

  it('has the notices in force on its day, each with its document', () => {
    const noticesAt = (day: string) => registerSheet(library, {}, Date.parse(day)).notices;
    const merged = 'Kế hoạch 5-KH/ĐU: Phường Thanh Bình đã sáp nhập.';
    expect(noticesAt('2026-11-23')).toContain(merged);
    expect(noticesAt('2026-07-01')).not.toContain(merged);
    for (const notice of noticesAt('2026-11-23')) expect(notice).toMatch(/^(?:Kế hoạch 5-KH|Luật 9)/u);
    expect(registerSheet(library, {}, Date.parse('2026-11-22T18:00:00Z')).day).toBe('2026-11-23');
  });
});
