/**
 * Locators, the canonical addresses of Sections (the words are DESIGN's):
 * `phần đầu` (letterhead and metadata), `mở đầu`, `nơi nhận`, `III`, `III.3`, `III.3.a`, `2` (a directive without parts), `Điều 23`, `Điều 23.1`,
 * `Điều 23.1.a`, `Điều 20.a`, `Phụ lục I`, `Phụ lục I.2`. Anything else is the name of an unnumbered section.
 */

export const LETTERHEAD = 'phần đầu';
export const PREAMBLE = 'mở đầu';
export const RECIPIENTS = 'nơi nhận';

/** Points follow the Vietnamese alphabet: no f, j, w, z, and đ after d. */
export const POINT_LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

const ARTICLE = /^Điều (\d+[a-zđ]?)(?:\.(\d+[a-zđ]?))?(?:\.([a-zđ]\d*))?$/u;
const ARTICLE_POINT = /^Điều (\d+[a-zđ]?)\.([a-zđ]\d*)$/u;
const APPENDIX = /^Phụ lục(?: ([IVXLC]+|\d+|[A-Z]))?(?:\.(.+))?$/u;
const DIVISION = /^(?:Chương [IVXLC\d]+|Phần thứ \p{L}+)$/u;
const PARTY = /^([IVXLC]+|[A-Z]|\d+)(?:\.(\d+))?(?:\.([a-zđ]))?$/u;

/**
 * The address as people say it: "mục III.3", "điểm a khoản 1 Điều 23", "phần mở đầu".
 * A locator of another form is returned as the quoted name of a section: mục "Kết luận".
 */
export function describeLocator(locator: string): string {
  if (locator === LETTERHEAD) return 'phần đầu văn bản';
  if (locator === PREAMBLE) return 'phần mở đầu';
  if (locator === RECIPIENTS) return 'phần nơi nhận';
  const bare = ARTICLE_POINT.exec(locator);
  if (bare) return `điểm ${bare[2]} Điều ${bare[1]}`;
  const article = ARTICLE.exec(locator);
  if (article) {
    const [, number, clause, point] = article;
    return [point && `điểm ${point}`, clause && `khoản ${clause}`, `Điều ${number}`]
      .filter(Boolean)
      .join(' ');
  }
  const appendix = APPENDIX.exec(locator);
  if (appendix) return appendix[2] ? `mục ${appendix[2]} Phụ lục ${appendix[1] ?? ''}`.trimEnd() : locator;
  if (DIVISION.test(locator)) return locator;
  if (PARTY.test(locator)) return `mục ${locator}`;
  return `mục "${locator}"`;
}

/** The locator of the enclosing section: `Điều 23.1.a` → `Điều 23.1` → `Điều 23` → undefined. */
export function parentLocator(locator: string): string | undefined {
  const dot = locator.lastIndexOf('.');
  return dot < 0 ? undefined : locator.slice(0, dot);
}

/** Whether `inner` is `outer` or lies inside it. */
export function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`);
}
