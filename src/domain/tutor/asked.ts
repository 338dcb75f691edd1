import { z } from 'zod';

/** On what occasion questions are asked: one review, or the checks of one lesson. */
export type Round =
  /** `started`: milliseconds since the epoch. */
  | { readonly kind: 'review'; readonly started: number }
  | { readonly kind: 'lesson'; readonly started: number; readonly lesson: string };

/** Where a question was put to the person, so that it can be taken back. */
export interface SentAs {
  readonly chat: number;
  readonly message: number;
  /** Of a native poll, by which its answers come; absent: buttons. */
  readonly poll?: string | undefined;
}

/** A question that was put to a person, kept so that an answer counts after a restart, and only once. */
export interface Asked {
  readonly id: number;
  readonly person: number;
  /** The item's id. */
  readonly item: string;
  /** As by `editionOf`: with the options that {@link order} is of. */
  readonly edition: string;
  /** The item's options in the order shown: indexes into them. */
  readonly order: readonly number[];
  readonly round: Round;
  readonly at: number;
  readonly sentAs?: SentAs;
  /** When it was answered or taken back; then it takes no answer any more. */
  readonly closedAt?: number;
  /** Whether the answer was right; absent where there is none. */
  readonly right?: boolean;
}

const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined);

const askedSchema = z.object({
  id: z.int().positive(),
  person: z.int(),
  item: z.string().min(1),
  edition: z.string().min(1),
  order: z.array(z.int().min(0)).min(2),
  at: z.int(),
  round: z.union([
    z.object({ kind: z.literal('review'), started: z.int() }),
    z.object({ kind: z.literal('lesson'), started: z.int(), lesson: z.string().min(1) }),
  ]),
  sentAs: optional(z.object({ chat: z.int(), message: z.int(), poll: optional(z.string()) })),
  closedAt: optional(z.int()),
  right: optional(z.boolean()),
});

/** Reads a stored question. @throws ZodError when it is none */
export function readAsked(stored: unknown): Asked {
  const { sentAs, closedAt, right, ...rest } = askedSchema.parse(stored);
  return {
    ...rest,
    ...(sentAs && { sentAs }),
    ...(closedAt !== undefined && { closedAt }),
    ...(right !== undefined && { right }),
  };
}
