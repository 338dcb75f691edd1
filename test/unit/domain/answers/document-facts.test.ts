import { describe, expect, it } from 'vitest';
import { assemble } from '../../../../src/domain/answers/composition.ts';
import { stateFacts } from '../../../../src/domain/answers/document-facts.ts';
import type { FactAsked } from '../../../../src/domain/answers/intent.ts';
import type { Document } from '../../../../src/domain/documents/document.ts';
import { parseText } from '../../../support/corpus.ts';
import { LAW, PLAN } from '../../../support/small-corpus.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');
function state(document: Document, facts: readonly FactAsked[], now = NOW) {
  const composition = stateFacts(document, facts, now);
  return { kind: composition.kind, ...assemble(composition) };
}
const bare = parseText('a.md', '## I. MỤC ĐÍCH\n\nNâng cao nhận thức.', {
  number: '1-KH/TU',
  type: 'Kế hoạch',
  title: 'Kế hoạch',
  text: 'full',
});

describe('a fact that is known', () => {
  it.each<[FactAsked, string]>([
    ['signer', 'Kế hoạch 5-KH/ĐU do Nguyễn Văn An ký.'],
    ['issuer', 'Cơ quan ban hành Kế hoạch 5-KH/ĐU: Đảng ủy phường Thanh Bình.'],
    ['number', 'Số hiệu: 5-KH/ĐU (Kế hoạch phòng cháy, chữa cháy).'],
    ['title', 'Kế hoạch 5-KH/ĐU: Kế hoạch phòng cháy, chữa cháy.'],
    ['type', '5-KH/ĐU là kế hoạch.'],
    ['issued', 'Kế hoạch 5-KH/ĐU ban hành ngày 02/3/2026.'],
    ['text', 'Nguồn tra cứu có toàn văn của Kế hoạch 5-KH/ĐU.'],
  ])('is stated with the place that states it: %s', (fact, text) => {
    const said = state(PLAN, [fact]);
    expect(said).toMatchObject({ kind: 'answered', text: `${text} [1]` });
    expect(said.citations).toMatchObject([{ document: '5-KH/ĐU', locator: 'phần đầu' }]);
  });

  it('stands on its line, each with its own ground', () => {
    const said = state(PLAN, ['signer', 'issued']);
    expect(said.text.split('\n')).toEqual([
      'Kế hoạch 5-KH/ĐU do Nguyễn Văn An ký. [1]',
      'Kế hoạch 5-KH/ĐU ban hành ngày 02/3/2026. [2]',
    ]);
    expect(said.citations.map(({ quote }) => quote)).toEqual(['Nguyễn Văn An', '2026-03-02']);
  });
});

describe('a fact that is not known', () => {
  it.each<FactAsked>(['signer', 'issuer', 'issued', 'effective'])('is said to be missing: %s', (fact) => {
    const said = state(bare, [fact]);
    expect(said.kind).toBe('not-stated');
    expect(said.text).toMatch(/^Kế hoạch 1-KH\/TU trong nguồn tra cứu không nêu .+\. \[1\]$/u);
  });

  it('is the office in which somebody signed, whoever that is', () => {
    const said = state(PLAN, ['signerOffice']);
    expect(said.kind).toBe('not-stated');
    expect(said.text.split('\n')).toEqual([
      'Nguồn tra cứu không nêu chức vụ của người ký Kế hoạch 5-KH/ĐU.',
      'Kế hoạch 5-KH/ĐU do Nguyễn Văn An ký. [1]',
    ]);
  });

  it('does not keep a known one from being stated', () => {
    const said = state({ ...PLAN, metadata: { ...PLAN.metadata, effective: '2030-01-01' } }, [
      'signer',
      'effective',
    ]);
    expect(said.kind).toBe('answered');
    expect(said.text).toContain('do Nguyễn Văn An ký');
    expect(said.text).toContain('không nêu ngày có hiệu lực');
  });
});

describe('when a document takes effect', () => {
  it('is said in the words of its own provision', () => {
    expect(state(LAW, ['effective'])).toMatchObject({
      kind: 'answered',
      text: 'Luật có hiệu lực từ ngày 01/01/2025. [1]',
      citations: [{ locator: 'Điều 7' }],
    });
  });

  it('is said by what metadata states where the text has no such provision', () => {
    const dated = parseText('a.md', '## I. MỤC ĐÍCH\n\nNâng cao.', {
      ...PLAN.metadata,
      amended_by: [],
      effective: '2026-04-01',
    });
    expect(state(dated, ['effective'])).toMatchObject({
      kind: 'answered',
      text: 'Kế hoạch 5-KH/ĐU có hiệu lực từ ngày 01/4/2026. [1]',
      citations: [{ locator: 'phần đầu' }],
    });
  });
});

