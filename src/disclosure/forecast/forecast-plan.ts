import type { ProfileQuestion, SurveyDefinition } from '../../questionnaire/index.js';
import { type FigureTable, readTables } from '../figures/read-tables.js';
import { rangedTables } from '../ranged/ranged-tables.js';
import { tabulate } from '../tabulate.js';
import { expectedResponses } from './expected-responses.js';
import { asksSensitive, asQuestion, modelOf, sensitiveTwinOf } from './model-question.js';

/** What of a definition decides what can be shown. A draft's questionnaire will do. */
export type ForecastDefinition = Pick<
  SurveyDefinition,
  'questionnaire' | 'threshold' | 'sensitiveThreshold' | 'crossings' | 'merges'
>;

/** What would be published if as many answered as expected, and each answer were given as often. */
export interface PlanForecast {
  /** People employed, and responses expected of them. */
  readonly people: number;
  readonly responses: number;
  /** Fewer are expected than the threshold: then nothing at all is published. */
  readonly isTooFew: boolean;
  /** Codes of profile questions of which nothing can be foreseen: an option has no headcount. */
  readonly uncounted: readonly string[];
  /** How many answers the question has that stands for all others; none where people sign. */
  readonly answers: number | null;
  /** Its tables by group, as they would be published. */
  readonly usual: readonly FigureTable[];
  /** The same if it were sensitive; none where no question is. */
  readonly sensitive: readonly FigureTable[];
}

/**
 * What a plan will show, by the very method of ranges, from headcounts and an expected
 * participation between 0 and 1. Nothing that anybody answered enters it. Null where no profile
 * question has the headcounts of all its options.
 */
export function forecastPlan(
  definition: ForecastDefinition,
  participation: number,
): PlanForecast | null {
  const { questionnaire, threshold, sensitiveThreshold, merges = [] } = definition;
  const profile = questionnaire.profile.filter(isCounted);
  const [first] = profile;
  if (!first) return null;
  const people = headsOf(first);
  const responses = Math.min(people, Math.round(people * participation));
  const codes = profile.map(({ code }) => code);
  const crossings = definition.crossings.filter((by) => by.every((code) => codes.includes(code)));
  const model = modelOf(questionnaire);
  const foreseen = {
    people,
    responses,
    isTooFew: responses < threshold,
    uncounted: questionnaire.profile
      .map(({ code }) => code)
      .filter((code) => !codes.includes(code)),
    answers: model.isSignature ? null : model.answers.length,
  };
  if (foreseen.isTooFew) return { ...foreseen, usual: [], sensitive: [] };
  const twin = sensitiveTwinOf(model);
  const asked = asksSensitive(questionnaire) ? [model, twin] : [model];
  const expected: SurveyDefinition = {
    schema: 'cahier/definition-1',
    questionnaire: {
      ...questionnaire,
      profile,
      sections: [{ code: model.code, title: {}, questions: asked.map(asQuestion) }],
    },
    threshold,
    sensitiveThreshold,
    crossings,
    merges: merges.filter((merge) => codes.includes(merge.profile)),
    mode: 'file',
  };
  const counts = tabulate(expected, expectedResponses(profile, responses, asked, crossings));
  const printed = readTables({
    tables: rangedTables(counts, expected),
    participation: { invited: people, responses },
  }).filter(({ by }) => by.length > 0);
  return {
    ...foreseen,
    usual: printed.filter(({ question }) => question === model.code),
    sensitive: printed.filter(({ question }) => question === twin.code),
  };
}

function isCounted({ options }: ProfileQuestion): boolean {
  const codes = new Set(options.map(({ code }) => code));
  return (
    codes.size > 1 &&
    codes.size === options.length &&
    options.every(({ headcount }) => headcount !== undefined)
  );
}

const headsOf = ({ options }: ProfileQuestion): number =>
  options.reduce((sum, { headcount = 0 }) => sum + headcount, 0);
