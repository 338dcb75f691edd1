import { TEXTS } from '../../texts.ts';
import { italic, type RichText } from './rich-text.ts';

/** Validity warnings as short italic lines under one sign; empty where there are none. */
export function renderNotices(notices: readonly string[]): RichText {
  if (notices.length === 0) return [];
  const [only] = notices;
  if (notices.length === 1) return [{ text: '⚠️ ' }, italic(`${TEXTS.notice}: ${only}`)];
  return [{ text: '⚠️ ' }, italic([`${TEXTS.notice}:`, ...notices.map((notice) => `• ${notice}`)].join('\n'))];
}
