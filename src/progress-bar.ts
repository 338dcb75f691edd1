import { Presets, SingleBar } from 'cli-progress';
import type { OnProgress, Progress } from './domain/ports.ts';

const STAGES: Record<Progress['stage'], string> = {
  read: 'Đọc văn bản',
  index: 'Lập chỉ mục',
  embed: 'Tính vectơ',
  write: 'Ghi chỉ mục',
  train: 'Huấn luyện',
  answer: 'Trả lời',
};

/** Work that is over before this many milliseconds shows nothing. */
const PATIENCE_MS = 700;

export interface ProgressBar {
  readonly onProgress: OnProgress;
  /** Ends the bar; to be called when the work has ended, well or not. */
  done(): void;
}

/** Progress for work that takes long enough to be waited for: a bar in a terminal, a line a stage elsewhere. */
export function createProgressBar(stream: NodeJS.WriteStream, now: () => number): ProgressBar {
  let started: number | undefined;
  let stage: Progress['stage'] | undefined;
  let bar: SingleBar | undefined;

  function begin(progress: Progress, item: string): void {
    bar?.stop();
    stage = progress.stage;
    if (!stream.isTTY) {
      stream.write(`${STAGES[progress.stage]} (${progress.total}) …\n`);
      return;
    }
    bar = new SingleBar(
      {
        stream,
        format: `${STAGES[progress.stage]} [{bar}] {value}/{total} · còn {eta_formatted} {item}`,
        hideCursor: true,
      },
      Presets.shades_classic,
    );
    bar.start(progress.total, progress.done, { item });
  }

  return {
    onProgress(progress) {
      started ??= now();
      if (now() - started < PATIENCE_MS) return;
      const item = progress.item ?? '';
      if (progress.stage !== stage) begin(progress, item);
      bar?.setTotal(progress.total);
      bar?.update(progress.done, { item });
    },
    done() {
      bar?.stop();
      bar = undefined;
      stage = undefined;
    },
  };
}
