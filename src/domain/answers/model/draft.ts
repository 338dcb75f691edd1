import { JSONParser } from '@streamparser/json';
import { z } from 'zod';

/** One statement as a model writes it, before anything of it is proven. */
const draftStatement = z.object({
  section: z.string().describe('Mã của mục làm căn cứ, ví dụ M1'),
  quote: z.string().describe('Đoạn trích nguyên văn từ mục đó, đủ để chứng minh câu trả lời'),
  text: z.string().describe('Câu trả lời, một ý'),
});

export type DraftStatement = z.infer<typeof draftStatement>;

const verdict = z.enum(['answered', 'not-stated', 'not-found']);

export type Verdict = z.infer<typeof verdict>;

/** What a model's reply must be. */
const draft = z.object({ verdict, statements: z.array(draftStatement) });

export const DRAFT_FORMAT = {
  name: 'tra_loi',
  schema: z.toJSONSchema(draft) as Readonly<Record<string, unknown>>,
};

/** Reads a reply while it is being written. */
export interface DraftReader {
  /** Takes the next piece of the reply. */
  read(piece: string): void;
  /** The verdict, once the whole reply has been read and is one; undefined otherwise. */
  verdict(): Verdict | undefined;
}

/**
 * Reads statements as soon as each is complete. What stands before the first brace (a fence, a greeting) and behind the
 * last is passed over; what is no statement is left out.
 */
export function createDraftReader(onStatement: (statement: DraftStatement) => void): DraftReader {
  const parser = new JSONParser({ paths: ['$.verdict', '$.statements.*', '$'], keepStack: false });
  let said: Verdict | undefined;
  let whole = false;
  let broken = false;
  let begun = false;
  parser.onValue = ({ value, key, parent }) => {
    if (Array.isArray(parent)) {
      const read = draftStatement.safeParse(value);
      if (read.success) onStatement(read.data);
    } else if (key === 'verdict') said = verdict.safeParse(value).data;
    else if (key === undefined) whole = true;
  };
  // What stands behind the end is no fault of the reply.
  parser.onError = () => {
    broken = !whole;
  };

  return {
    read(piece) {
      const text = begun ? piece : piece.slice(Math.max(0, piece.indexOf('{')));
      begun ||= piece.includes('{');
      if (begun && !broken && !whole) parser.write(text);
    },
    verdict: () => (whole && !broken ? said : undefined),
  };
}
