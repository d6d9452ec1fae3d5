import { publishRelease, readRelease } from '../../../src/disclosure/index.js';
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

const publishingWith =
  (crossings: 'told' | 'withheld'): Program =>
  ({ definition, responses, invited, earlier = [] }) => {
    const publication = publishRelease({
      definition,
      responses,
      invited,
      verbatims: [],
      prior: earlier.map((release) => readRelease(JSON.parse(release))),
      crossings,
    });
    return publication.kind === 'released'
      ? JSON.stringify(publication.release.content)
      : JSON.stringify(publication);
  };

/** The product as whoever has its source runs it. */
export const publishing: Program = publishingWith('withheld');

/** The same, were the crossings of the plan told as well (docs/decisions/0041). */
const crossing: Program = publishingWith('told');

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
  crossed: crossing,
  naive,
  silent,
};
