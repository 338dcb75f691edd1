import type { Document, DocumentMetadata } from '../../documents/document.ts';
import { FACT_LABELS } from '../../documents/facts.ts';
import { printDate } from '../../text/dates.ts';
import type { ItemKind } from '../item.ts';
import type { Draft } from './draft.ts';
import { nameOf, type Place } from './place.ts';

type Asked = 'issuer' | 'signer' | 'issued';

const QUESTIONS: readonly (readonly [Asked, ItemKind, (name: string) => string])[] = [
  ['issuer', 'actor', (name) => `Cơ quan, tổ chức nào ban hành ${name}?`],
  ['signer', 'actor', (name) => `Ai ký ${name}?`],
  ['issued', 'timing', (name) => `${name} được ban hành ngày nào?`],
];

/** Who issued and signed a document, and when: against the same facts of the others. */
export function factDrafts(documents: readonly Document[]): Draft[] {
  return documents.flatMap((document) => {
    const section = document.sections.find(({ kind }) => kind === 'letterhead');
    if (section === undefined) return [];
    const place: Place = { document, section, ancestors: [] };
    return [
      ...countOf(place),
      ...QUESTIONS.flatMap(([fact, kind, question]) => {
        const value = document.metadata[fact];
        if (value === undefined) return [];
        const others = documents.flatMap(({ metadata }) =>
          fact === 'issued' ? daysOf(metadata) : (metadata[fact] ?? []),
        );
        return {
          kind,
          prompt: question(nameOf(document)),
          key: printDate(value),
          wrong: [...new Set(others)].filter((other) => other !== value).map(printDate),
          place,
          quote: `${FACT_LABELS[fact]}: ${value}`,
          because: `${FACT_LABELS[fact].toLowerCase()}: ${printDate(value)}`,
        };
      }),
    ];
  });
}

/** How many articles there are, where metadata states it. */
function countOf(place: Place): Draft[] {
  const { articlesTotal } = place.document.metadata;
  if (articlesTotal === undefined) return [];
  const step = Math.max(2, Math.round(articlesTotal / 12));
  return [
    {
      kind: 'count',
      prompt: `${nameOf(place.document)} có bao nhiêu điều?`,
      key: `${articlesTotal} điều`,
      wrong: [-1, 1, -2].map((times) => `${articlesTotal + times * step} điều`),
      place,
      quote: `${FACT_LABELS.articlesTotal}: ${articlesTotal}`,
      order: (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10),
    },
  ];
}

function daysOf({ issued, effective }: DocumentMetadata): string[] {
  return [issued, effective].filter((day) => day !== undefined);
}
