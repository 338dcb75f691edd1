/** Where the pieces of each text start, as bytes: 32-bit numbers in this machine's order. */
export function encodePieceStarts({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

export function decodePieceStarts(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(new Uint8Array(bytes).buffer);
}
