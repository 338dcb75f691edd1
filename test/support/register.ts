import type { RegisterSheet } from '../../src/domain/obligations/exports.ts';
import { extractObligations } from '../../src/domain/obligations/extract.ts';
import type { Obligation } from '../../src/domain/obligations/obligation.ts';
import { createGlossary } from '../../src/domain/text/glossary.ts';
import { GLOSSARY, PLAN } from './small-corpus.ts';

/** The obligations of the small corpus's plan. */
export const OBLIGATIONS: readonly Obligation[] = extractObligations(PLAN, createGlossary(GLOSSARY));

/** An obligation of which only what is given matters. */
export function obligation(told: Partial<Omit<Obligation, 'citation'>>): Obligation {
  const [first] = OBLIGATIONS;
  if (first === undefined) throw new Error('the plan has no obligations');
  return { ...first, ...told };
}

/** A sheet of the plan's obligations, or of others. */
export function sheetOf(changes: Partial<RegisterSheet> = {}): RegisterSheet {
  return {
    title: 'Nhiệm vụ giao trong các văn bản',
    obligations: OBLIGATIONS,
    sources: [
      {
        name: 'Kế hoạch 5-KH/ĐU',
        title: 'Kế hoạch phòng cháy, chữa cháy',
        issuer: 'Đảng ủy phường Thanh Bình',
        issued: '2026-03-02',
        text: 'full',
      },
    ],
    notices: ['Kế hoạch 5-KH/ĐU: Phường Thanh Bình đã sáp nhập.'],
    day: '2026-11-23',
    ...changes,
  };
}

/** What a spreadsheet program would take for a formula. */
export const FORMULAS = [
  '=1+1',
  '+84 912',
  '-2+3',
  '@SUM(A1)',
  '=HYPERLINK("http://x.example","Bấm vào đây")',
];

/** What markup and old encodings trip over. */
export const AWKWARD = 'Gửi <Sở Nội vụ> & "Ban\u0000 Thường vụ\u000B" \uD800ẶỮĐ]]>';
export const AWKWARD_PRINTED = 'Gửi <Sở Nội vụ> & "Ban Thường vụ" ẶỮĐ]]>';
