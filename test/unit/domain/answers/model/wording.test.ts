import { describe, expect, it } from 'vitest';
import { isWordedBy } from '../../../../../src/domain/answers/model/wording.ts';
import { createGlossary } from '../../../../../src/domain/text/glossary.ts';
import { GLOSSARY } from '../../../../support/small-corpus.ts';

const glossary = createGlossary(GLOSSARY);
const SOURCE =
  'Ủy ban nhân dân phường chỉ đạo các tổ dân phố mở lớp tập huấn trước ngày 15/5/2026; cá nhân hoàn thành tốt nhiệm vụ được Phó Chủ tịch tặng Giấy khen, trừ người bị khiển trách.';

describe('a statement in the words of its source', () => {
  it.each([
    'Ủy ban nhân dân phường chỉ đạo các tổ dân phố mở lớp tập huấn',
    'UBND phường chỉ đạo các tổ dân phố mở lớp tập huấn trước ngày 15/5/2026.',
    'Cá nhân hoàn thành tốt nhiệm vụ thì được tặng Giấy khen',
    'Các tổ dân phố có trách nhiệm mở lớp tập huấn',
  ])('is recognised, also shortened or put together anew: %s', (statement) => {
    expect(isWordedBy(statement, SOURCE, glossary)).toBe(true);
  });

  it.each([
    ['a bound', 'Mở lớp tập huấn sau ngày 15/5/2026'],
    ['a grade', 'Cá nhân hoàn thành xuất sắc nhiệm vụ được tặng Giấy khen'],
    ['a kind of recipient', 'Tập thể hoàn thành tốt nhiệm vụ được tặng Giấy khen'],
    ['a level', 'Ủy ban nhân dân huyện chỉ đạo các tổ dân phố mở lớp tập huấn'],
    ['an office', 'Trưởng Công an tặng Giấy khen cho cá nhân hoàn thành tốt nhiệm vụ'],
    ['a punishment', 'Cá nhân hoàn thành tốt nhiệm vụ được tặng Giấy khen, trừ người bị cảnh cáo'],
    ['a period', 'Hằng quý mở lớp tập huấn các tổ dân phố'],
    ['a document', 'Luật quy định mở lớp tập huấn các tổ dân phố'],
    ['a name', 'Ủy ban nhân dân phường chỉ đạo các tổ dân phố Thanh Bình mở lớp tập huấn'],
    ['what is done', 'Các tổ dân phố nộp tiền mua bình nước sạch, thuê bảo vệ'],
  ])('is not recognised with %s of its own: %s', (_, statement) => {
    expect(isWordedBy(statement, SOURCE, glossary)).toBe(false);
  });

  it.each(['', 'Miễn.', 'xxxxxxxxxx', '15/5/2026'])(
    'is none where it says nothing to be compared: %j',
    (statement) => {
      expect(isWordedBy(statement, SOURCE, glossary)).toBe(false);
    },
  );
});
