import { syllables } from '../text/tokenise.ts';

/** A kind of recipients of an award, for whom a law states criteria apart; as questions and as texts say it, folded. */
interface Kind {
  readonly asked: RegExp;
  readonly said: RegExp;
}

const KINDS = {
  // "Bao nhiêu phần trăm cá nhân" counts them.
  individual: { asked: /(?<! (?:phan tram|bao nhieu|may)) ca nhan /, said: / ca nhan / },
  collective: { asked: / tap the /, said: / tap the / },
  household: { asked: / ho gia dinh | gia dinh (?:toi|em|minh|nao) /, said: / ho gia dinh / },
  // The law groups these two: one clause is for both.
  workers: {
    // Without diacritics "công nhận" is "công nhân".
    asked:
      / nong dan |(?:^| (?:la|cho|mot|anh|chi|nguoi|tang|voi)) cong nhan (?!chien si|danh hieu|sang kien|gia dinh|tap the|lao dong|thon|xa|dat)/,
    said: / cong nhan nong dan /,
  },
  business: {
    // Whoever works there is no business.
    asked:
      /(?<! (?:nhan vien|giam doc|can bo|trong|cua|o|tai|lao dong|chu tich|cong nhan|ke toan|lanh dao|chu)) (?:doanh nghiep|cong ty|hop tac xa|htx|to chuc kinh te) /,
    said: / (?:doanh nghiep|hop tac xa|to chuc kinh te) /,
  },
  foreigner: {
    asked: / (?:nguoi|to chuc|nguyen thu|chuyen gia|ca nhan|tap the|doanh nghiep|cong ty) nuoc ngoai /,
    said: / nuoc ngoai /,
  },
  armyUnit: {
    asked: / (?:quan khu|quan doan|quan chung|binh chung) /,
    said: / (?:quan khu|quan doan|quan chung|binh chung) /,
  },
} satisfies Record<string, Kind>;

export type Recipient = keyof typeof KINDS;

/** "Chứ không phải cá nhân". */
const DENIED = / (?:chu )?(?:khong|ko|k) phai (?:la )?(?:ca nhan|tap the|ho gia dinh) /;

const ALL = Object.keys(KINDS) as Recipient[];

/** The one kind of recipient that a question (folded) asks about, besides the names of awards in it. */
export function askedRecipient(folded: string, names: readonly (readonly string[])[]): Recipient | undefined {
  const asked = names.reduce((text, name) => text.replace(name.join(' '), ''), ` ${folded} `);
  const wanted = ALL.filter((kind) => KINDS[kind].asked.test(asked.replace(DENIED, ' ')));
  if (wanted.includes('foreigner')) return 'foreigner';
  // A business is a collective; what is provided for businesses is theirs first.
  if (wanted.includes('business') && wanted.every((kind) => kind === 'business' || kind === 'collective'))
    return 'business';
  return wanted.length === 1 ? wanted[0] : undefined;
}

/** The kinds of recipients that a line names. */
export function recipientsIn(line: string): Recipient[] {
  const said = ` ${syllables(line).join(' ')} `;
  return ALL.filter((kind) => KINDS[kind].said.test(said));
}

/** Whether a line that announces criteria is for such recipients only where it names them. */
export function isParticular(recipient: Recipient): boolean {
  return recipient === 'business' || recipient === 'foreigner' || recipient === 'armyUnit';
}

/** What recipients are as well: where a law has no criteria of their own for them, those for these are theirs. */
export const WIDER: Partial<Record<Recipient, Recipient>> = { workers: 'individual', business: 'collective' };

/** Whether a line that announces criteria is for a kind of recipient; one that names no kind is for collectives. */
export function isFor(recipient: Recipient, announcement: string): boolean {
  const named = recipientsIn(announcement);
  return named.includes(recipient) || (named.length === 0 && recipient === 'collective');
}
