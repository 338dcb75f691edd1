import { describe, expect, it } from 'vitest';
import { askedRecipient, isFor, recipientsIn } from '../../../../src/domain/answers/recipient.ts';

describe('the recipient that a question asks about', () => {
  it('is the one kind it names', () => {
    expect(askedRecipient('tieu chuan huan chuong sao vang cho ca nhan', [])).toBe('individual');
    expect(askedRecipient('ho gia dinh can dat gi', [])).toBe('household');
  });

  it('is none where it names several, or only in the name of an award', () => {
    expect(askedRecipient('ca nhan va tap the can gi', [])).toBeUndefined();
    const award = ['tap', 'the', 'lao', 'dong', 'tien', 'tien'];
    expect(askedRecipient('tieu chuan tap the lao dong tien tien', [award])).toBeUndefined();
  });
});

describe('a line that announces criteria', () => {
  it('is for the kinds it names, and for collectives where it names none', () => {
    const person = 'Tặng hoặc truy tặng cá nhân đạt một trong các tiêu chuẩn:';
    expect(recipientsIn(person)).toEqual(['individual']);
    expect([isFor('individual', person), isFor('collective', person)]).toEqual([true, false]);
    const bodies = 'Tặng Bộ, ban, ngành, tỉnh đạt cả hai tiêu chuẩn:';
    expect([isFor('collective', bodies), isFor('individual', bodies)]).toEqual([true, false]);
  });
});
