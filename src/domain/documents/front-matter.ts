import { parse } from 'yaml';

export type FrontMatter =
  /** `stated` is what the block says, not yet validated; `text` is what follows it. */
  | { readonly kind: 'split'; readonly stated: unknown; readonly text: string }
  /** The block is not YAML; `reason` is the parser's. */
  | { readonly kind: 'broken'; readonly reason: string };

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u;

/** Separates the YAML block between `---` lines at the head of a text file from the text. */
export function splitFrontMatter(source: string): FrontMatter {
  const match = FENCED.exec(source);
  if (match === null) return { kind: 'split', stated: {}, text: source };
  const parsed = parseYaml(match[1] ?? '');
  return parsed.kind === 'broken'
    ? parsed
    : { kind: 'split', stated: parsed.value ?? {}, text: source.slice(match[0].length) };
}

export type ParsedYaml =
  | { readonly kind: 'parsed'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly reason: string };

/** Reads YAML; dates stay strings, and the parser's warnings stay off stderr. */
export function parseYaml(source: string): ParsedYaml {
  try {
    return { kind: 'parsed', value: parse(source, { logLevel: 'error' }) as unknown };
  } catch (error) {
    return {
      kind: 'broken',
      reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    };
  }
}
