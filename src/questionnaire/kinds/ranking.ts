import type { QuestionFields } from '../question.js';
import { aboutList } from './answer-checks.js';
import type { Kind } from './kind.js';
import { longestList } from './lengths.js';
import { normalisePlaces } from './normalisers.js';
import { checkOptions, codesOf, ownOptions, wordOptions } from './options.js';
import { boundsOf, checkBounds, fewestOf, isWithin, rulesOfList } from './shapes/several.js';
import { type Results, tableOf, tables } from './tables.js';

const USUAL_AMONG = 3;

const NO_GAPS = aboutList('place-empty', (places) => !places.includes(''));

/** The first place, and the first few together, where these are neither one nor all. */
function resultsOfRanking(question: QuestionFields): Results {
  const options = ownOptions(question);
  const { among } = question;
  const { most } = boundsOf(question);
  // Frozen before rankings were published by places: one table of everything that was ranked.
  if (among === undefined) {
    const choices = { least: fewestOf(question), most };
    return tables(tableOf(question, options, { kind: 'many', choices }));
  }
  const named = (part: string) => ({ ...question, code: `${question.code}:${part}` });
  const first = tableOf(named('first'), options, {
    field: question.code,
    part: { kind: 'first' },
    read: ([place]) => place,
  });
  const places = Math.min(among, most);
  if (places < 2 || places >= options.length) return tables(first);
  return tables(
    first,
    tableOf(named('among'), options, {
      field: question.code,
      part: { kind: 'among', places },
      kind: 'many',
      choices: { least: Math.min(places, fewestOf(question)), most: places },
      // Whoever put an option first has it among the first: by group one would tell the other.
      scope: 'overall',
      dependsOn: first.code,
      read: (answer) => answer.slice(0, places),
    }),
  );
}

/**
 * Options put in order, the first one first.
 *
 * @fields `options`; `min`, `max`, `among` if wanted
 * @answer options, the first one first
 * @published `code:first` and `code:among`
 */
export const ranking: Kind = {
  shape: 'ordered',
  isNumbered: true,
  isSignature: false,
  fields: {
    required: 'optional',
    options: 'needed',
    min: 'optional',
    max: 'optional',
    among: 'optional',
  },
  roles: [],
  scores: 'unusual',
  presets: [{ name: 'ranking', start: { options: [] } }],
  check(question, report) {
    const { length } = ownOptions(question);
    checkOptions(ownOptions(question), report);
    checkBounds(question, report);
    if (question.among === undefined || isWithin(question.among, 1, length)) return;
    report('among', 'bounds-of-places');
  },
  options: ownOptions,
  rules: (question) => [NO_GAPS, ...rulesOfList(question)],
  normalise: () => normalisePlaces,
  longest: (question) => longestList(codesOf(ownOptions(question)), boundsOf(question).most),
  results: resultsOfRanking,
  wording: (question) => [
    ...wordOptions(ownOptions(question)),
    { kind: 'rank', ...boundsOf(question) },
  ],
  freeze: ({ among, options = [] }) => ({
    among: among ?? Math.max(1, Math.min(USUAL_AMONG, options.length - 1)),
  }),
};
