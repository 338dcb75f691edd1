import type { RecognisedPage } from '../ocr/ocr.ts';
import type { PageContent } from '../pdf/page-content.ts';
import type { GreyPicture } from './grey-picture.ts';

/** What the decoding process is asked. `file` is a number that the asker gives to the PDF file it opens. */
export type DecoderRequest =
  | { readonly kind: 'open'; readonly file: number; readonly bytes: Uint8Array }
  | { readonly kind: 'content'; readonly file: number; readonly page: number }
  | { readonly kind: 'scan'; readonly file: number; readonly page: number }
  | { readonly kind: 'close'; readonly file: number }
  | { readonly kind: 'picture'; readonly bytes: Uint8Array }
  | { readonly kind: 'recognise'; readonly picture: GreyPicture };

export type DecoderReply =
  | { readonly kind: 'opened'; readonly pages: number }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'content'; readonly content: PageContent }
  | { readonly kind: 'picture'; readonly picture: GreyPicture }
  | { readonly kind: 'recognised'; readonly page: RecognisedPage }
  | { readonly kind: 'closed' }
  | { readonly kind: 'failed'; readonly error: string };

/** Requests and replies travel with a number that tells which belong together. */
export interface Numbered<Message> {
  readonly id: number;
  readonly message: Message;
}
