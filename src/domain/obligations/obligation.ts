import type { VerifiedCitation } from '../documents/citation.ts';
import type { Timing } from './deadline.ts';

/** What part somebody has in a task; `yêu cầu`: how something must be, whoever does it. */
export const ROLES = [
  'chủ trì',
  'phối hợp',
  'tham mưu',
  'chỉ đạo',
  'giám sát',
  'báo cáo',
  'tham gia',
  'quyết định',
  'yêu cầu',
  'thực hiện',
] as const;

export type Role = (typeof ROLES)[number];

/** One task that a document gives to somebody. All texts are verbatim. */
export interface Obligation {
  /** As the document names them; empty where it names nobody. */
  readonly actors: readonly string[];
  readonly role: Role;
  readonly task: string;
  /** With whom. */
  readonly partners: readonly string[];
  /** To whom it is reported or submitted. */
  readonly recipient?: string;
  readonly timing: Timing;
  readonly citation: VerifiedCitation;
}