describe('whether a document is still valid', () => {
  it('is not stated where no end is known, with the amendments and the dated notices in force', () => {
    const said = state(LAW, ['validity']);
    expect(said.kind).toBe('not-stated');
    expect(said.text).toContain('không nêu ngày hết hiệu lực của Luật 9/2024/QH15');
    expect(said.text).toContain('được sửa đổi bởi văn bản số 3/2026/QH16, áp dụng từ 01/10/2026');
    expect(state(PLAN, ['validity']).text).toContain('Lưu ý: Phường Thanh Bình đã sáp nhập.');
    expect(state(PLAN, ['validity'], Date.parse('2026-05-01')).text).not.toContain('sáp nhập');
    expect(state(PLAN, ['validity']).text).not.toContain('Bản chụp mờ');
  });

  it('is answered by the day on which it ends', () => {
    const ended = parseText('a.md', '## I. MỤC ĐÍCH\n\nNâng cao.', {
      ...PLAN.metadata,
      amended_by: [],
      expires: '2026-12-31',
    });
    for (const fact of ['validity', 'expires'] as const) {
      expect(state(ended, [fact])).toMatchObject({
        kind: 'answered',
        text: 'Kế hoạch 5-KH/ĐU hết hiệu lực từ ngày 31/12/2026. [1]',
        citations: [{ quote: '2026-12-31' }],
      });
    }
  });
});

describe('amendments', () => {
  it('are each named with their ground, and what is noted of them', () => {
    const said = state(LAW, ['amendedBy']);
    expect(said).toMatchObject({ kind: 'answered', citations: [{ quote: '3/2026/QH16' }] });
    expect(said.text).toBe(
      'Luật 9/2024/QH15 được sửa đổi bởi văn bản số 3/2026/QH16, áp dụng từ 01/10/2026. [1]\nChưa có toàn văn Luật sửa đổi.',
    );
  });

  it('that are not known are not denied', () => {
    const said = state(PLAN, ['amendedBy']);
    expect(said.kind).toBe('not-stated');
    expect(said.text).toContain('không có thông tin về việc sửa đổi Kế hoạch 5-KH/ĐU');
  });
});

describe('the number of articles', () => {
  it('is that of the official text, with how many of them the sources hold', () => {
    expect(state(LAW, ['articlesTotal'])).toMatchObject({
      kind: 'answered',
      text: 'Luật 9/2024/QH15 có 7 điều. Nguồn tra cứu hiện có 4 điều. [1]',
    });
  });

  it('of a full text is what stands in it', () => {
    const law = parseText('a.md', '### Điều 1. Một\n\nA.\n\n### Điều 2. Hai\n\nB.', {
      number: '1/2024/QH15',
      type: 'Luật',
      title: 'Luật',
      text: 'full',
    });
    expect(state(law, ['articlesTotal']).text).toBe('Luật 1/2024/QH15 có 2 điều. [1]');
  });

  it('is not stated of a document without articles, or of a summary that does not tell', () => {
    expect(state(PLAN, ['articlesTotal']).kind).toBe('not-stated');
    const { articlesTotal: _total, ...metadata } = LAW.metadata;
    expect(state({ ...LAW, metadata }, ['articlesTotal']).kind).toBe('not-stated');
  });
});

describe('what the sources lack', () => {
  it('is listed', () => {
    const said = state(LAW, ['gaps']);
    expect(said.kind).toBe('not-stated');
    expect(said.text.split('\n').slice(1)).toEqual([
      '- Chưa có nguồn cho Điều 4 và Điều 5.',
      '- Chưa có nguồn cho khoản 3.',
    ]);
  });

  it('is not known to be anything of a document without remarks', () => {
    expect(state(PLAN, ['gaps']).text).toContain('không ghi nhận phần nào còn thiếu');
  });

  it('is told of a summary', () => {
    expect(state(LAW, ['text']).text).toContain('bản tóm tắt, không phải nguyên văn');
  });
});
