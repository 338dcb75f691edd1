import { describe, expect, it } from 'vitest';
import { findMention } from '../../../../src/domain/documents/mentions.ts';
import { parseText } from '../../../support/corpus.ts';
import { projectDocuments } from '../../../support/library.ts';

describe('what a document says of another', () => {
  it('is its date, issuer and subject, cited', () => {
    const mention = findMention(projectDocuments(), '199-KH/TU');
    expect(mention).toMatchObject({
      issued: '2025-03-13',
      issuer: 'Ban Thường vụ Tỉnh ủy',
      subject: expect.stringMatching(/^về thực hiện Chỉ thị số 41-CT\/TW/u),
      citation: { document: '213-KH/TU', locator: 'mở đầu' },
    });
    expect(mention?.citation.quote).toMatch(/^Thực hiện Kế hoạch số 199-KH\/TU, ngày 13\/3\/2025/u);
  });

  it('is taken from the fullest of several places, with a date in words', () => {
    const document = parseText(
      'a.md',
      '## I. CĂN CỨ\n\nTheo Quyết định số 5/QĐ-UBND.\n\nCăn cứ Quyết định số 5/QĐ-UBND ngày 3 tháng 2 năm 2026 của Ủy ban nhân dân tỉnh.',
      { number: '1-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch thử' },
    );
    expect(findMention([document], '5/QĐ-UBND')).toMatchObject({
      issued: '2026-02-03',
      issuer: 'Ủy ban nhân dân tỉnh',
    });
  });

  it('is nothing where none names it', () => {
    expect(findMention(projectDocuments(), '214-KH/TU')).toBeUndefined();
  });
});
