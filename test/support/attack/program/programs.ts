import { COIN_BYTES, publishRelease } from '../../../../src/disclosure/index.js';
import type { SurveyDefinition } from '../../../../src/questionnaire/index.js';
import { carelessRelease } from '../careless-release.js';
import type { Program } from './tiny-survey.js';

/** The product as whoever has its source runs it, with chance of their own where it takes some. */
export const publishing: Program = ({ definition, responses, invited }) => {
  const publication = publishRelease({
    definition,
    responses,
    invited,
    verbatims: [],
    prior: [],
    coins: crypto.getRandomValues(new Uint8Array(COIN_BYTES)),
  });
  return publication.kind === 'released'
    ? JSON.stringify(publication.release.content)
    : JSON.stringify(publication);
};

/** Control that has to be broken: exact figures, and rows of fewer than k people left out. */
export const naive: Program = ({ definition, responses }) =>
  JSON.stringify(carelessRelease(definition, responses, definition.threshold));

/** Control that has nothing to break: the tables of everybody, and no other. */
export const silent: Program = ({ definition, responses }) => {
  const overall: SurveyDefinition = { ...definition, crossings: [] };
  return JSON.stringify(carelessRelease(overall, responses, definition.threshold));
};

export const PROGRAMS: Readonly<Record<string, Program>> = { product: publishing, naive, silent };
