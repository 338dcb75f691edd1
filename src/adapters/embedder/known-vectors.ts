import { FINGERPRINT_BYTES, type KnownVectors } from './recalling.ts';

/**
 * Vectors as the embedder gave them, as bytes: the fingerprints of their texts one after the other, then the
 * vectors as 32-bit numbers in this machine's order.
 * @throws RangeError when there is not a fingerprint a vector.
 */
export function encodeKnownVectors(
  fingerprints: readonly string[],
  vectors: readonly Float32Array[],
): Uint8Array {
  if (fingerprints.length !== vectors.length)
    throw new RangeError(`expected a fingerprint a vector, got ${fingerprints.length} for ${vectors.length}`);
  return Buffer.concat([
    Buffer.from(fingerprints.join(''), 'hex'),
    ...vectors.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ]);
}

/** The inverse of {@link encodeKnownVectors} for whole bytes. */
export function decodeKnownVectors(bytes: Uint8Array, dimension: number): KnownVectors {
  const vectorBytes = dimension * Float32Array.BYTES_PER_ELEMENT;
  const count = bytes.length / (FINGERPRINT_BYTES + vectorBytes);
  const prints = Buffer.from(bytes).toString('hex', 0, count * FINGERPRINT_BYTES);
  const { buffer, byteOffset, byteLength } = bytes;
  const numbers = new Float32Array(
    buffer.slice(byteOffset + count * FINGERPRINT_BYTES, byteOffset + byteLength),
  );
  const known = new Map<string, Float32Array>();
  for (let i = 0; i < count; i++) {
    known.set(
      prints.slice(i * 2 * FINGERPRINT_BYTES, (i + 1) * 2 * FINGERPRINT_BYTES),
      numbers.subarray(i * dimension, (i + 1) * dimension),
    );
  }
  return known;
}
