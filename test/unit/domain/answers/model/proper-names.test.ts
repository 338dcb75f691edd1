import { describe, expect, it } from 'vitest';
import { properNames } from '../../../../../src/domain/answers/model/proper-names.ts';

/** Names with their readings: "ong le an / le an". */
const namesIn = (text: string) =>
  properNames(text).map((readings) => readings.map((words) => words.join(' ')).join(' / '));

describe('what a text calls by name', () => {
  it.each([
    ['do đồng chí Lê Văn Tám ký', ['le van tam']],
    ['giao Lê Tám, Nguyễn Văn An', ['le tam', 'nguyen van an']],
    ['gửi về Huế; trình Đà Nẵng', ['hue', 'da nang']],
    ['của tỉnh Điện Biên', ['dien bien']],
    ['của tỉnh Điện  Biên\nPhủ', ['dien bien phu']],
    ['của Lê Văn Tám'.normalize('NFD'), ['le van tam']],
    ['ở tổ dân phố', []],
    ['', []],
  ])('"%s" has words with capitals side by side', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each(['danh hiệu "Chiến sĩ thi đua cơ sở"', 'danh hiệu “Chiến sĩ thi đua cơ sở”'])(
    '%s has a title in quotation marks',
    (text) => {
      expect(namesIn(text)).toEqual(['chien si thi dua co so']);
    },
  );

  it.each([
    ['Ông Lê Tám ký', ['ong le tam / le tam']],
    ['- Ông Lê Tám ký', ['ong le tam / le tam']],
    ['thực hiện. Ông Lê Tám ký', ['ong le tam / le tam']],
    ['Theo Luật này', ['theo luat / luat']],
    ['Công an phường', []],
    ['• Công an phường. Lập danh sách; kiểm tra', []],
  ])('"%s" may begin with a capital that is none of a name', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
