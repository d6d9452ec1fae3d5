import type { SurveyDefinition } from '../questionnaire/index.js';
import type { CountTables } from './count-tables.js';
import { earlierWaves } from './ledger/earlier-waves.js';
import { laterEdition, type LaterEdition } from './ledger/later-edition.js';
import { looksLikeEdition } from './ledger/looks-like-edition.js';
import { rowsBetweenWaves } from './ledger/rows-between-waves.js';
import { asksTheSame } from './ledger/same-questions.js';
import { thresholdOf } from './ranged/print-overall.js';
import { rangedTables } from './ranged/ranged-tables.js';
import type { PublicationRequest } from './publication.js';
import { refuse } from './refusals.js';
import type { BallotCount, PublishedTable, ReleaseContent, Untold } from './release.js';
import { tabulate } from './tabulate.js';
import { tellAsked } from './tell-asked.js';
import { withholdDependents } from './withhold-dependents.js';

type Shown = LaterEdition & Pick<ReleaseContent, 'method'>;

/** What is shown of the responses, beside what was published before. */
export function protectAsRanges({
  definition,
  responses,
  ballots,
  prior,
  merges = [],
}: PublicationRequest): Shown {
  const earlier = prior.map((release) => release.content);
  const waves = earlierWaves(definition, earlier);
  const editions = earlier.filter((content) => !waves.includes(content));
  checkEditions(definition, editions);
  const counts = tabulate(rowsBetweenWaves(definition, merges, waves), responses);
  const linked = (tables: readonly PublishedTable[], counted: number) =>
    tellAsked(withholdDependents(tables, counts.questions), counts.questions, {
      responses: counted,
      thresholdOf: (code) => thresholdOf(questionOf(counts, code), definition),
    });
  const tables = linked(rangedTables(counts, definition), responses.length);
  const counted = { tables, responses: responses.length, threshold: definition.threshold };
  if (waves.some((wave) => !hasOtherBallots(ballots, wave) && looksLikeEdition(counted, wave))) {
    throw refuse('wave-looks-like-edition');
  }
  const all = [definition, ...editions];
  const edition = laterEdition(tables, responses.length, editions, {
    threshold: Math.max(...all.map(({ threshold }) => threshold)),
    thresholdOf: (code) =>
      Math.max(...all.map((floors) => thresholdOf(questionOf(counts, code), floors))),
    questions: counts.questions,
    scales: definition.questionnaire.scales ?? [],
    countsOf: (code) => everybody(counts, code),
  });
  const shown = linked(edition.tables, edition.responses);
  const untold = untoldOf(definition, shown);
  return {
    ...edition,
    tables: shown,
    method: {
      name: edition.method.name,
      version: edition.method.version,
      proof: shareOf(shown),
      ...(untold.length > 0 ? { untold } : {}),
      covered: {
        // Nothing is claimed as long as the suites of attacks find something (test/adversary).
        attackers: [],
        groups: splitsOf(shown),
        editions: editions.map(({ hash }) => hash),
      },
    },
  };
}

function checkEditions(definition: SurveyDefinition, editions: readonly ReleaseContent[]): void {
  // Nobody looked at what the first method and this one tell together.
  const [other] = editions.filter(({ schema }) => schema !== 'cahier/release-2');
  if (other) throw refuse('prior-of-another-schema', { schema: 'cahier/release-2' });
  if (!editions.every((content) => asksTheSame(content.definition, definition))) {
    throw refuse('edition-asks-otherwise');
  }
  const isLarger = editions.some(
    ({ threshold, sensitiveThreshold }) =>
      threshold < definition.threshold || sensitiveThreshold < definition.sensitiveThreshold,
  );
  if (isLarger) throw refuse('edition-of-smaller-groups');
}

/** Two bulletins list other ballots, one for each response: nobody's answer is counted in both. */
const hasOtherBallots = (ballots: BallotCount | undefined, wave: ReleaseContent): boolean =>
  ballots !== undefined && wave.ballots !== undefined && ballots.root !== wave.ballots.root;

const questionOf = ({ questions }: CountTables, code: string) =>
  questions.find((question) => question.code === code)!;

function everybody(counts: CountTables, code: string) {
  const question = counts.questions.findIndex((one) => one.code === code);
  const { answered, answers } = counts.crossing([]).answersTo(question);
  return { answered: answered[0]!, answers: [...answers] };
}

/** Profile questions, alone or two at once, by which some table tells anything. */
function splitsOf(tables: readonly PublishedTable[]): readonly (readonly string[])[] {
  const splits = tables.filter(({ by }) => by.length > 0).map(({ by }) => by);
  return [...new Map(splits.map((by) => [by.join('|'), by])).values()];
}

/** What the plan promised and no table is about; nothing where no question is told by group at all. */
function untoldOf(
  { crossings }: SurveyDefinition,
  tables: readonly PublishedTable[],
): readonly Untold[] {
  const told = new Set(tables.map(({ by }) => by.join('|')));
  return crossings
    .filter((by) => !told.has(by.join('|')))
    .map((by) => ({ by, why: by.length > 1 ? 'crossing' : 'groups' }));
}

/** How much of the tables is exact, for the record. */
function shareOf(tables: readonly PublishedTable[]) {
  const cells = tables.flatMap((table) => table.cells.flat());
  const published = cells.filter((cell) => typeof cell === 'number').length;
  return {
    cells: cells.length,
    published,
    ranges: cells.filter((cell) => typeof cell === 'object' && cell !== null).length,
    publishedPercent: Math.floor((100 * published) / Math.max(1, cells.length)),
  };
}
