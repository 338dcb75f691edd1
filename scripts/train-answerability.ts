import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ANSWERABILITY_WEIGHTS } from '../src/adapters/builtin/answerability.ts';
import { understand } from '../src/domain/answers/answer.ts';
import { judgeFeatures } from '../src/domain/answers/answerability.ts';
import { JUDGED, sentenceFeatures, subjectFeatures } from '../src/domain/answers/answerability-features.ts';
import { encodeAnswerability } from '../src/domain/answers/answerability-format.ts';
import type { AnswerabilityModel } from '../src/domain/answers/answerability-model.ts';
import type { Library } from '../src/domain/answers/library.ts';
import { findEvidence } from '../src/domain/answers/search-answer.ts';
import { THRESHOLDS } from '../src/domain/answers/thresholds.ts';
import { type EvaluationQuestion, evaluationQuestion } from '../src/domain/evaluation/question-set.ts';
import { type JudgedQuestion, judgedQuestion } from '../src/domain/search/evaluate-retrieval.ts';
import { clean, fold } from '../src/domain/text/normalise.ts';
import {
  fitAnswerability,
  type JudgedExample,
  type Outcome,
} from '../src/domain/training/fit-answerability.ts';
import { foldOf } from '../src/domain/training/split.ts';
import type { ProgressBar } from '../src/progress-bar.ts';
import { openLibrary, withEmbedder } from './fit-libraries.ts';
import { documentOf, locatorOf, writeOtherCorpora } from './other-corpora.ts';
import {
  CONTRAST_QUESTIONS,
  developmentSetFiles,
  isRight,
  JUDGED_QUESTIONS,
  readQuestionSet,
} from './question-sets.ts';
import { readLines } from './read-lines.ts';
import { readArticles, readQuestions } from './read-training.ts';
import { table } from './table.ts';
import { runTraining, type TrainingOptions, trainingCommand } from './training-command.ts';

/** Questions that people may ask a bot for officials, on subjects that its documents do not treat. */
const FOREIGN = 'scripts/training/foreign-questions.jsonl';
/** Questions on documents of other laws, of which these answer some and lack what the others ask. */
const OTHER_QUESTIONS = 'scripts/training/other-questions.jsonl';
/** Other corpora that questions on other laws are asked of. */
const OTHER_CORPORA = 2;
/**
 * How much each counts of one that people ask: those written to teach, in contrasts or in everyday words, are harder than
 * what is asked, and those on foreign subjects and other documents many and alike. Chosen on questions left out.
 */
const WEIGHTS = { judged: 0.5, contrast: 0.25, foreign: 0.3, other: 0.5 } as const;
/** Others between a third and three times of these did no better on questions left out. */
const SETTINGS = { penalty: { sentence: 0.5, subject: 1.5 }, rounds: 150 } as const;
/** Parts that are left out in turn to see what the others make of them. */
const PARTS = 5;

const OUTCOMES: Readonly<Record<EvaluationQuestion['kind'][number], Outcome>> = {
  answered: 'answered',
  'not-stated': 'lacking',
  'not-found': 'foreign',
};

const options = trainingCommand(
  'train-answerability',
  "Trains what tells whether a sentence answers a question: on the development questions, on those that were written for it, and on questions on other laws, asked of the project's documents and of their own. With embedders that each left out a fold of the questions, likeness counts as on questions that no embedder has seen.",
  ANSWERABILITY_WEIGHTS,
)
  .requiredOption('--questions <file>', 'JSONL of {id, question, relevant: string[]} on the articles')
  .option('--fold-embedders <files...>', 'weights trained without fold 1, 2, …, in this order')
  .option('--cross-validate', 'also show how questions are judged that were left out')
  .parse()
  .opts<TrainingOptions & { questions: string; foldEmbedders?: string[]; crossValidate?: true }>();

interface Group {
  readonly name: string;
  readonly examples: readonly Example[];
}

