import { Presets, SingleBar } from 'cli-progress';
import type { OnProgress, Progress } from './domain/ports.ts';

const STAGES: Record<Progress['stage'], string> = {
  read: 'Đọc văn bản',
  index: 'Lập chỉ mục',
  embed: 'Tính vectơ',
  write: 'Ghi chỉ mục',
};

/** Work that is over before this many milliseconds shows no bar. */
const PATIENCE_MS = 700;

export interface ProgressBar {
  readonly onProgress: OnProgress;
  /** Leaves the line as it is; to be called when the work has ended, well or not. */
  done(): void;
}

/** One bar on stderr for work that takes long enough to be waited for; plain lines where stderr is no terminal. */
export function createProgressBar(stream: NodeJS.WriteStream, now: () => number): ProgressBar {
  const bar = new SingleBar(
    {
      stream,
      format: '{stage} [{bar}] {value}/{total} · còn {eta_formatted} {item}',
      hideCursor: true,
      clearOnComplete: false,
      noTTYOutput: true,
      notTTYSchedule: 2_000,
    },
    Presets.shades_classic,
  );
  const started = now();
  let stage: Progress['stage'] | undefined;
  return {
    onProgress(progress) {
      if (now() - started < PATIENCE_MS) return;
      const payload = { stage: STAGES[progress.stage], item: progress.item ?? '' };
      if (progress.stage !== stage) {
        if (stage !== undefined) bar.stop();
        stage = progress.stage;
        bar.start(progress.total, progress.done, payload);
      } else {
        bar.setTotal(progress.total);
        bar.update(progress.done, payload);
      }
    },
    done() {
      if (stage !== undefined) bar.stop();
      stage = undefined;
    },
  };
}
