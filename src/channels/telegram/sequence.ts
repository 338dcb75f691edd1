/** Runs tasks of one key one after another and tasks of different keys side by side. */
export interface Sequence {
  /** Queues a task that never rejects. */
  run(key: unknown, task: () => Promise<void>): void;
  /** Resolves when fewer than `count` tasks are queued or running. */
  fewerThan(count: number): Promise<void>;
}

export function createSequence(): Sequence {
  const last = new Map<unknown, Promise<void>>();
  const pending = new Set<Promise<void>>();

  return {
    run(key, task) {
      const done = (last.get(key) ?? Promise.resolve()).then(task).finally(() => {
        pending.delete(done);
        if (last.get(key) === done) last.delete(key);
      });
      last.set(key, done);
      pending.add(done);
    },
    async fewerThan(count) {
      while (pending.size >= count) await Promise.race(pending);
    },
  };
}
