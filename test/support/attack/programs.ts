import { COIN_BYTES, publishRelease, readRelease } from '../../../src/disclosure/index.js';
import { rangedTables } from '../../../src/disclosure/ranged/ranged-tables.js';
import { tabulate } from '../../../src/disclosure/tabulate.js';
import type { Response, SurveyDefinition } from '../../../src/questionnaire/index.js';
import { carelessRelease } from './careless-release.js';

/** What a council hands to a program that publishes. */
export interface Handed {
  readonly definition: SurveyDefinition;
  readonly responses: readonly Response[];
  readonly invited: number | null;
  /** What was published of the survey before. */
  readonly earlier?: readonly string[];
}

/** A program under attack: what it publishes, byte for byte; a constant where that is nothing. */
export type Program = (survey: Handed) => string;

/** The product as whoever has its source runs it, with chance of their own. */
export const publishing: Program = ({ definition, responses, invited, earlier = [] }) => {
  const publication = publishRelease({
    definition,
    responses,
    invited,
    verbatims: [],
    prior: earlier.map((release) => readRelease(JSON.parse(release))),
    coins: crypto.getRandomValues(new Uint8Array(COIN_BYTES)),
  });
  return publication.kind === 'released'
    ? JSON.stringify(publication.release.content)
    : JSON.stringify(publication);
};

/** What is to publish one day (docs/decisions/0032): one profile question at a time, as ranges. */
export const ranging: Program = ({ definition, responses }) =>
  JSON.stringify(
    responses.length < definition.threshold
      ? { kind: 'too-few-responses' }
      : {
          definition,
          participation: { responses: responses.length },
          tables: rangedTables(tabulate(definition, responses), definition),
        },
  );

/** Control that has to be broken: exact figures, and rows of fewer than k people left out. */
export const naive: Program = ({ definition, responses }) =>
  JSON.stringify(carelessRelease(definition, responses, definition.threshold));

/** Control that has nothing to break: the tables of everybody, and no other. */
export const silent: Program = ({ definition, responses }) => {
  const overall: SurveyDefinition = { ...definition, crossings: [] };
  return JSON.stringify(carelessRelease(overall, responses, definition.threshold));
};

export const PROGRAMS: Readonly<Record<string, Program>> = {
  product: publishing,
  ranges: ranging,
  naive,
  silent,
};
