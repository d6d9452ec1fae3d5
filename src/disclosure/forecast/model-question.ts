import {
  kindOf,
  type ProfileQuestion,
  type Question,
  type Questionnaire,
  tablesOf,
} from '../../questionnaire/index.js';
import type { ExpectedQuestion } from './expected-responses.js';

/** The question that stands for all others in a forecast; of a petition alone its signatures. */
export interface ModelQuestion extends ExpectedQuestion {
  readonly isSignature: boolean;
  readonly sensitive: boolean;
}

/** Questions of more answers say little of the others. */
const MOST_ANSWERS = 12;

/** Chosen or not: where of no question one answer is chosen. */
const TWO_ANSWERS = ['1', '2'];

/**
 * A question with the answers of the first that is asked of everybody, has few answers of which one
 * is chosen and, if there is one, is not sensitive; under a code that no profile question has.
 */
export function modelOf({ profile, sections }: Questionnaire): ModelQuestion {
  const always = sections
    .filter(({ showIf }) => showIf === undefined)
    .flatMap(({ questions }) => questions.filter(({ showIf }) => showIf === undefined));
  const tables = always.flatMap(tablesOf);
  const alike = tables.filter(
    ({ kind, scope, columns, isSignature }) =>
      kind === 'one' &&
      scope === 'crossed' &&
      !isSignature &&
      columns.length > 1 &&
      columns.length <= MOST_ANSWERS,
  );
  const found = alike.find(({ sensitive }) => !sensitive) ?? alike[0];
  const code = codeBeside(profile);
  const isSignature = tables.length > 0 && tables.every((table) => table.isSignature);
  const answers = isSignature ? tables[0]!.columns : (found?.columns ?? TWO_ANSWERS);
  return { code, answers, isSignature, sensitive: false };
}

export const sensitiveTwinOf = (model: ModelQuestion): ModelQuestion => ({
  ...model,
  code: `${model.code}s`,
  sensitive: true,
});

export function asQuestion({ code, answers, isSignature, sensitive }: ModelQuestion): Question {
  const options = answers.map((answer) => ({ code: answer, label: {} }));
  const fields = { code, title: {}, options };
  return isSignature ? { ...fields, type: 'petition' } : { ...fields, type: 'single', sensitive };
}

/** Longer than any of theirs. */
const codeBeside = (profile: readonly ProfileQuestion[]): string =>
  'q'.repeat(1 + Math.max(0, ...profile.map(({ code }) => code.length)));

/** Whether some question needs groups of the higher threshold. */
export const asksSensitive = ({ sections }: Questionnaire): boolean =>
  sections.some(({ questions }) =>
    questions.some((question) => question.sensitive === true && kindOf(question).shape !== 'none'),
  );
