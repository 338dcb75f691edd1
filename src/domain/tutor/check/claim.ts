import type { Item } from '../item.ts';

/** What an item says is so when one of its options is chosen: read from its words alone. */
export type Claim =
  /** The text stands there word for word. */
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'assigned'; readonly who: string; readonly task: string }
  | { readonly kind: 'granted'; readonly who: string; readonly award: string }
  | { readonly kind: 'headed'; readonly heading: string; readonly text: string }
  | { readonly kind: 'announced'; readonly announcement: string; readonly text: string }
  | { readonly kind: 'defined'; readonly term: string; readonly meaning: string }
  | { readonly kind: 'titled'; readonly address: string; readonly heading: string }
  | { readonly kind: 'ordered'; readonly texts: readonly string[] }
  | { readonly kind: 'matched'; readonly pairs: readonly (readonly [address: string, heading: string])[] }
  | { readonly kind: 'listed'; readonly under: string; readonly text: string }
  | { readonly kind: 'counted'; readonly number: string; readonly noun: string }
  | { readonly kind: 'stated'; readonly label: string; readonly value: string };

type Reader = (parts: readonly string[], option: string) => Claim;

/** How questions are put: the parts that a pattern catches, with the option, make the claim. */
const QUESTIONS: readonly (readonly [RegExp, Reader])[] = [
  [/^Ai ký .+\?$/u, (_, option) => ({ kind: 'stated', label: 'Người ký', value: option })],
  [
    /^Cơ quan, tổ chức nào ban hành .+\?$/u,
    (_, option) => ({ kind: 'stated', label: 'Cơ quan ban hành', value: option }),
  ],
  [/ được ban hành ngày nào\?$/u, (_, option) => ({ kind: 'stated', label: 'Ngày ban hành', value: option })],
  [
    / có bao nhiêu điều\?$/u,
    (_, option) => ({ kind: 'stated', label: 'Tổng số điều', value: option.replace(/ điều$/u, '') }),
  ],
  [
    /có tiêu đề (?:mở đầu bằng )?“([^“”]+)”\?$/u,
    ([heading = ''], option) => ({ kind: 'titled', address: option, heading }),
  ],
  [/^Cách ghép điều với nội dung nào đúng/u, (_, option) => ({ kind: 'matched', pairs: pairsOf(option) })],
  [/ được nêu theo thứ tự nào tại /u, (_, option) => ({ kind: 'ordered', texts: option.split(' → ') })],
  [
    /nhiệm vụ “([^“”]+)” được giao cho .+\?$/u,
    ([task = ''], option) => ({ kind: 'assigned', who: option, task }),
  ],
  [
    /nhiệm vụ nào sau đây được giao cho (.+)\?$/u,
    ([who = ''], option) => ({ kind: 'assigned', who, task: option }),
  ],
  [
    /ai có thẩm quyền quyết định tặng (.+)\?$/u,
    ([award = ''], option) => ({ kind: 'granted', who: option, award }),
  ],
  [
    /\), (.+) có thẩm quyền quyết định tặng danh hiệu, hình thức khen thưởng nào sau đây\?$/u,
    ([who = ''], option) => ({ kind: 'granted', who, award: option }),
  ],
  [/, ai “([^“”]+)”\?$/u, ([predicate = ''], option) => ({ kind: 'said', text: `${option} ${predicate}` })],
  [
    /“([^“”]+)” là (?:một tiêu chuẩn của|quy định về) danh hiệu, hình thức khen thưởng nào\?$/u,
    ([text = ''], option) => ({ kind: 'headed', heading: option, text }),
  ],
  [
    /đâu là một tiêu chuẩn của (.+)\?$/u,
    ([heading = ''], option) => ({ kind: 'headed', heading, text: option }),
  ],
  [
    /nội dung “([^“”]+)” thuộc (?:điều|mục) có tiêu đề nào\?$/u,
    ([text = ''], option) => ({ kind: 'headed', heading: option, text }),
  ],
  [
    /“([^“”]+)” (?:nói về .+|là nội dung giải thích khái niệm) nào\?$/u,
    ([meaning = ''], option) => ({ kind: 'defined', term: option, meaning }),
  ],
  [/đâu là một trong các (.+)\?$/u, ([under = ''], option) => ({ kind: 'listed', under, text: option })],
  [
    /điền đúng vào chỗ trống: “([^“”]+)”\?$/u,
    ([gap = ''], option) => ({ kind: 'said', text: gap.replace('…', () => option) }),
  ],
  [/(?:có|liệt kê) bao nhiêu (.+)\?$/u, ([noun = ''], option) => ({ kind: 'counted', number: option, noun })],
];

const STATEMENTS: readonly (readonly [RegExp, (parts: readonly string[]) => Claim])[] = [
  [/ giao cho (.+?) nhiệm vụ “([^“”]+)”\?$/u, ([who = '', task = '']) => ({ kind: 'assigned', who, task })],
  [
    /\), (.+) có thẩm quyền quyết định tặng (.+)\?$/u,
    ([who = '', award = '']) => ({ kind: 'granted', who, award }),
  ],
  [
    /nội dung “([^“”]+)” thuộc (?:điều|mục) “([^“”]+)” của /u,
    ([text = '', heading = '']) => ({ kind: 'headed', heading, text }),
  ],
  [
    /“([^“”]+)” thuộc nhóm “([^“”]+)”\?$/u,
    ([text = '', announcement = '']) => ({ kind: 'announced', announcement, text }),
  ],
  [
    /“([^“”]+)” (?:nói về |là nội dung giải thích khái niệm “)([^“”]+)”?\?$/u,
    ([meaning = '', term = '']) => ({ kind: 'defined', term, meaning }),
  ],
  [/“([^“”]+)”\?$/u, ([text = '']) => ({ kind: 'said', text })],
];

/** What the item claims with this option; undefined where its question is of no known form. */
export function claimOf({ kind, prompt }: Item, option: string): Claim | undefined {
  if (kind === 'statement')
    return read(
      STATEMENTS.map(([pattern, reader]) => [pattern, reader] as const),
      prompt,
      option,
    );
  return read(QUESTIONS, prompt, option);
}

function read(
  readers: readonly (readonly [RegExp, Reader])[],
  prompt: string,
  option: string,
): Claim | undefined {
  for (const [pattern, reader] of readers) {
    const match = pattern.exec(prompt);
    if (match !== null) return reader(match.slice(1), option);
  }
  return undefined;
}

function pairsOf(option: string): (readonly [string, string])[] {
  return option.split(/; (?=Điều )/u).map((pair) => {
    const [address = '', ...heading] = pair.split(' – ');
    return [address, heading.join(' – ')] as const;
  });
}
