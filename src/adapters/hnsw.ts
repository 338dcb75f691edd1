import { Document, type DocumentInterface } from '@langchain/core/documents';
import { VectorStore } from '@langchain/core/vectorstores';
import type { Embedder, OnProgress, VectorHit, VectorIndex } from '../domain/ports.ts';
import { build } from './hnsw/build.ts';
import { EmbedderEmbeddings } from './hnsw/embeddings.ts';
import { joined, type Matrix, toMatrix, toUnit } from './hnsw/matrix.ts';
import { type Opened, open, store } from './hnsw/stored.ts';
import type { IndexKind, StoredIndex } from './hnsw/stored-index.ts';

export interface VectorIndexOptions {
  /** Number of vectors from which a graph is built. Default: as many as hold 16 million numbers. */
  readonly graphFrom?: number;
  /** Told of stage `index` while a graph is built. */
  readonly onProgress?: OnProgress;
}

/** Up to here an exact search takes at most some five milliseconds, and needs no building. */
const EXACT_NUMBERS = 16_000_000;

/**
 * Vectors in the order added, found by cosine similarity: exactly while there are few, by an HNSW graph
 * beyond. A LangChain vector store and our VectorIndex in one; `search` gives ordinals, the LangChain
 * methods give the documents added in this process, or bare ones (id: the ordinal) after loading.
 */
export class HnswVectorStore extends VectorStore implements VectorIndex {
  declare FilterType: never;
  readonly #embedder: Embedder;
  readonly #options: VectorIndexOptions;
  readonly #documents = new Map<number, DocumentInterface>();
  #index: StoredIndex;
  /** The vectors as they were given; absent after loading. */
  #matrix: Matrix | undefined;

  /** Use {@link buildVectorIndex} or {@link loadVectorIndex}. */
  constructor(
    embedder: Embedder,
    index: StoredIndex,
    matrix: Matrix | undefined,
    options: VectorIndexOptions,
  ) {
    super(new EmbedderEmbeddings(embedder), {});
    this.#embedder = embedder;
    this.#index = index;
    this.#matrix = matrix;
    this.#options = options;
  }

  get size(): number {
    return this.#index.count;
  }

  /** How vectors are found at this size. */
  get kind(): IndexKind {
    return this.#index.kind;
  }

  /** @throws RangeError when the vector has another dimension or components that are not finite numbers. */
  async search(vector: ArrayLike<number>, count: number): Promise<VectorHit[]> {
    const query = toUnit(vector, this.#embedder.dimension);
    const wanted = Math.min(count, this.size);
    return wanted > 0 ? this.#index.search(query, wanted) : [];
  }

  /** @throws RangeError when an id is not in the index, or as {@link search} does. */
  async scores(vector: ArrayLike<number>, ids: readonly number[]): Promise<number[]> {
    const strange = ids.find((id) => !Number.isInteger(id) || id < 0 || id >= this.size);
    if (strange !== undefined) throw new RangeError(`no vector ${strange} among ${this.size}`);
    return this.#index.scores(toUnit(vector, this.#embedder.dimension), ids);
  }

  /** Writes the index into `folder`, for {@link loadVectorIndex}. */
  save(folder: string): Promise<void> {
    return store(this.#index, folder, this.#embedder);
  }

  override _vectorstoreType(): string {
    return 'hnswlib';
  }

  /**
   * Rebuilds the index with the vectors added: add many at once.
   * @returns their ordinals as ids
   * @throws Error when the index was loaded: it is complete.
   */
  override async addVectors(vectors: number[][], documents: DocumentInterface[]): Promise<string[]> {
    if (this.#matrix === undefined) throw new Error('A loaded vector index takes no more: build it anew');
    if (vectors.length !== documents.length) {
      throw new RangeError(`expected a document a vector, got ${documents.length} for ${vectors.length}`);
    }
    const first = this.size;
    const matrix = joined(this.#matrix, toMatrix(vectors, this.#embedder.dimension));
    this.#index = await indexMatrix(matrix, this.#options);
    this.#matrix = matrix;
    for (const [i, document] of documents.entries()) this.#documents.set(first + i, document);
    return documents.map((_, i) => String(first + i));
  }

  override async addDocuments(documents: DocumentInterface[]): Promise<string[]> {
    const vectors = await this.embeddings.embedDocuments(documents.map(({ pageContent }) => pageContent));
    return this.addVectors(vectors, documents);
  }

  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
  ): Promise<[DocumentInterface, number][]> {
    const hits = await this.search(query, k);
    return hits.map(({ id, score }) => [
      this.#documents.get(id) ?? new Document({ id: String(id), pageContent: '', metadata: {} }),
      score,
    ]);
  }
}

/**
 * Indexes vectors made by `embedder`, in order. A graph is built in a worker thread.
 * @throws RangeError when a vector has another dimension or components that are not finite numbers.
 */
export async function buildVectorIndex(
  vectors: readonly ArrayLike<number>[],
  embedder: Embedder,
  options: VectorIndexOptions = {},
): Promise<HnswVectorStore> {
  const matrix = toMatrix(vectors, embedder.dimension);
  return new HnswVectorStore(embedder, await indexMatrix(matrix, options), matrix, options);
}

export type LoadedVectors =
  | { readonly kind: 'loaded'; readonly index: HnswVectorStore }
  | Exclude<Opened, { kind: 'opened' }>;

/** Opens an index that was saved into `folder`, if it is whole and made by this embedder. */
export async function loadVectorIndex(folder: string, embedder: Embedder): Promise<LoadedVectors> {
  const opened = await open(folder, embedder);
  if (opened.kind !== 'opened') return opened;
  return { kind: 'loaded', index: new HnswVectorStore(embedder, opened.index, undefined, {}) };
}

function indexMatrix(matrix: Matrix, { graphFrom, onProgress }: VectorIndexOptions): Promise<StoredIndex> {
  const limit = graphFrom ?? Math.floor(EXACT_NUMBERS / matrix.dimension);
  return build(matrix.count < limit ? 'exact' : 'graph', matrix, onProgress);
}
