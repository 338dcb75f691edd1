import { countSyllables } from '../text/tokenise.ts';

/** Syllables of a piece: more blur its vector, fewer tear apart what belongs together. */
const PIECE_SYLLABLES = 120;

/**
 * Cuts the body of a text on line ends into pieces of about as many syllables as a vector can tell apart; a
 * longer line is a piece of its own. A text always has at least one piece.
 */
export function piecesOf(body: string): string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  let size = 0;
  for (const line of body.split('\n')) {
    const length = countSyllables(line);
    if (length === 0) continue;
    if (size > 0 && size + length > PIECE_SYLLABLES) {
      pieces.push(piece.join('\n'));
      piece = [];
      size = 0;
    }
    piece.push(line);
    size += length;
  }
  if (piece.length > 0 || pieces.length === 0) pieces.push(piece.join('\n'));
  return pieces;
}

/** The pieces of a text as they are embedded: each below title and headings. */
export function placedPieces(title: string, headings: string, body: string): string[] {
  return piecesOf(body).map((piece) => [title, headings, piece].join('\n'));
}