interface Example extends JudgedExample {
  readonly id: string;
}

/** A library for each fold of the questions. */
async function inFolds(library: Library): Promise<(id: string) => Library> {
  const files = options.foldEmbedders ?? [];
  const folds = await Promise.all(files.map((file) => withEmbedder(library, file)));
  return (id) => folds[foldOf(id, Math.max(1, folds.length))] ?? library;
}

async function examplesOf(
  questions: readonly EvaluationQuestion[],
  libraryFor: (id: string) => Library,
  weight: number,
): Promise<Example[]> {
  const examples: Example[] = [];
  for (const asked of questions) {
    const library = libraryFor(asked.id);
    const understood = await understand(clean(asked.question).trim(), asked.history, library, Date.now());
    if (understood.kind !== 'open') continue;
    const { question } = understood;
    const found = await findEvidence(question, library, Date.now());
    if (found === undefined) continue;
    const judged = found.rated.slice(0, JUDGED);
    examples.push({
      id: asked.id,
      sentences: judged.map((rating) => sentenceFeatures(question, rating, found.remark, library)),
      right: judged.map((rating) => isRight(rating, asked)),
      subject: subjectFeatures(question, found.rated, found.remark, library),
      outcomes: asked.kind.map((kind) => OUTCOMES[kind]),
      weight,
    });
  }
  return examples;
}

/** A question on other laws, and the documents that treat its subject. */
const otherQuestion = judgedQuestion.extend({ about: z.string() });
type OtherQuestion = JudgedQuestion & { readonly about: readonly string[] };

async function otherQuestions(): Promise<OtherQuestion[]> {
  const retrieved = (await readQuestions(options.questions)).map((one) => ({
    ...one,
    about: one.relevant.map(documentOf),
  }));
  const written: OtherQuestion[] = [];
  for await (const line of readLines(OTHER_QUESTIONS)) {
    const one = otherQuestion.parse(JSON.parse(line));
    written.push({ ...one, about: [one.about] });
  }
  return [...retrieved, ...written];
}

/** A question as those of the evaluation are. */
function judged(
  id: string,
  question: string,
  kind: EvaluationQuestion['kind'][number],
  gold: EvaluationQuestion['gold'] = [],
): EvaluationQuestion {
  return evaluationQuestion.parse({ id, question, intent: 'general', kind, gold });
}

async function foreignQuestions(legal: readonly OtherQuestion[]): Promise<EvaluationQuestion[]> {
  const written: EvaluationQuestion[] = [];
  for await (const line of readLines(FOREIGN)) {
    const { question } = z.object({ question: z.string().min(1) }).parse(JSON.parse(line));
    written.push(judged(`foreign-${written.length + 1}`, question, 'not-found'));
  }
  // Half of the questions are typed without diacritics.
  const others = legal
    .filter(({ question }) => !/khen thưởng|thi đua/iu.test(question))
    .map(({ id, question }, k) => judged(id, k % 2 === 0 ? fold(question) : question, 'not-found'));
  return [...written, ...others];
}

