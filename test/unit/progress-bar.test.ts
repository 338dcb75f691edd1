import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgressBar } from '../../src/progress-bar.ts';

/** A progress bar over a stream in memory, at a time that the test sets. */
function showing(isTTY: boolean) {
  const stream = new PassThrough({ encoding: 'utf8' });
  const shown: string[] = [];
  stream.on('data', (chunk: string) => shown.push(chunk));
  const terminal = {
    isTTY,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  };
  let now = 0;
  const bar = createProgressBar(Object.assign(stream, terminal) as unknown as NodeJS.WriteStream, () => now);
  return {
    ...bar,
    wait(milliseconds: number) {
      now += milliseconds;
    },
    shown: () => shown.join(''),
  };
}

describe('progress in a file or a pipe', () => {
  it('is a line a stage', () => {
    const { onProgress, wait, done, shown } = showing(false);
    onProgress({ stage: 'read', done: 0, total: 3 });
    wait(1_000);
    onProgress({ stage: 'read', done: 1, total: 3, item: 'a.pdf' });
    onProgress({ stage: 'read', done: 2, total: 3, item: 'b.pdf' });
    onProgress({ stage: 'embed', done: 0, total: 40 });
    onProgress({ stage: 'embed', done: 40, total: 40 });
    done();
    expect(shown()).toBe('Đọc văn bản (3) …\nTính vectơ (40) …\n');
  });

  it('is nothing for work that is soon over', () => {
    const { onProgress, wait, done, shown } = showing(false);
    onProgress({ stage: 'read', done: 0, total: 1 });
    wait(300);
    onProgress({ stage: 'write', done: 1, total: 1 });
    done();
    expect(shown()).toBe('');
  });
});

describe('progress in a terminal', () => {
  it('is a bar that names the stage and what is worked on, and ends with the work', () => {
    const { onProgress, wait, done, shown } = showing(true);
    onProgress({ stage: 'read', done: 0, total: 3 });
    wait(1_000);
    onProgress({ stage: 'read', done: 1, total: 3, item: 'a.pdf' });
    expect(shown()).toContain('Đọc văn bản [');
    expect(shown()).toContain('1/3');
    expect(shown()).toContain('a.pdf');
    done();
    const ended = shown();
    done();
    expect(shown()).toBe(ended);
  });

  it('is nothing for work that is soon over, or never began', () => {
    const { onProgress, done, shown } = showing(true);
    done();
    onProgress({ stage: 'read', done: 0, total: 3 });
    done();
    expect(shown()).toBe('');
  });
});
