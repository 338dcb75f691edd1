import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../src/adapters/readers/reader.ts';
import { createIncoming } from '../../src/incoming.ts';
import { createIntake } from '../../src/intake.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const TEXT = `ĐẢNG BỘ TỈNH ĐIỆN BIÊN
THÀNH ỦY ĐIỆN BIÊN PHỦ
Số 9-KH/TU
Điện Biên Phủ, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
về phong trào thi đua

I- MỤC ĐÍCH

Nâng cao nhận thức.

II- TỔ CHỨC THỰC HIỆN

1. Phòng Nội vụ chủ trì thực hiện.
`;

async function start() {
  const root = await temporaryFolder();
  const [corpusDir, dataDir] = [join(root, 'corpus'), join(root, 'data')];
  await mkdir(corpusDir);
  const intake = createIntake({ corpusDir, dataDir, reader: createReader(), documents: () => [] });
  let runs = 0;
  const incoming = createIncoming({
    dataDir,
    intake,
    reindex: async () => {
      runs += 1;
      return { kind: 'busy', pid: 1 };
    },
  });
  return { incoming, corpusDir, dataDir, runs: () => runs };
}

describe('a file that arrives', () => {
  it('waits with what was understood of it until it is taken into the corpus', async () => {
    const { incoming, corpusDir, runs } = await start();
    const arrived = await incoming.arrive('../../ke hoach 9.txt', Buffer.from(TEXT), () => undefined);
    expect(arrived).toMatchObject({
      kind: 'understood',
      id: 1,
      text: expect.stringContaining('Kế hoạch 9-KH/TU'),
    });
    expect(await readdir(corpusDir)).toEqual([]);
    expect(await incoming.accept(1, () => undefined)).toEqual({
      kind: 'taken',
      file: 'ke hoach 9.txt',
      run: { kind: 'busy' },
    });
    expect(await readdir(corpusDir)).toEqual(['ke hoach 9.txt']);
    expect(runs()).toBe(1);
    expect(await incoming.accept(1, () => undefined)).toEqual({ kind: 'gone' });
  });

  it('leaves nothing behind when it is left or cannot be read', async () => {
    const { incoming, dataDir } = await start();
    const broken = await incoming.arrive('hong.pdf', Buffer.from('không phải PDF'), () => undefined);
    expect(broken.kind).toBe('refused');
    await incoming.arrive('a.txt', Buffer.from(TEXT), () => undefined);
    await incoming.discard(1);
    expect(await readdir(join(dataDir, 'incoming'))).toEqual([]);
  });
});