/** Questions on other laws, asked of corpora that treat their subjects or do not. */
async function otherExamples(questions: readonly OtherQuestion[], bar: ProgressBar): Promise<Example[]> {
  const folder = await mkdtemp(join(tmpdir(), 'other-corpora-'));
  try {
    const articles = await readArticles(options.articles);
    const examples: Example[] = [];
    for (const { folder: corpusDir, numbers } of await writeOtherCorpora(
      folder,
      articles,
      questions,
      OTHER_CORPORA,
    )) {
      const library = await openLibrary(bar, { corpusDir, dataDir: `${corpusDir}-index` });
      const asked = questions.map(({ id, question, about, relevant }) => {
        const gold = relevant
          .filter((article) => numbers.has(documentOf(article)))
          .map((article) => ({ document: documentOf(article).toUpperCase(), locator: locatorOf(article) }));
        const unanswered = about.some((document) => numbers.has(document)) ? 'not-stated' : 'not-found';
        return judged(id, question, gold.length > 0 ? 'answered' : unanswered, gold);
      });
      examples.push(...(await examplesOf(asked, await inFolds(library), WEIGHTS.other)));
    }
    return examples;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How a model judges examples: whether something answers, whether a refusal is of the right kind, which sentence. */
function score(model: AnswerabilityModel, examples: readonly Example[]): number[] {
  const of = (wanted: readonly boolean[]) => (100 * wanted.filter(Boolean).length) / wanted.length;
  const verdicts = examples.flatMap((example) => {
    const [outcome] = example.outcomes;
    return outcome === undefined || (example.outcomes.includes('answered') && example.outcomes.length > 1)
      ? []
      : [{ ...example, ...judgeExample(model, example) }];
  });
  const answerable = verdicts.filter(({ outcomes }) => outcomes.includes('answered'));
  const others = verdicts.filter(({ outcomes }) => !outcomes.includes('answered'));
  return [
    of(verdicts.map(({ outcome, outcomes }) => outcomes.includes(outcome))),
    of(others.map(({ outcome }) => outcome !== 'answered')),
    of(answerable.map(({ outcome }) => outcome !== 'answered')),
    of(answerable.map(({ right, best }) => right[best] === true)),
  ];
}

function judgeExample(
  model: AnswerabilityModel,
  { sentences, subject }: JudgedExample,
): { outcome: Outcome; best: number } {
  const { answered, lacking, foreign, odds } = judgeFeatures(model, sentences, subject);
  const refusal = foreign > lacking ? 'foreign' : 'lacking';
  return {
    outcome: answered >= THRESHOLDS.answered ? 'answered' : refusal,
    best: odds.indexOf(Math.max(...odds)),
  };
}

const HEAD = ['', 'questions', 'kind right', 'refused rightly', 'refused wrongly', 'right sentence first'];

await runTraining(options, async (bar) => {
  const legal = await otherQuestions();
  const library = await openLibrary(bar);
  const libraryFor = await inFolds(library);
  const groups: Group[] = [];
  const files = await developmentSetFiles();
  const sets = [
    ...files.map((file) => ({ file, weight: 1 })),
    { file: JUDGED_QUESTIONS, weight: WEIGHTS.judged },
    { file: CONTRAST_QUESTIONS, weight: WEIGHTS.contrast },
  ];
  for (const { file, weight } of sets)
    groups.push({
      name: basename(file),
      examples: await examplesOf(await readQuestionSet(file), libraryFor, weight),
    });
  groups.push({
    name: 'foreign subjects',
    examples: await examplesOf(await foreignQuestions(legal), libraryFor, WEIGHTS.foreign),
  });
  groups.push({ name: 'other documents', examples: await otherExamples(legal, bar) });
  const examples = groups.flatMap((group) => group.examples);
  if (options.crossValidate) {
    const models = Array.from({ length: PARTS }, (_, part) =>
      fitAnswerability(
        examples.filter(({ id }) => foldOf(id, PARTS) !== part),
        SETTINGS,
      ),
    );
    const rows = groups.map(({ name, examples: own }) => {
      const parts = models.map((model, part) => ({
        model,
        left: own.filter(({ id }) => foldOf(id, PARTS) === part),
      }));
      const scores = parts.map(({ model, left }) => score(model, left));
      const means = [0, 1, 2, 3].map(
        (k) => scores.reduce((sum, values) => sum + (values[k] ?? 0), 0) / PARTS,
      );
      return [
        name,
        String(own.length),
        ...means.map((value) => (Number.isNaN(value) ? '–' : value.toFixed(1))),
      ];
    });
    process.stdout.write(`${table([HEAD, ...rows])}\n`);
  }
  return encodeAnswerability(fitAnswerability(examples, SETTINGS), options.describe);
});
