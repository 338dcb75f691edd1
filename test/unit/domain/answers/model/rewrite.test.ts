import { describe, expect, it } from 'vitest';
import { OutOfTime } from '../../../../../src/domain/answers/model/patience.ts';
import { rewriteFollowUp } from '../../../../../src/domain/answers/model/rewrite.ts';
import type { ChatModel, ChatOutcome, ChatRequest } from '../../../../../src/domain/ports.ts';
import { createGlossary } from '../../../../../src/domain/text/glossary.ts';
import { GLOSSARY } from '../../../../support/small-corpus.ts';

const glossary = createGlossary(GLOSSARY);

interface Written {
  readonly full: string | undefined;
  readonly requests: readonly ChatRequest[];
}

/** What becomes of a follow-up when the model replies so. */
async function rewrite(
  asked: string,
  history: readonly string[],
  reply: string,
  outcome: ChatOutcome = { kind: 'written' },
): Promise<Written> {
  const requests: ChatRequest[] = [];
  const model: ChatModel = {
    name: 'm',
    async write(request, onPiece) {
      requests.push(request);
      for (const piece of reply.match(/.{1,7}/gsu) ?? []) onPiece(piece);
      return outcome;
    },
  };
  const rewriting = { model, instructions: 'Viết lại.', glossary, patience: 100 };
  const full = await rewriteFollowUp(asked, history, rewriting, new AbortController().signal);
  return { full, requests };
}
const says = (question: unknown) => JSON.stringify({ question });

describe('a follow-up', () => {
  it.each([
    ['thời hạn thế nào?', ['Công an phường làm gì?'], 'Thời hạn nhiệm vụ của Công an phường thế nào?'],
    ['còn công an?', ['UBND phường làm gì?'], 'Công an phường có nhiệm vụ gì?'],
    ['còn ủy ban phường?', ['Công an làm gì?'], 'Ủy ban nhân dân phường có nhiệm vụ gì?'],
    ['ai ký?', ['Kế hoạch 5-KH/ĐU nói gì?'], 'Ai ký Kế hoạch số 5-KH/ĐU?'],
    ['vì sao?', ['Phải báo cáo trước ngày 15/5/2026?'], 'Vì sao phải báo cáo trước 15/5/2026?'],
    ['ai được?', ['05 năm liên tục thì sao?'], 'Ai được xét khi có 5 năm liên tục?'],
    ['vì sao?', ['Mức thưởng?', 'Ai kiểm tra?'], 'Vì sao phải kiểm tra?'],
    ['ai chủ trì?', ['Ai tuần tra ban đêm?'], 'Ai chủ trì tuần tra ban đêm?'],
  ])('"%s" after %j is said in full: "%s"', async (asked, history, full) => {
    expect((await rewrite(asked, history, says(full))).full).toBe(full);
  });

  it.each([
    ['a day', 'Thời hạn của Công an phường có trước ngày 15/5/2026 không?'],
    ['a number', 'Công an phường có 15 ngày làm việc phải không?'],
    ['a class', 'Công an phường được tặng Huân chương hạng Nhất khi nào?'],
    ['a document', 'Thời hạn của Công an phường theo Kế hoạch 5-KH/ĐU?'],
    ['an article', 'Thời hạn của Công an phường theo Điều 23?'],
    ['a unit', 'Thời hạn của Ủy ban nhân dân phường?'],
    ['a unit by another name', 'Thời hạn của UBND phường và công an?'],
  ])('does not come back with %s that nobody said', async (_, full) => {
    expect((await rewrite('thời hạn?', ['Công an phường làm gì?'], says(full))).full).toBeUndefined();
  });

  it('goes out with abbreviations written out and without personal data', async () => {
    const asked = 'UBND phường có gọi 0912345678 không?';
    const { requests } = await rewrite(asked, ['Gửi an@example.vn?', 'PCCC là gì?'], says('Có gọi không?'));
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ instructions: 'Viết lại.', reply: { name: 'cau_hoi_day_du' } });
    expect(JSON.parse(requests[0]?.material ?? '')).toEqual({
      question: 'Ủy ban nhân dân phường có gọi [dãy số] không?',
      earlierQuestions: ['Gửi [địa chỉ thư]?', 'phòng cháy, chữa cháy là gì?'],
    });
  });

  it.each([
    '```json\n{"question": " Ai chủ trì tuần tra? "}\n```',
    'Câu hỏi đầy đủ: {"question": "Ai chủ trì tuần tra?", "note": 1}',
  ])('is read out of %j', async (reply) => {
    expect((await rewrite('ai chủ trì?', ['Ai tuần tra?'], reply)).full).toBe('Ai chủ trì tuần tra?');
  });

  it.each([
    '',
    'Ai chủ trì tuần tra?',
    '{"question": "Ai chủ trì tuần',
    '{}',
    '[]',
    says(5),
    says(''),
    says(' ?! '),
    says('ai tuần tra '.repeat(50)),
    '{"cau_hoi": "Ai chủ trì tuần tra?"}',
  ])('is nothing when the model replies %j', async (reply) => {
    expect((await rewrite('ai chủ trì?', ['Ai tuần tra?'], reply)).full).toBeUndefined();
  });

  it('is nothing when the model fails, whatever it has written', async () => {
    const failed: ChatOutcome = { kind: 'failed', reason: 'broken', detail: '' };
    const full = says('Ai chủ trì tuần tra?');
    expect((await rewrite('ai chủ trì?', ['Ai tuần tra?'], full, failed)).full).toBeUndefined();
  });

  it.each([
    ['ai chủ trì?', []],
    ['ai chủ trì?', ['Tuần tra ban đêm thế nào?']],
    ['ai tuần tra?', ['Tuần tra ban đêm thế nào?']],
  ])('that is no fuller than "%s" after %j was is nothing', async (asked, history) => {
    expect((await rewrite(asked, history, says(`Vậy ${asked}`))).full).toBeUndefined();
  });

  it('is waited for only so long', async () => {
    let reason: unknown;
    const model: ChatModel = {
      name: 'm',
      write: (_request, _onPiece, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            reason = signal.reason;
            resolve({ kind: 'failed', reason: 'stopped', detail: '' });
          });
        }),
    };
    const rewriting = { model, instructions: '', glossary, patience: 5 };
    const signal = new AbortController().signal;
    expect(await rewriteFollowUp('ai?', [], rewriting, signal)).toBeUndefined();
    expect(reason).toBeInstanceOf(OutOfTime);
  });
});
