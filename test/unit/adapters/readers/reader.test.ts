import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../../src/adapters/readers/reader.ts';
import { wrapped } from '../../../support/documents/printed.ts';
import { paragraph } from '../../../support/documents/sentences.ts';

const reader = createReader();
const read = (path: string, content: string | Uint8Array) =>
  reader.read(path, typeof content === 'string' ? Buffer.from(content) : content, {});

describe('createReader', () => {
  it.each([
    ['an empty file', 'a.pdf', '', /rỗng/u],
    [
      'an old Word file',
      'a.doc',
      Buffer.from('D0CF11E0A1B11AE10000', 'hex'),
      /kiểu cũ \(\.doc\).*lưu lại thành \.docx/u,
    ],
    [
      'an encrypted Word file',
      'a.docx',
      Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /mật khẩu.*bỏ mật khẩu/u,
    ],
    ['a damaged Word file', 'a.docx', 'PK\x03\x04 hỏng', /bị hỏng/u],
    ['an RTF file', 'a.doc', '{\\rtf1 a}', /RTF.*\.docx/u],
    ['a GIF picture', 'a.png', 'GIF89a', /PNG, JPG/u],
    ['a web archive', 'a.mht', 'MIME-Version: 1.0\nContent-Type: multipart/related;\n', /\.mht.*\.html/u],
    [
      'an unknown binary file',
      'a.txt',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 1, 2, 3, 0, 0, 0, 5, 0x90]),
      /loại tệp/u,
    ],
    [
      'a text in an unknown encoding',
      'a.txt',
      Buffer.from('Les élèves étaient déjà là', 'latin1'),
      /bảng mã.*UTF-8/u,
    ],
    ['a file beyond all measure', 'a.pdf', new Uint8Array(100_000_001), /101 MB, vượt mức 100 MB/u],
  ])('refuses %s and says what to do', async (_, path, content, reason) => {
    expect(await read(path, content)).toEqual({ kind: 'refused', reason: expect.stringMatching(reason) });
  });

  it('leaves Markdown as it is', async () => {
    const text = '---\nnumber: 06/2022/QH15\n---\n\n## Chương I\n\n> Lưu ý: xem  Điều 2\n';
    expect(await read('luat.md', text.replaceAll('\n', '\r\n'))).toEqual({
      kind: 'read',
      file: { path: 'luat.md', format: 'markdown', pages: [{ number: 1, text }], stated: undefined },
      warnings: [],
    });
  });

  it('leaves the lines of a text file, and takes form feeds for page breaks', async () => {
    const outcome = await read('a.txt', `Nơi nhận:\r\n- Như trên;\r\n- Lưu.\f${paragraph(300)}`);
    expect(outcome).toMatchObject({
      file: {
        format: 'text',
        pages: [
          { number: 1, text: 'Nơi nhận:\n- Như trên;\n- Lưu.' },
          { number: 2, text: paragraph(300) },
        ],
      },
    });
  });

  it('heals a text file whose lines were cut at the width of a page', async () => {
    const paragraphs = [0, 3, 6].map((start) => `${start + 1}. ${paragraph(500, start)}`);
    const text = paragraphs.flatMap((item) => wrapped(item, 0).map(([line]) => line)).join('\n');
    expect(await read('a.txt', text)).toMatchObject({ file: { pages: [{ text: paragraphs.join('\n\n') }] } });
  });

  it('tells a web page from its content', async () => {
    const outcome = await read('van-ban.doc', `<html><body><p>${paragraph(100)}</p></body></html>`);
    expect(outcome).toMatchObject({
      file: { format: 'html' },
      warnings: ['Tệp có đuôi .doc nhưng nội dung là trang web (HTML); đã đọc theo nội dung.'],
    });
  });

  it('reads or refuses any bytes, and never fails', async () => {
    const start = fc.constantFrom(
      '',
      'PK\x03\x04',
      '<html>',
      '<table><td rowspan=99 colspan=99>',
      '{\\rtf',
      '\u00FF\u00FE',
    );
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.md', 'a.txt', 'a'),
        async (head, tail, path) => {
          const bytes = Buffer.concat([Buffer.from(head, 'latin1'), tail]);
          fc.pre(!bytes.includes('%PDF-'));
          expect(['read', 'refused']).toContain((await read(path, bytes)).kind);
        },
      ),
    );
  });
});
