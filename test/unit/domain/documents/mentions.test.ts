import { describe, expect, it } from 'vitest';
import { findMention } from '../../../../src/domain/documents/mentions.ts';
import { parseText } from '../../../support/corpus.ts';
import { projectDocuments } from '../../../support/library.ts';

describe('what a document says of another', () => {
  it('is its date, issuer and subject, cited', () => {
    const mention = findMention(projectDocuments(), '199-KH/TU', 'Kế hoạch');
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
    expect(findMention([document], '5/QĐ-UBND', 'Quyết định')).toMatchObject({
      issued: '2026-02-03',
      issuer: 'Ủy ban nhân dân tỉnh',
    });
  });

  it('is told by the whole sentence that names it', () => {
    const mention = findMention(projectDocuments(), '15/2003/QH11', 'Luật');
    expect(mention?.citation).toMatchObject({
      locator: 'Điều 94.2',
      quote: expect.stringMatching(/hết hiệu lực\.$/u),
    });
  });

  it('is that it amends it, from when', () => {
    expect(findMention(projectDocuments(), '06/2026/QH16', 'Luật')).toMatchObject({
      number: '06/2026/QH16',
      effective: '2026-10-01',
      amends: { metadata: { number: '06/2022/QH15' } },
      citation: { locator: 'phần đầu' },
    });
  });

  it('needs the type of a number without its ending', () => {
    expect(findMention(projectDocuments(), '34', 'Chỉ thị')).toMatchObject({ number: '34-CT/TW' });
    expect(findMention(projectDocuments(), '15', 'Chỉ thị')).toBeUndefined();
  });

  it('is nothing where none names it', () => {
    expect(findMention(projectDocuments(), '214-KH/TU', 'Kế hoạch')).toBeUndefined();
  });
});
