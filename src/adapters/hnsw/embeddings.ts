import { Embeddings } from '@langchain/core/embeddings';
import type { Embedder } from '../../domain/ports.ts';

/** Our Embedder, as LangChain sees one. */
export class EmbedderEmbeddings extends Embeddings {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder) {
    super({});
    this.#embedder = embedder;
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    return (await this.#embedder.embed(documents)).map((vector) => Array.from(vector));
  }

  override async embedQuery(document: string): Promise<number[]> {
    const [vector] = await this.embedDocuments([document]);
    if (vector === undefined) throw new Error(`${this.#embedder.name} gave no vector for a text`);
    return vector;
  }
}
