import type { Document } from '../../documents/document.ts';
import type { Obligation } from '../../obligations/obligation.ts';
import { QUOTED } from '../../text/quoted.ts';
import { type Draft, FALSE, TRUE } from './draft.ts';
import { quotedNamesIn } from './likeness.ts';
import { lotOf, shuffled } from './lots.ts';
import { subjectOf, textOf } from './place.ts';
import { type Provision, partsOf, REFERS } from './provisions.ts';
import { isClosed, upToClause } from './shorten.ts';
import type { Units } from './units.ts';

const LENGTH = { least: 30, most: 185 } as const;
const NUMBER =
  /(?<![\p{L}\p{N}./-])(?<!(?:ngày|tháng|năm|quý|Điều|khoản|số) )\d{1,3}(?=%| (?:lần|năm|tháng|ngày|người)(?![\p{L}])(?! \d))/u;
/** Words that make another fact of a sentence, one of a pair for the other. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}])cả hai(?![\p{L}])/u, 'một trong hai'],
  [/(?<![\p{L}])một trong hai(?![\p{L}])/u, 'cả hai'],
  [/(?<![\p{L}])ít nhất một trong(?![\p{L}])/u, 'đủ cả'],
  [/(?<![\p{L}])hằng năm(?![\p{L}])/u, 'hằng quý'],
  [/(?<![\p{L}])Hằng năm(?![\p{L}])/u, 'Hằng quý'],
  [/(?<![\p{L}])Hàng năm(?![\p{L}])/u, 'Hàng quý'],
  [/(?<![\p{L}])Trung ương(?![\p{L}])/u, 'cấp tỉnh'],
  [/(?<![\p{L}])cấp tỉnh(?![\p{L}])/u, 'cấp xã'],
  [/(?<![\p{L}])toàn quốc(?![\p{L}])/u, 'toàn tỉnh'],
];

/** True or false: a sentence of the text that is no duty asked elsewhere, or the same with one fact changed. */
export function statementDrafts(
  provisions: readonly Provision[],
  obligations: readonly Obligation[],
  units: Units,
): Draft[] {
  const asked = new Set(
    obligations.filter(({ actors }) => actors.length > 0).map(({ citation }) => citation.quote),
  );
  return provisions
    .flatMap(partsOf)
    .filter(({ text }) => !asked.has(text))
    .flatMap(({ place, text }) => {
      const said = upToClause(text, LENGTH.most);
      if (
        said === undefined ||
        said.replace(QUOTED, '').length < LENGTH.least ||
        !isClosed(said) ||
        REFERS.test(said)
      )
        return [];
      const [changed] = shuffled(changesOf(said, place.document, units), said, (change) => change).filter(
        (change) => !textOf(place.document).includes(change),
      );
      if (changed === undefined) return [];
      const holds = lotOf(said, 2) === 0;
      return {
        kind: 'statement',
        about: `whether so\n${said}`,
        prompt: `Đúng hay sai: theo ${subjectOf(place)}, “${holds ? said : changed}”?`,
        key: holds ? TRUE : FALSE,
        wrong: [holds ? FALSE : TRUE],
        place,
        quote: said,
      };
    });
}

function changesOf(text: string, document: Document, units: Units): string[] {
  return [
    ...PAIRS.filter(([said]) => said.test(text)).map(([said, other]) => text.replace(said, other)),
    ...otherNumber(text),
    ...otherTitle(text, document),
    ...otherUnit(text, document, units),
  ];
}

function otherNumber(text: string): string[] {
  const said = NUMBER.exec(text)?.[0];
  if (said === undefined) return [];
  const other = Number(said) >= 20 ? Number(said) + 5 : Number(said) + 1;
  return [text.replace(NUMBER, String(other).padStart(said.length, '0'))];
}

/** A title of the same kind: it begins with the same word. */
function otherTitle(text: string, document: Document): string[] {
  const [said] = quotedNamesIn(text);
  if (said === undefined) return [];
  const kind = said.split(' ')[0] ?? '';
  const all = quotedNamesIn(textOf(document));
  return all
    .filter((title) => title.startsWith(`${kind} `) && !text.includes(title))
    .slice(0, 3)
    .map((title) => text.replace(said, () => title));
}

function otherUnit(text: string, document: Document, units: Units): string[] {
  const names = units.namedIn(document);
  const said = names.find((name) => text.startsWith(`${name} `));
  if (said === undefined) return [];
  const others = names.filter((name) => units.differ(name, said) && !units.mentions(text, name));
  return others.slice(0, 3).map((name) => name + text.slice(said.length));
}
