/** Share of characters that must be changed to make `text` of `expected`, white space aside: 0 is perfect. */
export function characterErrorRate(text: string, expected: string): number {
  const [a, b] = [text, expected].map((it) => it.normalize('NFC').replace(/\s+/gu, ' ').trim()) as [
    string,
    string,
  ];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return (above[b.length] ?? 0) / Math.max(1, b.length);
}
