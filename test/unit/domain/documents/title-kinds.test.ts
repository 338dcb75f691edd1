import { describe, expect, it } from 'vitest';
import { titleKinds } from '../../../../src/domain/documents/title-kinds.ts';
import { parseText } from '../../../support/corpus.ts';

const law = parseText(
  'luat.md',
  `### Điều 1. Danh hiệu vinh dự nhà nước

1. Tặng cá nhân, trong đó có "Người tốt việc tốt".

2. Các danh hiệu gồm:
   a) "Anh hùng Lao động";
   b) "Nhà giáo nhân dân", "Nhà giáo ưu tú";
   c) Thành phố tiêu biểu.

### Điều 2. Danh hiệu "Anh hùng Lao động"

Hồ sơ gồm:

- "Tờ trình xét tặng".
`,
  { number: '1/L', type: 'Luật', title: 'Luật' },
);

describe('the kind of a title', () => {
  it('is the heading of the article that lists it, with the line that does', () => {
    const kinds = titleKinds(law);
    expect([...kinds.keys()]).toEqual([
      'anh hung lao dong',
      'nha giao nhan dan',
      'nha giao uu tu',
      'thanh pho tieu bieu',
    ]);
    expect(kinds.get('nha giao uu tu')).toMatchObject({
      kind: 'Danh hiệu vinh dự nhà nước',
      words: ['danh', 'hieu', 'vinh', 'du', 'nha', 'nuoc'],
      citation: { locator: 'Điều 1.2.b', quote: '"Nhà giáo nhân dân", "Nhà giáo ưu tú";' },
    });
  });

  it('is not told by running text, nor by an article about one title', () => {
    expect(titleKinds(law).has('nguoi tot viec tot')).toBe(false);
    expect(titleKinds(law).has('to trinh xet tang')).toBe(false);
  });
});
