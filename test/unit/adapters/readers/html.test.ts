import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/adapters/readers/html/read-html.ts';
import { paragraph } from '../../../support/documents/sentences.ts';

function blocks(html: string | Uint8Array): string[] {
  const outcome = readHtml(typeof html === 'string' ? Buffer.from(html) : html);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.pages[0]?.text.split('\n\n') ?? [];
}

const LAW = `
  <table><tr><td>QUỐC HỘI<br>_____</td><td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br/>Độc lập - Tự do - Hạnh phúc</td></tr></table>
  <p align=center>LUẬT<br>THI ĐUA, KHEN THƯỞNG</p>
  <p><a name="dieu_1"><b>Điều 1.&nbsp;Phạm vi điều chỉnh</b></a></p>
  <p>Luật này quy định về &#273;&#7889;i tượng,
     phạm vi theo <a href="/x">Hiến pháp</a>.</p>`;

describe('readHtml', () => {
  it('keeps the text of a page and drops menus, scripts and advertisements', () => {
    const page = `<!DOCTYPE html><html><head><title>Trang</title><style>p{}</style></head><body>
      <header class="site-header"><a href="/">Trang chủ</a></header>
      <nav><ul><li><a href="/a">Tin tức</a></li></ul></nav>
      <div class="breadcrumb"><a href="/">Trang chủ</a> › Văn bản</div>
      <div><a href="1">Văn bản mới</a> <a href="2">Hỏi đáp</a> <a href="3">Biểu mẫu</a> <a href="4">Liên hệ</a></div>
      <div id="noidung" class="content-header">${LAW}<p>${paragraph(300)}</p></div>
      <div class="quang-cao">Mua ngay hôm nay</div><p style="display: none">ẩn</p>
      <script>document.write('<p>kịch bản</p>')</script>
      <footer>Bản quyền thuộc về cổng</footer></body></html>`;
    expect(blocks(page)).toEqual([
      'QUỐC HỘI\n_____',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
      'LUẬT\nTHI ĐUA, KHEN THƯỞNG',
      'Điều 1. Phạm vi điều chỉnh',
      'Luật này quy định về đối tượng, phạm vi theo Hiến pháp.',
      paragraph(300),
    ]);
  });

  it('prefers the element that holds the main text', () => {
    const page = `<body><div>Thông tin khác</div><article><p>${paragraph(400)}</p></article></body>`;
    expect(blocks(page)).toEqual([paragraph(400)]);
  });

  it('keeps a text whose container has a name of clutter', () => {
    expect(blocks(`<body><div class="menu-content banner">${LAW}</div></body>`)).toContain(
      'Điều 1. Phạm vi điều chỉnh',
    );
  });

  it('writes tables a row a line, with merged cells repeated', () => {
    const page = `<table border=1><thead><tr><th>TT<th>Nhiệm vụ<th colspan=2>Thời hạn</tr></thead>
      <tbody><tr><td rowspan="2">1</td><td>Xây dựng<br>kế hoạch</td><td>Quý I</td><td>2026</td></tr>
      <tr><td><p>Báo cáo</p><p>kết quả</p></td><td>Quý II</td><td></td></tr>
      <tr><td colspan="4">II. Nhiệm vụ khác</td></tr></tbody></table>`;
    expect(blocks(page)).toEqual([
      'TT | Nhiệm vụ | Thời hạn | Thời hạn\n1 | Xây dựng kế hoạch | Quý I | 2026\n1 | Báo cáo kết quả | Quý II |\nII. Nhiệm vụ khác',
    ]);
  });

  it('reads the cells of tables that only lay out the page', () => {
    const page = `<table><tr><td><a href=x>Menu</a></td><td>${LAW}</td></tr></table>`;
    expect(blocks(page)).toContain('Điều 1. Phạm vi điều chỉnh');
  });

  it('numbers lists as browsers do', () => {
    const page =
      '<ol start="3"><li>ba<li value="7">bảy<li>tám</ol><ol type="a"><li>điểm a</li></ol><ol type="I"><li>phần</li></ol>' +
      '<ul><li>gạch<ul><li>trong</li></ul></li><li>1. có số sẵn</li></ul>';
    expect(blocks(page)).toEqual([
      '3. ba',
      '7. bảy',
      '8. tám',
      'a) điểm a',
      'I. phần',
      '- gạch',
      '- trong',
      '1. có số sẵn',
    ]);
  });

  it('reads the declared encoding', () => {
    const ascii =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1258"></head><body><p>';
    const bytes = Buffer.concat([
      Buffer.from(ascii),
      // "Cộng hòa" in Windows-1258: ộ is ô and a mark behind it.
      Buffer.from([0x43, 0xf4, 0xf2, 0x6e, 0x67, 0x20, 0x68, 0x6f, 0xcc, 0x61]),
      Buffer.from('</p></body></html>'),
    ]);
    expect(blocks(bytes)).toEqual(['Cộng hòa']);
  });

  it('refuses a page without text', () => {
    expect(readHtml(Buffer.from('<html><body><div id="root"></div></body></html>'))).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(/Hãy in trang/u),
    });
  });
});
