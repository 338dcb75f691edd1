import { describe, expect, it } from 'vitest';
import { lessonPoints, lessonSource, lessonTitle } from '../../../src/channels/lesson-text.ts';
import type { Point } from '../../../src/domain/tutor/lesson-points.ts';
import type { Lesson } from '../../../src/domain/tutor/lessons.ts';
import { STUDY_ITEMS } from '../../support/items.ts';
import { obligationOf } from '../../support/obligations.ts';

const [item] = STUDY_ITEMS;
if (item === undefined) throw new Error('no item');

function lesson(...sections: { place: string; heading?: string; points?: readonly Point[] }[]): Lesson {
  return {
    key: 'x',
    topic: item?.topic ?? { key: '', title: '' },
    documentName: 'Kế hoạch 7-KH/TU',
    sections: sections.map((section) => ({ points: [], item: item as NonNullable<typeof item>, ...section })),
    example: item as NonNullable<typeof item>,
    checks: [],
    items: [],
    notices: [],
  };
}

describe('the words of a lesson', () => {
  it('name it by the headings of its sections, or by their places', () => {
    expect(lessonTitle(lesson({ place: 'mục II.1', heading: 'Tuyên truyền' }))).toBe('Tuyên truyền');
    expect(lessonTitle(lesson({ place: 'mục II.1' }, { place: 'mục II.2', heading: '(chưa rõ)' }))).toBe(
      'Mục II.1 Kế hoạch 7-KH/TU; Mục II.2 Kế hoạch 7-KH/TU',
    );
    expect(lessonTitle(lesson({ place: 'x', heading: 'Dài '.repeat(60) })).length).toBeLessThanOrEqual(120);
    expect(lessonSource(lesson({ place: 'mục II.1' }, { place: 'mục II.2' }))).toBe(
      'Kế hoạch 7-KH/TU, mục II.1, mục II.2',
    );
  });

  it('tell duties under whose they are, with partners, recipient and time', () => {
    const duty = {
      ...obligationOf('báo cáo kết quả trước ngày 15/5/2026', { actor: 'Văn phòng' }),
      partners: ['Công an'],
      recipient: 'Thành ủy',
    };
    const points: Point[] = [
      { kind: 'duties', actors: duty.actors, duties: [duty] },
      { kind: 'duties', actors: [], duties: [{ ...duty, partners: [], timing: { kind: 'not-stated' } }] },
      { kind: 'more', count: 3 },
    ];
    expect(lessonPoints(lesson({ place: 'mục II.1', points }))).toBe(
      [
        'Văn phòng:',
        '• Báo cáo kết quả trước ngày 15/5/2026.',
        '   ↔ cùng: Công an',
        '   → báo cáo, trình: Thành ủy',
        '   ⏱ trước ngày 15/5/2026',
        'Yêu cầu chung:',
        '• Báo cáo kết quả trước ngày 15/5/2026.',
        '   → báo cáo, trình: Thành ủy',
        '… còn 3 nội dung khác trong mục này.',
      ].join('\n'),
    );
  });

  it('give lines of a section their own numbers or a bullet, and say where one goes on', () => {
    const points: Point[] = [
      { kind: 'text', text: 'có ba nhóm:', cut: false },
      { kind: 'text', text: '1. cá nhân.', cut: false },
      { kind: 'text', text: 'a) tập thể.', cut: true },
      { kind: 'text', text: '- hộ gia đình.', cut: false },
    ];
    const [first, second] = [
      { place: 'Điều 6', heading: 'Danh hiệu', points },
      { place: 'Điều 7', points: [] },
    ];
    expect(lessonPoints(lesson(first, second))).toBe(
      'Điều 6: Danh hiệu\n• Có ba nhóm:\n1. cá nhân.\na) tập thể. …\n• Hộ gia đình.\n\nĐiều 7',
    );
  });
});
