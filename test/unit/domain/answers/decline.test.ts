import { describe, expect, it } from 'vitest';
import { declineGreeting, declineNothing, declineUnknown } from '../../../../src/domain/answers/decline.ts';
import { buildLibrary } from '../../../support/library.ts';
import { smallLibrary } from '../../../support/small-corpus.ts';

const library = await smallLibrary();
const empty = await buildLibrary([]);
const linesOf = ({ statements }: ReturnType<typeof declineNothing>) => statements.map(({ text }) => text);

describe('declining', () => {
  it('is a not-found answer without any citation', () => {
    for (const composition of [declineNothing(library), declineGreeting(library), declineUnknown([])]) {
      expect(composition.kind).toBe('not-found');
      expect(composition.statements.flatMap(({ citations }) => citations)).toEqual([]);
    }
  });

  it('says that nothing was found, and offers what there is', () => {
    const [said, offer] = linesOf(declineNothing(library));
    expect(said).toContain('không tìm thấy');
    expect(offer).toContain('Kế hoạch 5-KH/ĐU, Luật 9/2024/QH15');
  });

  it('greets who greets', () => {
    expect(linesOf(declineGreeting(library))[0]).toMatch(/^Xin chào/u);
  });

  it('tells an administrator what to do where nothing is indexed', () => {
    expect(linesOf(declineNothing(empty))[1]).toContain('quản trị viên cần thêm văn bản');
  });

  it('names the documents that are not indexed', () => {
    expect(linesOf(declineUnknown(['nghị định 98/2023/NĐ-CP', 'Luật Đất đai']))).toEqual([
      expect.stringMatching(/^Nghị định 98\/2023\/NĐ-CP, Luật Đất đai chưa có trong nguồn tra cứu/u),
    ]);
    expect(linesOf(declineUnknown([]))[0]).toMatch(/^Văn bản này chưa có/u);
  });
});
