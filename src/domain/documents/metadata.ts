import { z } from 'zod';
import { clean } from '../text/normalise.ts';
import type { Amendment, DocumentMetadata, Notice } from './document.ts';
import type { Letterhead } from './letterhead.ts';
import { typeOfNumber } from './types.ts';

const text = z
  .string()
  .transform((value) => clean(value).trim())
  .pipe(z.string().min(1));
/** YAML reads an unquoted 2025-04-15 as a string under its core schema; a date is written YYYY-MM-DD. */
const date = z.iso.date({ error: 'ngày phải viết dạng NĂM-THÁNG-NGÀY, ví dụ 2025-04-15' });

const notice = z.union([
  text.transform((value): Notice => ({ text: value })),
  z.object({ text, since: date.optional(), evidence: text.optional() }).transform(
    ({ text, since, evidence }): Notice => ({
      text,
      ...(since && { since }),
      ...(evidence && { evidence }),
    }),
  ),
]);

const amendment = z.union([
  text.transform((number): Amendment => ({ number })),
  z
    .object({ number: text, issued: date.nullish(), effective: date.nullish(), note: text.nullish() })
    .transform(
      ({ number, issued, effective, note }): Amendment => ({
        number,
        ...(issued && { issued }),
        ...(effective && { effective }),
        ...(note && { note }),
      }),
    ),
]);

const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);

/** Metadata as stated by front matter or a sidecar; keys it does not know are notes of the file's author. */
export const statedMetadata = z.object({
  number: text.nullish(),
  type: text.nullish(),
  title: text.nullish(),
  issuer: text.nullish(),
  signer: text.nullish(),
  issued: date.nullish(),
  effective: date.nullish(),
  expires: date.nullish(),
  text: z.enum(['full', 'summary']).nullish(),
  replaces: z.union([text.transform((value) => [value]), list(text)]).nullish(),
  amended_by: list(amendment),
  notices: list(notice),
  references: list(text),
  articles_total: z.int().positive().nullish(),
  chapters_total: z.int().positive().nullish(),
});

export type StatedMetadata = z.infer<typeof statedMetadata>;

export type MetadataOutcome =
  | { readonly kind: 'complete'; readonly metadata: DocumentMetadata }
  | { readonly kind: 'incomplete'; readonly missing: readonly ('số hiệu' | 'loại văn bản' | 'trích yếu')[] };

/** Joins what is stated with what the letterhead shows; what is stated wins. */
export function completeMetadata(
  stated: StatedMetadata,
  found: Omit<Letterhead, 'body' | 'lines'>,
): MetadataOutcome {
  const number = stated.number ?? found.number;
  const type = stated.type ?? found.type ?? (number && typeOfNumber(number));
  const title = stated.title ?? found.title;
  if (!number || !type || !title) {
    return {
      kind: 'incomplete',
      missing: [
        ...(number ? [] : (['số hiệu'] as const)),
        ...(type ? [] : (['loại văn bản'] as const)),
        ...(title ? [] : (['trích yếu'] as const)),
      ],
    };
  }
  const issuer = stated.issuer ?? found.issuer;
  const signer = stated.signer ?? found.signer;
  const issued = stated.issued ?? found.issued;
  return {
    kind: 'complete',
    metadata: {
      number,
      type,
      title,
      ...(issuer && { issuer }),
      ...(signer && { signer }),
      ...(found.place && { place: found.place }),
      ...(issued && { issued }),
      ...(stated.effective && { effective: stated.effective }),
      ...(stated.expires && { expires: stated.expires }),
      text: stated.text ?? 'full',
      replaces: stated.replaces ?? [],
      amendedBy: stated.amended_by,
      references: stated.references,
      ...(stated.articles_total && { articlesTotal: stated.articles_total }),
      ...(stated.chapters_total && { chaptersTotal: stated.chapters_total }),
    },
  };
}
