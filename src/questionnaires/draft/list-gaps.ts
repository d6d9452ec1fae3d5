import type { LocalisedText } from '../../common/index.js';
import {
  type Claim,
  type Demand,
  type ProfileQuestion,
  type Questionnaire,
  questionsOf,
} from '../../questionnaire/index.js';
import { type ConditionProblem, conditionProblems } from './condition-problems.js';
import { type QuestionGap, questionGaps } from './question-gaps.js';

export type GapKind =
  | QuestionGap
  | 'title'
  | 'section-title'
  | 'section-empty'
  | 'code-twice'
  | 'condition'
  | 'claim'
  | 'demand';

/** What a draft still lacks, and where its editor leads to settle it. */
export interface Gap {
  readonly kind: GapKind;
  /** Code of the part it is about; empty for the questionnaire itself. */
  readonly place: string;
  readonly part: 'general' | 'sections' | 'questions' | 'profile' | 'claims' | 'demands';
}

type Lacks = (text: LocalisedText) => boolean;

/** What the editor lets an admin leave for later and scheduling does not. */
export function listGaps(questionnaire: Questionnaire): readonly Gap[] {
  const { languages, profile, sections, title, claims = [], demands = [] } = questionnaire;
  const first = languages[0] ?? '';
  const lacks: Lacks = (text) => !Object.hasOwn(text, first);
  return [
    ...(lacks(title) ? [{ kind: 'title', place: '', part: 'general' } as const] : []),
    ...profile.flatMap((question) => profileGaps(question, lacks)),
    ...sections.flatMap(({ code, title, questions }): readonly Gap[] => [
      ...(lacks(title) ? [{ kind: 'section-title', place: code, part: 'sections' } as const] : []),
      ...(questions.length === 0
        ? [{ kind: 'section-empty', place: code, part: 'sections' } as const]
        : []),
      ...questions.flatMap((question) =>
        [...questionGaps(question, lacks)].map((kind): Gap => ({
          kind,
          place: question.code,
          part: 'questions',
        })),
      ),
    ]),
    ...repeatedCodes(questionnaire),
    ...conditionGaps(questionnaire),
    ...claims.flatMap((claim) => claimGaps(claim, lacks)),
    ...demands.flatMap((demand) => demandGaps(demand, lacks)),
  ];
}

function profileGaps({ code, title, options }: ProfileQuestion, lacks: Lacks): readonly Gap[] {
  const place = { place: code, part: 'profile' } as const;
  const isUnfinished = options.length < 2 || options.some(({ label }) => lacks(label));
  return [
    ...(lacks(title) ? [{ kind: 'question-title', ...place } as const] : []),
    ...(isUnfinished ? [{ kind: 'options', ...place } as const] : []),
  ];
}

const claimGaps = ({ code, statement, source, questions }: Claim, lacks: Lacks): readonly Gap[] =>
  lacks(statement) || lacks(source) || questions.length === 0
    ? [{ kind: 'claim', place: code, part: 'claims' }]
    : [];

const demandGaps = ({ code, text }: Demand, lacks: Lacks): readonly Gap[] =>
  lacks(text) ? [{ kind: 'demand', place: code, part: 'demands' }] : [];

function repeatedCodes(questionnaire: Questionnaire): readonly Gap[] {
  const codes = [...questionnaire.profile, ...questionsOf(questionnaire)].map(({ code }) => code);
  const repeated = codes.filter((code, i) => codes.indexOf(code) !== i);
  return [...new Set(repeated)].map((place) => ({ kind: 'code-twice', place, part: 'questions' }));
}

/** Each part once: its own page says everything that is wrong with its condition. */
function conditionGaps(questionnaire: Questionnaire): readonly Gap[] {
  const problems = conditionProblems(questionnaire);
  const isFirst = (problem: ConditionProblem, i: number): boolean =>
    i === problems.findIndex(({ part, code }) => part === problem.part && code === problem.code);
  return problems
    .filter(isFirst)
    .map(({ part, code }) => ({ kind: 'condition', place: code, part }));
}
