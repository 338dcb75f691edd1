/** Sets a value as the newest of a map, and drops the oldest beyond `most`: of a map whose entries are all set so. */
export function setNewest<K, V>(map: Map<K, V>, key: K, value: V, most: number): void {
  // A Map keeps the order in which its keys came.
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= most) break;
    map.delete(oldest);
  }
}
