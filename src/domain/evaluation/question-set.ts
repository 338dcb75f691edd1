import { z } from 'zod';

const kind = z.enum(['answered', 'not-stated', 'not-found']);

/** One line of an evaluation set; `test/eval/README.md` tells what the fields mean. */
export const evaluationQuestion = z.object({
  id: z.string().min(1),
  question: z.string(),
  history: z.array(z.string()).default([]),
  intent: z.string(),
  kind: z.union([kind, z.array(kind).min(1)]).transform((value) => (Array.isArray(value) ? value : [value])),
  gold: z.array(z.object({ document: z.string(), locator: z.string() })),
  must: z.array(z.string()).default([]),
  forbid: z.array(z.string()).default([]),
  tags: z.array(z.string()).default([]),
  pair: z.string().optional(),
});

export type EvaluationQuestion = z.infer<typeof evaluationQuestion>;
