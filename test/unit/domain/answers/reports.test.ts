import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../../../src/domain/answers/create-assistant.ts';
import { buildLibrary, projectDocuments, projectGlossary } from '../../../support/library.ts';
import { smallLibrary } from '../../../support/small-corpus.ts';

const now = () => Date.parse('2026-11-22T08:00:00Z');
const small = await smallLibrary();
const project = await buildLibrary(projectDocuments(), projectGlossary());
const places = async (question: string, ...history: string[]) => {
  const { citations } = await createAssistant(() => project, now).ask(question, history);
  return citations.map(({ locator }) => locator);
};

describe('to whom results are reported', () => {
  it.each(['ubnd phuong bao cao ai', 'UBND phường gửi báo cáo về đâu?'])(
    'is told for the unit that is named: %s',
    async (question) => {
      const { text } = await createAssistant(() => small, now).ask(question, []);
      expect(text).toBe(
        'Ủy ban nhân dân phường định kỳ hằng quý báo cáo kết quả về Thường trực Đảng ủy phường. [1]',
      );
    },
  );

  it('is told for everybody who must where no unit is named', async () => {
    expect(await places('báo cáo kết quả thực hiện kế hoạch 213 gửi về đâu')).toEqual(['III.1', 'III.2']);
    expect(await places('bao cao gui qua phong nao cua thanh pho')).toContain('III.1');
  });

  it('stays with the unit that was spoken of', async () => {
    expect(await places('làm xong báo cáo cho ai', 'Phường phải làm gì theo kế hoạch 213?')).toEqual([
      'III.1',
    ]);
    expect(await places('họ phải báo cáo ai', 'UBND thành phố có nhiệm vụ gì?')).toEqual(['III.2']);
  });
});
