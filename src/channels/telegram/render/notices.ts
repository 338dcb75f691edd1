import { shorten } from '../../shorten.ts';
import { TEXTS } from '../../texts.ts';
import { italic, type RichText } from './rich-text.ts';

/** UTF-16 units of a notice that stands beside something else; the section tells it in full. */
const LONGEST_BRIEF = 160;

/** As {@link renderNotices}, each shortened. */
export function renderBriefNotices(notices: readonly string[]): RichText {
  return renderNotices([...new Set(notices.map((notice) => shorten(notice, LONGEST_BRIEF)))]);
}

/** Validity warnings as short italic lines under one sign; empty where there are none. */
export function renderNotices(notices: readonly string[]): RichText {
  if (notices.length === 0) return [];
  const [only] = notices;
  if (notices.length === 1) return [{ text: '⚠️ ' }, italic(`${TEXTS.notice}: ${only}`)];
  return [{ text: '⚠️ ' }, italic([`${TEXTS.notice}:`, ...notices.map((notice) => `• ${notice}`)].join('\n'))];
}
