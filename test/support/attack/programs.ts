import { publishRelease, readRelease } from '../../../src/disclosure/index.js';
import {
  type Response,
  scaleQuestionsOf,
  type SurveyDefinition,
  withScores,
} from '../../../src/questionnaire/index.js';
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

/** The product as whoever has its source runs it. */
export const publishing: Program = ({ definition, responses, invited, earlier = [] }) => {
  const publication = publishRelease({
    definition,
    responses,
    invited,
    verbatims: [],
    prior: earlier.map((release) => readRelease(JSON.parse(release))),
  });
  return publication.kind === 'released'
    ? JSON.stringify(publication.release.content)
    : JSON.stringify(publication);
};

/** Were a score protected as any question, and its items by group as well (docs/decisions/0087). */
const apartWith =
  (isToldByGroup: boolean): Program =>
  ({ definition, responses, ...rest }) => {
    const { scales = [], ...questionnaire } = definition.questionnaire;
    const asked = {
      ...questionnaire,
      sections: [
        ...questionnaire.sections,
        {
          code: 'scores',
          title: { en: 'Scores' },
          questions: scaleQuestionsOf(definition.questionnaire),
        },
      ],
    };
    const release = JSON.parse(
      publishing({
        ...rest,
        definition: { ...definition, questionnaire: asked },
        responses: withScores(definition.questionnaire, responses),
      }),
    ) as { tables: { by: readonly string[]; question: string }[] };
    const codes = scales.map(({ code }) => code);
    const tables = release.tables.filter(
      ({ by, question }) => isToldByGroup || by.length === 0 || !codes.includes(question),
    );
    // No release that anybody could read: its figures alone are attacked.
    return JSON.stringify({ ...release, schema: undefined, tables, definition });
  };

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
  naive,
  silent,
  'scores-beside': apartWith(true),
  'scores-overall': apartWith(false),
};
