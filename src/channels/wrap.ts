/**
 * Breaks long lines at spaces; line breaks of the text stay.
 * @param width longest line in characters; a longer word stands on a line of its own
 * @param indent put before every line but the first of each broken line
 */
export function wrap(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width, indent))
    .join('\n');
}

function wrapLine(line: string, width: number, indent: string): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/(?<=\S) +(?=\S)/u)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && [...longer].length > width) {
      lines.push(current);
      current = indent + word;
    } else {
      current = longer;
    }
  }
  return [...lines, current].join('\n');
}
