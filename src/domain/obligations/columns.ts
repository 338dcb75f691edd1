import { describeTiming } from './describe-timing.ts';
import type { Obligation } from './obligation.ts';

/** One thing that the register tells of an obligation. */
export interface RegisterColumn {
  readonly title: string;
  /** For people; empty where the document says nothing and nothing has to be said of that. */
  readonly of: (obligation: Obligation) => string;
}

/** What the register tells, whatever it is written as. */
export const COLUMN = {
  document: { title: 'Văn bản', of: ({ citation }) => citation.document },
  place: { title: 'Mục', of: ({ citation }) => citation.place },
  actors: { title: 'Ai', of: ({ actors }) => actors.join('; ') || 'không nêu' },
  role: { title: 'Vai trò', of: ({ role }) => role },
  task: { title: 'Nhiệm vụ', of: ({ task }) => task },
  partners: { title: 'Phối hợp với', of: ({ partners }) => partners.join('; ') },
  recipient: { title: 'Báo cáo, trình', of: ({ recipient }) => recipient ?? '' },
  timing: { title: 'Thời hạn', of: ({ timing }) => describeTiming(timing) },
} as const satisfies Record<string, RegisterColumn>;
