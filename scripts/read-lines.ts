import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** The lines of a file that are not blank; gzip is unpacked by the name's ending. */
export async function* readLines(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file);
  const input = file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
  stream.on('error', (error) => input.destroy(error));
  for await (const line of createInterface({ input })) if (line.trim() !== '') yield line;
}
