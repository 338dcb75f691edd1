import { isInScope } from '../documents/reference.ts';
import type { Obligation } from '../obligations/obligation.ts';
import { actsForUnit } from '../obligations/register.ts';
import { spanOf } from '../text/span.ts';
import { syllables, tokenise } from '../text/tokenise.ts';
import { capitalise, closed, continueWith, plain } from '../text/wording.ts';
import type { Composition, Statement } from './composition.ts';
import { CONTEXT } from './follow-up.ts';
import { leftWords } from './left-words.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';

/** Words of asking to whom results are reported, in general. */
const REPORTING = new Set(
  syllables(
    'báo cáo kết quả tình hình thực hiện triển khai gửi nộp lên về qua phòng kế hoạch làm xong nơi nhận thành phố đầu mối tiến độ công tác việc thì còn thế vậy sao',
  ),
);

/**
 * To whom results are reported: by the unit a question names, else by everybody who must. Undefined where something
 * particular is to be reported, or the documents do not say.
 */
export function listReports(question: Question, library: Library): Composition | undefined {
  const { intent, units, organisation, reference } = question;
  if (intent !== 'report-to' || !asksInGeneral(question)) return undefined;
  const [mention] = units;
  if (organisation !== undefined && organisation.length > (mention ? mention.end - mention.start + 1 : 0))
    return undefined;
  const reports = library.obligations.filter(
    ({ recipient, task, citation }) =>
      recipient !== undefined && /báo cáo/iu.test(task) && isInScope(reference, citation.document),
  );
  const own = mention ? reports.filter(actsForUnit(mention.unit.name, library.glossary)) : reports;
  const [only, ...others] = own;
  if (only === undefined) return undefined;
  if (others.length === 0) return { kind: 'answered', statements: [say(only)] };
  const lines = own.map((report) => ({ ...say(report), text: `- ${say(report).text}` }));
  return {
    kind: 'answered',
    statements: [{ text: 'Nơi nhận báo cáo, theo cơ quan báo cáo:', citations: [] }, ...lines],
  };
}

function say({ actors, task, citation }: Obligation): Statement {
  const actor = plain(actors.join(', '));
  return { text: closed(capitalise(`${actor} ${continueWith(plain(task))}`)), citations: [citation] };
}

/** Whether nothing is asked besides reporting and by whom; what a follow-up goes on from does not count. */
function asksInGeneral({ text, units, reference }: Question): boolean {
  const [asked = ''] = text.split(CONTEXT);
  const tokens = tokenise(text);
  const named = units.map((mention) => spanOf(tokens, mention));
  return leftWords(asked, REPORTING, [...named, ...reference.documentSpans]).length === 0;
}
