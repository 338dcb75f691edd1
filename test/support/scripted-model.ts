import type { ChatScript, ChatServerRequest, Material } from './fake-chat-server.ts';
import { says } from './fake-chat-server.ts';

/** A statement as a model writes it. */
export interface Written {
  readonly section: string;
  readonly quote: string;
  readonly text: string;
}

/** A way to say what is not so; undefined where the statement has nothing to be spoilt that way. */
export type Spoil = (statement: Written, material: Material, random: () => number) => Written | undefined;

/** Sentences of a section that stand by themselves. */
function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.;])\s+/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/u).length >= 8 && !/[:…]$/u.test(sentence));
}

/** How an honest model words what it quotes. */
const WORDINGS: readonly ((sentence: string, document: string) => string)[] = [
  (sentence) => sentence,
  (sentence) => sentence.replace(/^(?:\d+\.|[a-zđ]\)|-)\s*/u, ''),
  (sentence, document) => `Theo ${document}, ${sentence.replace(/^(?:\d+\.|[a-zđ]\)|-)\s*/u, '')}`,
  (sentence) => sentence.replaceAll('Ủy ban nhân dân', 'UBND').replaceAll('Mặt trận Tổ quốc', 'MTTQ'),
  (sentence) => sentence.replace(/(?<!\d)0(\d) (năm|lần|ngày)/gu, '$1 $2').replace(/[;.]$/u, ''),
  (sentence) => sentence.split(/;\s/u)[0] ?? sentence,
];

/** What an honest model says: a few sentences of the sections it was shown, more or less in its own words. */
export function honestStatements({ sections }: Material, random: () => number): Written[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return sections.slice(0, 3).flatMap(({ id, text, document }) => {
    const sentences = sentencesOf(text);
    if (sentences.length === 0) return [];
    const quote = pick(sentences);
    return [{ section: id, quote, text: pick(WORDINGS)(quote, document) }];
  });
}

/** Ways to invent, each as models do. */
export const SPOILS: Readonly<Record<string, Spoil>> = {
  'a section that was not shown': (statement) => ({ ...statement, section: 'M99' }),
  'a section that is another one': (statement, { sections }) => {
    const other = sections.find(({ text }) => !text.includes(statement.quote));
    return other && { ...statement, section: other.id };
  },
  'a quotation that stands nowhere': (statement) => ({
    ...statement,
    quote: statement.quote.replace(/(\p{L}+) (\p{L}+)$/u, '$2 khác $1').concat(' theo quy định mới'),
  }),
  'a number changed': (statement) => {
    const text = statement.text.replace(/(?<![\d/-])\d+(?![\d/-])/u, (number) => String(Number(number) + 37));
    return text === statement.text ? undefined : { ...statement, text };
  },
  'a number of the same section': (statement, { sections }) => {
    const own = sections.find(({ id }) => id === statement.section)?.text ?? '';
    const wanted = /(?<![\d/-])(\d+) (năm|lần)/u.exec(statement.text);
    const numbers = [...own.matchAll(/(?<![\d/-])(\d+) (năm|lần)/gu)];
    const other = numbers.find(([, number]) => Number(number) !== Number(wanted?.[1]));
    if (wanted === null || other === undefined || statement.quote.includes(`${other[1]} ${wanted[2]}`))
      return undefined;
    return { ...statement, text: statement.text.replace(wanted[0], `${other[1]} ${wanted[2]}`) };
  },
  'a day added': (statement) => ({
    ...statement,
    text: `${statement.text.replace(/[.;]$/u, '')}, trước ngày 30/6/2031.`,
  }),
  'a day in words': (statement) => ({
    ...statement,
    text: `${statement.text.replace(/[.;]$/u, '')} chậm nhất mười bảy ngày làm việc.`,
  }),
  'a unit added': (statement, _, random) => {
    const units = ['Công an thành phố', 'Phòng Tài chính - Kế hoạch', 'Đảng ủy Quân sự', 'Sở Y tế'];
    const unit = units[Math.floor(random() * units.length)] ?? '';
    return { ...statement, text: `${unit} chủ trì: ${statement.text}` };
  },
  'a unit exchanged': (statement) => {
    const text = statement.text.replace(
      /UBND thành phố|Ủy ban nhân dân thành phố|Phòng Nội vụ/u,
      'Ban Tuyên giáo và Dân vận',
    );
    return text === statement.text ? undefined : { ...statement, text };
  },
  'a name added': (statement) => ({
    ...statement,
    text: `${statement.text.replace(/[.;]$/u, '')}, do đồng chí Lê Văn Tám ký.`,
  }),
  'a document added': (statement) => ({
    ...statement,
    text: `${statement.text.replace(/[.;]$/u, '')} (Nghị định 98/2023/NĐ-CP).`,
  }),
  'a no for a yes': (statement) => {
    const text = statement.text.replace(/ (được|phải|có thể) /u, ' không $1 ');
    return text === statement.text || /không/u.test(statement.text) ? undefined : { ...statement, text };
  },
  'a yes for a no': (statement) => {
    const text = statement.text.replace(/ không (?=\p{L})/u, ' ');
    return text === statement.text ? undefined : { ...statement, text };
  },
  'a duty of its own': (statement) => ({
    ...statement,
    text: 'Người vi phạm nộp phạt tiền mặt tại kho bạc, kèm biên lai gốc, bị cắt thi đua quý sau.',
  }),
};

/** What a scripted model has said so far. */
export interface Script {
  readonly honest: Set<string>;
  /** By the way of inventing. */
  readonly invented: Map<string, string>;
  reply(request: ChatServerRequest): ChatScript;
}

/** A model that invents in a share of its statements, in every way as often as it can. */
export function inventingModel(share: number, random: () => number): Script {
  const honest = new Set<string>();
  const invented = new Map<string, string>();
  const ways = Object.entries(SPOILS);
  const uses = new Map<string, number>();
  return {
    honest,
    invented,
    reply({ material }) {
      const statements = honestStatements(material, random).map((statement) => {
        if (random() >= share) {
          honest.add(statement.text);
          return statement;
        }
        // The way used least so far, of those that this statement can be spoilt by.
        for (const [way, spoil] of ways.toSorted(
          ([one], [other]) => (uses.get(one) ?? 0) - (uses.get(other) ?? 0),
        )) {
          const spoilt = spoil(statement, material, random);
          if (spoilt === undefined) continue;
          uses.set(way, (uses.get(way) ?? 0) + 1);
          invented.set(spoilt.text, way);
          return spoilt;
        }
        return statement;
      });
      return says({ verdict: statements.length === 0 ? 'not-found' : 'answered', statements });
    },
  };
}
