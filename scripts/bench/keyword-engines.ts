import { DatabaseSync } from '@photostructure/sqlite';
import MiniSearch from 'minisearch';
import type { IndexedText } from '../../src/domain/search/keyword-builder.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/search/keyword-data.ts';
import { buildKeywordIndex, loadKeywordIndex } from '../../src/domain/search/keywords.ts';
import { plainQuery } from '../../src/domain/search/plain-query.ts';
import { fold } from '../../src/domain/text/normalise.ts';
import { syllables } from '../../src/domain/text/tokenise.ts';

export const ENGINES = ['ours', 'fts5', 'minisearch'] as const;
export type EngineName = (typeof ENGINES)[number];

/** A built index that answers "any of these syllables, best first". */
export interface Engine {
  /** @returns how many were found, ten at most. */
  search(question: string): number;
  /** Bytes that the index takes, where the engine can tell; else it is measured from outside. */
  readonly bytes?: number;
  close(): void;
}

const LIMIT = 10;
const { weights } = DEFAULT_SETTINGS;

/** Each engine indexes three fields with the same weights and finds what was typed without diacritics. */
export const BUILD: Record<EngineName, (passages: readonly IndexedText[]) => Engine> = {
  ours: (passages) => {
    // Through bytes, as the product opens it.
    const loaded = loadKeywordIndex(buildKeywordIndex(passages).serialise());
    if (loaded.kind === 'damaged') throw new Error(loaded.reason);
    const { index } = loaded;
    return { search: (question) => index.search(plainQuery(question), LIMIT).length, close: () => {} };
  },

  fts5: (passages) => {
    const database = new DatabaseSync(':memory:');
    database.exec('CREATE VIRTUAL TABLE passages USING fts5(title, headings, body, content="")');
    const insert = database.prepare('INSERT INTO passages(rowid, title, headings, body) VALUES (?, ?, ?, ?)');
    database.exec('BEGIN');
    // FTS5 folds no đ: it is given folded text.
    for (const [i, { title, headings, body }] of passages.entries()) {
      insert.run(i, fold(title), fold(headings), fold(body));
    }
    database.exec('COMMIT');
    const select = database.prepare(
      `SELECT rowid FROM passages WHERE passages MATCH ?
       ORDER BY bm25(passages, ${weights.title}, ${weights.headings}, ${weights.body}) LIMIT ${LIMIT}`,
    );
    const size = database
      .prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()')
      .get() as { bytes: number };
    return {
      search: (question) =>
        select.all(
          syllables(question)
            .map((syllable) => `"${syllable}"`)
            .join(' OR '),
        ).length,
      bytes: size.bytes,
      close: () => database.close(),
    };
  },

  minisearch: (passages) => {
    const index = new MiniSearch({
      fields: ['title', 'headings', 'body'],
      tokenize: syllables,
      processTerm: (term) => term,
      searchOptions: { combineWith: 'OR', boost: { ...weights } },
    });
    index.addAll(passages.map((passage, id) => ({ id, ...passage })));
    return {
      search: (question) => index.search(question).slice(0, LIMIT).length,
      close: () => index.removeAll(),
    };
  },
};
