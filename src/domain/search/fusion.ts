interface Hit {
  readonly id: number;
  readonly score: number;
}
/** provisional */
export function fuse(keyword: readonly Hit[], _vector: readonly Hit[]): Hit[] {
  return [...keyword];
}
