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

describe('a list without a line that announces it', () => {
  const listed = (body: string) => {
    const article = `### Điều 1. Danh hiệu của tập thể\n\n${body}\n`;
    const document = parseText('l.md', article, { number: '1/L', type: 'Luật', title: 'Luật' });
    return [...titleKinds(document).values()].map(({ title, kind }) => [title, kind]);
  };

  it('is an article of nothing but titles, some of them in quotation marks', () => {
    expect(listed('1. "Cờ thi đua".\n2. "Tập thể tiên tiến".\n3. Xã, phường tiêu biểu.')).toEqual([
      ['co thi dua', 'Danh hiệu của tập thể'],
      ['tap the tien tien', 'Danh hiệu của tập thể'],
      ['xa phuong tieu bieu', 'Danh hiệu của tập thể'],
    ]);
  });

  it.each([
    ['too few lines', '1. "Cờ thi đua".\n2. "Tập thể tiên tiến".'],
    ['no title in quotation marks', '1. Cờ thi đua.\n2. Tập thể tiên tiến.\n3. Xã tiêu biểu.'],
    [
      'a sentence among them',
      '1. "Cờ thi đua".\n2. "Tập thể tiên tiến".\n3. Xã tiêu biểu.\n4. Danh hiệu được xét tặng hằng năm, vào dịp tổng kết công tác của địa phương.',
    ],
    [
      'a line that announces something else',
      '1. "Cờ thi đua".\n2. "Tập thể tiên tiến".\n3. Hồ sơ có:\n   a) tờ trình.',
    ],
  ])('is none with %s', (_, body) => {
    expect(listed(body)).toEqual([]);
  });

  it('has no title in the lines that announce parts of it', () => {
    const titles = listed(
      'Các danh hiệu gồm:\n\n1. Danh hiệu gắn với "Huy hiệu vàng" gồm:\n   a) "Cờ thi đua";\n   b) "Tập thể tiên tiến".\n2. Danh hiệu khác bao gồm:\n   a) Xã tiêu biểu.',
    ).map(([title]) => title);
    expect(titles).toEqual(['co thi dua', 'tap the tien tien', 'xa tieu bieu']);
  });
});
