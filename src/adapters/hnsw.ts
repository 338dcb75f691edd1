import { Document, type DocumentInterface } from '@langchain/core/documents';
import { VectorStore } from '@langchain/core/vectorstores';
import type { Embedder, OnProgress, VectorHit, VectorIndex } from '../domain/ports.ts';
import { EmbedderEmbeddings } from './hnsw/embeddings.ts';
import { createExact } from './hnsw/exact.ts';
import { buildGraph } from './hnsw/graph.ts';
import { type Matrix, toMatrix, toUnit } from './hnsw/matrix.ts';
import type { Nearest } from './hnsw/nearest.ts';
import { type Opened, open, store } from './hnsw/stored.ts';

export interface VectorIndexOptions {
  /** Number of vectors from which a graph is built. Default: as many as hold 16 million numbers. */
  readonly graphFrom?: number;
  /** Told of stage `index` while a graph is built. */
  readonly onProgress?: OnProgress;
}

/** Up to here an exact search takes at most some eight milliseconds; a graph takes minutes to build. */
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
  #nearest: Nearest;

  constructor(embedder: Embedder, nearest: Nearest, options: VectorIndexOptions = {}) {
    super(new EmbedderEmbeddings(embedder), {});
    this.#embedder = embedder;
    this.#nearest = nearest;
    this.#options = options;
  }

  get size(): number {
    return this.#nearest.count;
  }

  /** How vectors are found at this size. */
  get kind(): 'exact' | 'graph' {
    return this.#nearest.kind;
  }

  /** @throws RangeError when the vector has another dimension or components that are not finite numbers. */
  async search(vector: ArrayLike<number>, count: number): Promise<VectorHit[]> {
    const query = toUnit(vector, this.#embedder.dimension);
    const wanted = Math.min(count, this.size);
    return wanted > 0 ? this.#nearest.search(query, wanted) : [];
  }

  /** Writes the index into `folder`, for {@link loadVectorIndex}. */
  save(folder: string): Promise<void> {
    return store(this.#nearest, folder, this.#embedder);
  }

  override _vectorstoreType(): string {
    return 'hnswlib';
  }

  /** Rebuilds the index with the vectors added: add many at once. @returns their ordinals as ids. */
  override async addVectors(vectors: number[][], documents: DocumentInterface[]): Promise<string[]> {
    if (vectors.length !== documents.length) {
      throw new RangeError(`expected a document a vector, got ${documents.length} for ${vectors.length}`);
    }
    const first = this.size;
    const added = toMatrix(vectors, this.#embedder.dimension);
    this.#nearest = await indexMatrix(joined(this.#nearest.matrix(), added), this.#options);
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
 * Indexes vectors made by `embedder`, in order. A large index is built in a worker thread.
 * @throws RangeError when a vector has another dimension or components that are not finite numbers.
 */
export async function buildVectorIndex(
  vectors: readonly ArrayLike<number>[],
  embedder: Embedder,
  options: VectorIndexOptions = {},
): Promise<HnswVectorStore> {
  const nearest = await indexMatrix(toMatrix(vectors, embedder.dimension), options);
  return new HnswVectorStore(embedder, nearest, options);
}

export type LoadedVectors =
  | { readonly kind: 'loaded'; readonly index: HnswVectorStore }
  | Exclude<Opened, { kind: 'opened' }>;

/** Opens an index that was saved into `folder`, if it is whole and made by this embedder. */
export async function loadVectorIndex(
  folder: string,
  embedder: Embedder,
  options: VectorIndexOptions = {},
): Promise<LoadedVectors> {
  const opened = await open(folder, embedder);
  if (opened.kind !== 'opened') return opened;
  return { kind: 'loaded', index: new HnswVectorStore(embedder, opened.nearest, options) };
}

function indexMatrix(matrix: Matrix, { graphFrom, onProgress }: VectorIndexOptions): Promise<Nearest> {
  const limit = graphFrom ?? Math.floor(EXACT_NUMBERS / matrix.dimension);
  return matrix.count < Math.max(1, limit)
    ? Promise.resolve(createExact(matrix))
    : buildGraph(matrix, onProgress);
}

function joined(a: Matrix, b: Matrix): Matrix {
  const values = new Float32Array(a.values.length + b.values.length);
  values.set(a.values);
  values.set(b.values, a.values.length);
  return { dimension: a.dimension, count: a.count + b.count, values };
}
