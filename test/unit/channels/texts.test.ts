import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/channels/commands.ts';
import { EXAMPLE_QUESTIONS, TEXTS } from '../../../src/channels/texts.ts';

const all = Object.values(TEXTS).flatMap((text) =>
  typeof text === 'string'
    ? [text]
    : typeof text === 'object'
      ? Object.values(text).filter((part) => typeof part === 'string')
      : [],
);

describe('texts', () => {
  test('are in NFC', () => {
    for (const text of all) expect(text).toBe(text.normalize('NFC'));
  });

  test('greet in at most six lines, with examples and what the answers are not', () => {
    const lines = TEXTS.greeting.split('\n');
    expect(lines.length).toBeLessThanOrEqual(6);
    for (const question of EXAMPLE_QUESTIONS) expect(lines).toContain(`• ${question}`);
    expect(TEXTS.greeting).toContain('không phải là tư vấn pháp lý');
  });

  test('explain every command in the help', () => {
    const staff = `${TEXTS.help}\n${TEXTS.helpInTelegram}`;
    for (const { command, roles } of COMMANDS) {
      const others = roles.includes('trainer') ? TEXTS.helpForTrainers : TEXTS.helpForAdmins;
      expect(roles.includes('staff') ? staff : others).toContain(`/${command}`);
    }
  });

  test('alert in no more than Telegram shows', () => {
    for (const alert of [TEXTS.staleSection, TEXTS.fault]) expect(alert.length).toBeLessThanOrEqual(200);
  });
});
