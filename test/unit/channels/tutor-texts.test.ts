import { describe, expect, test } from 'vitest';
import { CLASS_TEXTS } from '../../../src/channels/class-text.ts';
import { CONTEST_TEXTS, leadersText, scoreboardText } from '../../../src/channels/contest-text.ts';
import { EXAM_TEXTS, percent } from '../../../src/channels/exam-text.ts';
import { TEXTS } from '../../../src/channels/texts.ts';

describe('texts of the tutor', () => {
  test('are in NFC', () => {
    const all = [EXAM_TEXTS, CONTEST_TEXTS, CLASS_TEXTS].flatMap((texts) => Object.values(texts));
    for (const text of all) if (typeof text === 'string') expect(text).toBe(text.normalize('NFC'));
  });

  test('alert in no more than Telegram shows', () => {
    for (const alert of [
      EXAM_TEXTS.over,
      EXAM_TEXTS.notYours,
      EXAM_TEXTS.noSuchResults(999_999),
      TEXTS.trainersOnly,
    ])
      expect(alert.length).toBeLessThanOrEqual(200);
  });

  test('do not tell a little as nothing', () => {
    expect([percent(0, 0), percent(0, 9), percent(1, 900), percent(1, 3), percent(3, 3)]).toEqual([
      '0%',
      '0%',
      'dưới 1%',
      '33%',
      '100%',
    ]);
  });
});

describe('a scoreboard', () => {
  const player = (person: number, points: number, rank: number) => ({
    rank,
    person,
    name: `Người ${person}`,
    points,
    right: Math.floor(points / 10),
  });

  test('gives medals to the ranks, not to places, and none for no points', () => {
    const board = [player(1, 30, 1), player(2, 30, 1), player(3, 12, 3), player(4, 0, 4)];
    expect(
      scoreboardText(board, 3, new Set([3]))
        .split('\n')
        .slice(0, 4),
    ).toEqual([
      '🥇 Người 1: 30 điểm, đúng 3 câu',
      '🥇 Người 2: 30 điểm, đúng 3 câu',
      '🥉 Người 3 (đã rời nhóm): 12 điểm, đúng 1 câu',
      '4. Người 4: 0 điểm, đúng 0 câu',
    ]);
    expect(scoreboardText([player(1, 0, 1)], 1, new Set())).toContain('1. Người 1: 0 điểm');
  });

  test('fits one message however many play', () => {
    const board = Array.from({ length: 200 }, (_, i) => ({
      ...player(i, 10, 1),
      name: 'Nguyễn '.repeat(20),
    }));
    const text = scoreboardText(board, 3, new Set(board.map(({ person }) => person)));
    expect(text.length).toBeLessThan(4_000);
    expect(text).toContain(CONTEST_TEXTS.more(170));
    expect(leadersText(board).length).toBeLessThan(400);
  });

  test('names nobody as leading who has no points', () => {
    expect(leadersText([player(1, 0, 1)])).toBe('');
  });
});
