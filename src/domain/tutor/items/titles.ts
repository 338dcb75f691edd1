import { childSections, isDivision, ownParagraphs, sectionText } from '../../documents/document.ts';
import { withoutBullet } from '../../documents/labels.ts';
import { withoutClosing } from '../../obligations/clause.ts';
import { sentences } from '../../text/sentences.ts';
import { capitalise, continueWith } from '../../text/wording.ts';
import type { Draft } from './draft.ts';
import { ALIKE, likeness } from './likeness.ts';
import { lotOf } from './lots.ts';
import { nameOf, ownHeading, type Place } from './place.ts';
import { upToClause } from './shorten.ts';

/** A heading that names one title: 'Danh hiệu "Chiến sĩ thi đua cơ sở"', "Danh hiệu thôn, tổ dân phố văn hóa". */
const ONE_TITLE =
  /^(?:Tiêu chuẩn )?(?:(?:xét )?tặng )?(?:Danh hiệu (?=["“]|(?!thi đua|vinh dự)\p{Ll})|(?=["“](?:Huân|Huy) chương))(.+)$/u;
const CRITERIA = /tiêu chuẩn|điều kiện|tiêu chí/iu;
const LENGTH = { least: 20, most: 180, option: 100 } as const;

interface Criterion {
  readonly title: string;
  readonly article: Place;
  readonly place: Place;
  readonly text: string;
}

/** Which criterion is whose: by the articles that are each about one title. */
export function titleDrafts(places: readonly Place[]): Draft[] {
  const criteria = places.flatMap(criteriaOf);
  return criteria.flatMap((criterion) => {
    const others = criteria.filter(
      (other) => other.title !== criterion.title && other.article.document === criterion.article.document,
    );
    const elsewhere = others.some((other) =>
      sectionText(other.article.section)
        .split('\n')
        .some((line) => likeness(line, criterion.text) >= ALIKE * 1.2),
    );
    if (elsewhere) return [];
    const reversed = lotOf(criterion.text, 3) === 0 ? criterionOf(criterion, others) : undefined;
    return reversed ?? titleOf(criterion, others);
  });
}

/** The one title that a heading names. */
export function titleIn(heading: string): string | undefined {
  return ONE_TITLE.exec(heading)?.[1];
}

function criteriaOf(place: Place): Criterion[] {
  const heading = ownHeading(place.section) ?? '';
  const title = titleIn(heading);
  if (title === undefined || isDivision(place.section)) return [];
  return criteriaIn(place).flatMap(({ place: at, text }) => {
    const whole = upToClause(withoutClosing(text), LENGTH.most);
    return whole === undefined || whole.length < LENGTH.least
      ? []
      : [{ title, article: place, place: at, text: whole }];
  });
}

/** The items below a line that announces criteria; the article itself where it is one sentence. */
function criteriaIn(place: Place): { place: Place; text: string }[] {
  const { section, ancestors, document } = place;
  const own = ownParagraphs(section);
  const children = childSections(section);
  const [first] = own;
  const [only, second] = sentences(first?.text ?? '');
  if (
    children.length === 0 &&
    own.length === 1 &&
    only !== undefined &&
    second === undefined &&
    !only.text.endsWith(':')
  )
    return ancestors.at(-1)?.kind === 'article' ? [] : [{ place, text: only.text }];
  const announced = first?.text.endsWith(':') && CRITERIA.test(first.text);
  return children.flatMap((child) => {
    const at: Place = { document, section: child, ancestors: [...ancestors, section] };
    const [text] = ownParagraphs(child);
    const [sentence] = sentences(withoutBullet(text?.text ?? ''));
    if (announced && sentence !== undefined && childSections(child).length === 0)
      return [{ place: at, text: sentence.text }];
    return childSections(child).length > 0 ? criteriaIn(at) : [];
  });
}

function titleOf({ title, article, place, text }: Criterion, others: readonly Criterion[]): Draft {
  return {
    kind: 'condition',
    prompt: `Theo ${nameOf(article.document)}, “${text}” là ${isAlone(place, article) ? 'quy định về' : 'một tiêu chuẩn của'} danh hiệu, hình thức khen thưởng nào?`,
    key: capitalise(title),
    wrong: [...new Set(others.map((other) => capitalise(other.title)))],
    place,
    quote: text,
  };
}

/** Whether the criterion is the whole article, not one of several. */
function isAlone(place: Place, article: Place): boolean {
  return place.section === article.section;
}

function criterionOf(
  { title, article, place, text }: Criterion,
  others: readonly Criterion[],
): Draft | undefined {
  if (text.length > LENGTH.option) return undefined;
  const own = sectionText(article.section).split('\n');
  return {
    kind: 'condition',
    prompt: `Theo ${nameOf(article.document)}, đâu là một tiêu chuẩn của ${continueWith(ownHeading(article.section) ?? title)}?`,
    key: capitalise(text),
    wrong: others
      .map((other) => capitalise(other.text))
      .filter(
        (other) => other.length <= LENGTH.option && !own.some((line) => likeness(line, other) >= ALIKE),
      ),
    place,
    quote: text,
  };
}
