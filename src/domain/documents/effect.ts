import { readWrittenDate } from '../text/dates.ts';
import { type Document, ownParagraphs, walkSections } from './document.ts';

const THIS =
  '(?:Bộ luật|Luật|Nghị định|Thông tư|Thông tư liên tịch|Quyết định|Nghị quyết|Kế hoạch|Chỉ thị|Quy định|Quy chế) này';
const TAKES_EFFECT = new RegExp(
  `${THIS} (?:có hiệu lực|bắt đầu có hiệu lực)[^.;]{0,40}?(?:từ|kể từ) (?=ngày\\s+\\d)`,
  'iu',
);
const SIGNING = new RegExp(`${THIS} có hiệu lực[^.;]{0,40}?(?:từ|kể từ) ngày (?:ký|ban hành)`, 'iu');
const ADOPTED = /được Quốc hội .{0,140}?thông qua ngày\s+\d/iu;
const REPLACES =
  /(?:Thông tư|Nghị định|Quyết định|Nghị quyết|Kế hoạch|Chỉ thị|Luật) này thay thế[^.;]*?số\s+(\d+[-/][\p{L}\p{N}/-]+)/iu;

/** What a document's own provisions say of its validity. ISO dates. */
export interface Effect {
  readonly issued?: string;
  readonly effective?: string;
  readonly replaces?: readonly string[];
}

/** Reads "có hiệu lực thi hành từ ngày …", "thông qua ngày …" and "thay thế …" from the document's text. */
export function readEffect(sections: Document['sections'], issued?: string): Effect {
  let adopted: string | undefined;
  let effective: string | undefined;
  const replaces: string[] = [];
  for (const { section } of walkSections(sections)) {
    if (section.kind === 'letterhead') continue;
    for (const { text } of ownParagraphs(section)) {
      const takes = TAKES_EFFECT.exec(text);
      if (SIGNING.test(text)) effective ??= issued;
      else if (takes !== null) effective ??= readWrittenDate(text.slice(takes.index + takes[0].length));
      const adoption = ADOPTED.exec(text);
      if (adoption !== null) adopted ??= readWrittenDate(text.slice(adoption.index));
      const replaced = REPLACES.exec(text)?.[1];
      if (replaced !== undefined) replaces.push(replaced);
    }
  }
  return {
    ...(adopted !== undefined && issued === undefined && { issued: adopted }),
    ...(effective !== undefined && { effective }),
    ...(replaces.length > 0 && { replaces }),
  };
}
