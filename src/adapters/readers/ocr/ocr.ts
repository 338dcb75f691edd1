import type { GreyPicture } from '../decoder/grey-picture.ts';
import type { TextPiece } from '../pdf/page-content.ts';

/** A recognised page: its words, line by line, measured in pixels. */
export interface RecognisedPage {
  readonly lines: readonly (readonly TextPiece[])[];
  /** How sure the recognition is on average, 0 to 100. */
  readonly confidence: number;
}

/** Recognises Vietnamese text in pictures. */
export interface Ocr {
  recognise(picture: GreyPicture): Promise<RecognisedPage>;
  /** Frees the engine; the next request starts it again. */
  close(): Promise<void>;
}
