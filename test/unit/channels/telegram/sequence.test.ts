import { describe, expect, test } from 'vitest';
import { createSequence } from '../../../../src/channels/telegram/sequence.ts';

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('sequence', () => {
  test('runs tasks of one key in order, and those of another meanwhile', async () => {
    const sequence = createSequence();
    const done: string[] = [];
    const { opened, open } = gate();
    sequence.run('a', async () => {
      await opened;
      done.push('a1');
    });
    sequence.run('a', async () => void done.push('a2'));
    sequence.run('b', async () => void done.push('b1'));
    await sequence.fewerThan(3);
    expect(done).toEqual(['b1']);
    open();
    await sequence.fewerThan(1);
    expect(done).toEqual(['b1', 'a1', 'a2']);
  });

  test('starts a key anew after it has come to rest', async () => {
    const sequence = createSequence();
    const done: number[] = [];
    for (const i of [1, 2, 3]) {
      sequence.run('a', async () => void done.push(i));
      await sequence.fewerThan(1);
    }
    expect(done).toEqual([1, 2, 3]);
  });
});
