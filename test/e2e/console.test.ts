import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createConsoleChannel } from '../../src/channels/console.ts';
import { TEXTS } from '../../src/channels/texts.ts';
import {
  buildAnswer,
  buildDocument,
  citeSection,
  createFakeAssistant,
  type FakeAssistantParts,
} from '../support/fake-assistant.ts';
import { createMemoryLog } from '../support/memory-log.ts';

const plan = buildDocument(
  { number: '213-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch thực hiện Chỉ thị 41' },
  { 'III.3': 'Chủ trì quán triệt Chỉ thị số 41-CT/TW.' },
);
const echo = (question: string, history: readonly string[]) =>
  buildAnswer({ text: `${question} ${history.length}` });

function open(interactive: boolean, parts: FakeAssistantParts = { answers: echo }) {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  const shown: string[] = [];
  output.on('data', (chunk: string) => shown.push(chunk));
  const assistant = createFakeAssistant(parts);
  const { logger } = createMemoryLog();
  const channel = createConsoleChannel({ assistant, logger, now: () => 0, input, output, interactive });
  return { input, output, assistant, channel, shown: () => shown.join(''), ended: channel.start() };
}

describe('fed by a pipe', () => {
  test('answers with citations and notices, and writes nothing else', async () => {
    const answer = buildAnswer({
      text: 'Ban Tuyên giáo chủ trì. [1]',
      citations: [citeSection(plan, 'III.3')],
      notices: ['Đã kết thúc hoạt động.'],
    });
    const { input, shown, ended } = open(false, { answers: () => answer });
    input.end('Ai chủ trì?');
    await ended;
    expect(shown()).toBe(
      'Ban Tuyên giáo chủ trì. [1]\n\n[1] Kế hoạch 213-KH/TU, mục III.3: "Chủ trì quán triệt Chỉ thị số 41-CT/TW."\n\nLưu ý: Đã kết thúc hoạt động.\n\n',
    );
  });

  test('answers every line in order, as one conversation, whatever the line ends and however slow the answers', async () => {
    const answers = async (question: string, history: readonly string[]) => {
      await new Promise(setImmediate);
      return echo(question, history);
    };
    const { input, shown, ended } = open(false, { answers });
    input.write('một\r\nhai\n\n   \nb');
    input.end('a\n🙂\n/muc\nbốn');
    await ended;
    expect(shown()).toBe(
      ['một 0', 'hai 1', 'ba 2', TEXTS.nothingToRead, TEXTS.sectionUsage, 'bốn 3']
        .map((text) => `${text}\n\n`)
        .join(''),
    );
  });

  test('answers thousands of lines', async () => {
    const { input, assistant, ended } = open(false);
    input.end(Array.from({ length: 5_000 }, (_, i) => `câu ${i}`).join('\n'));
    await ended;
    expect(assistant.asked.map(({ question }) => question)).toEqual(
      Array.from({ length: 5_000 }, (_, i) => `câu ${i}`),
    );
  });

  test('ends at /thoat without reading on', async () => {
    const { input, shown, ended } = open(false);
    input.end('một\n/thoat\nhai\n');
    await ended;
    expect(shown()).toBe('một 0\n\n');
  });

  test('ends when nobody reads the output any more', async () => {
    const { input, output, assistant, ended } = open(false);
    input.write('một\n');
    await expect.poll(() => assistant.asked.length).toBe(1);
    output.destroy(new Error('EPIPE'));
    await ended;
    expect(assistant.asked).toHaveLength(1);
  });

  test('ends at once with an empty input', async () => {
    const { input, shown, ended } = open(false);
    input.end();
    await ended;
    expect(shown()).toBe('');
  });
});

describe('with a person at the keyboard', () => {
  test('greets, prompts and says goodbye', async () => {
    const { input, shown, ended } = open(true);
    expect(shown()).toContain('Xin chào!');
    expect(shown()).toMatch(/> [^>]*$/u);
    input.write('một\n');
    await expect.poll(shown).toContain('một 0\n\n');
    input.write('/thoat\n');
    await ended;
    expect(shown()).toMatch(new RegExp(`${TEXTS.farewell}\n$`, 'u'));
  });

  test.each([
    [undefined, 100],
    [0, 100],
    [20, 40],
    [60, 60],
    [300, 100],
  ])('fits lines to a terminal of %s columns', async (columns, width) => {
    const { input, output, shown, ended } = open(false, {
      answers: () => buildAnswer({ text: 'báo cáo '.repeat(60).trim() }),
    });
    Object.assign(output, { columns });
    input.end('một');
    await ended;
    const longest = Math.max(
      ...shown()
        .split('\n')
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(width);
    expect(longest).toBeGreaterThan(width - 8);
  });

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('ends at %s', async (_, key) => {
    const { input, shown, ended } = open(true);
    input.write(key);
    await ended;
    expect(shown()).toMatch(new RegExp(`${TEXTS.farewell}\n$`, 'u'));
  });
});

describe('stop', () => {
  test.each([true, false])(
    'ends the conversation while it waits for input (interactive: %s)',
    async (interactive) => {
      const { channel, ended } = open(interactive);
      await channel.stop();
      await expect(ended).resolves.toBeUndefined();
      await channel.stop();
    },
  );

  test('finishes the answer under way and leaves the lines after it', async () => {
    let answer = () => {};
    const gate = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { input, assistant, channel, shown } = open(false, {
      answers: async (question) => {
        await gate;
        return buildAnswer({ text: `Đáp: ${question}` });
      },
    });
    input.end('một\nhai\n');
    await expect.poll(() => assistant.asked.length).toBe(1);
    const stopped = channel.stop();
    answer();
    await stopped;
    expect(shown()).toBe('Đáp: một\n\n');
    expect(assistant.asked).toHaveLength(1);
  });
});
