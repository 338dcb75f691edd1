import type { HTMLElement } from 'node-html-parser';
import { letterCount } from '../../../domain/text/text-quality.ts';

const NEVER_TEXT =
  'script,style,noscript,template,iframe,object,svg,canvas,form button,select,input,textarea,nav,[hidden],[aria-hidden=true],' +
  '[role=navigation],[role=banner],[role=contentinfo],[role=search],[role=complementary],[role=dialog]';
const OFTEN_CLUTTER = 'header,footer,aside,[class],[id]';
const CLUTTER_NAME =
  /(?:^|[-_\s])(?:nav(?:bar|igation)?|menu|breadcrumbs?|sidebar|footer|header|banner|advert\w*|ads?|quang-?cao|socials?|share|sharing|comments?|binh-?luan|related|lien-?quan|cookies?|popup|modal|login|search|toolbar|pagination|paging|hotline|copyright|tags?)(?=$|[-_\s\d])/iu;
/** An element with more of the text than this is not clutter, whatever its name. */
const MOST_OF_TEXT = 0.4;
/** Lists of links: at least so many, holding so much of their text. */
const LINKS = 4;
const LINKED_SHARE = 0.75;

const MAIN =
  'article,main,[role=main],#toanvancontent,.toanvancontent,#divContentDoc,.content1,.fulltext,.vbContent';

/** Removes from a page what is not its text, and finds the element that holds the text. */
export function mainContent(page: HTMLElement): HTMLElement {
  const body = page.querySelector('body') ?? page;
  for (const element of body.querySelectorAll(NEVER_TEXT)) element.remove();
  for (const element of body.querySelectorAll('[style]')) {
    if (/display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute('style') ?? ''))
      element.remove();
  }
  const all = letterCount(body.text);
  for (const element of body.querySelectorAll(OFTEN_CLUTTER)) {
    const named = CLUTTER_NAME.test(`${element.getAttribute('class') ?? ''} ${element.id}`);
    const tagged = ['HEADER', 'FOOTER', 'ASIDE'].includes(element.tagName);
    if ((named || tagged) && letterCount(element.text) < all * MOST_OF_TEXT) element.remove();
  }
  for (const element of body.querySelectorAll('ul,ol,div,table,td,section,p')) {
    if (isLinkList(element) && letterCount(element.text) < all * MOST_OF_TEXT) element.remove();
  }
  const rest = letterCount(body.text);
  const candidates = body
    .querySelectorAll(MAIN)
    .map((element) => ({ element, size: letterCount(element.text) }));
  const best = candidates.sort((a, b) => b.size - a.size)[0];
  return best !== undefined && best.size > rest * 0.5 ? best.element : body;
}

function isLinkList(element: HTMLElement): boolean {
  const links = element.querySelectorAll('a[href]');
  if (links.length < LINKS) return false;
  const linked = links.reduce((sum, link) => sum + letterCount(link.text), 0);
  return linked > letterCount(element.text) * LINKED_SHARE;
}
