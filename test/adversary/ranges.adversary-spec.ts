import { describe, expect, it } from '@jest/globals';
import { attackSurvey } from '../support/attack/program/attack-survey.js';
import {
  drawSurvey,
  FAMILIES,
  type FamilyName,
  KNOWLEDGE,
  THRESHOLDS,
} from '../support/attack/program/draw-survey.js';
import { publishing } from '../support/attack/programs.js';
import { Chance } from '../support/seeded-chance.js';
import { isWhole } from '../support/whole.js';

/** `npm run attack -- program` goes on. */
const LIMITS = { fitting: 1000, runs: 1000 };
const DRAWS = isWhole ? 2 : 1;
/** Too many data sets fit what is printed of two sites by three roles to judge them in a test. */
const FEW_FIT = (Object.keys(FAMILIES) as FamilyName[]).filter(
  (name) => !name.endsWith('two-by-three'),
);

describe('ranges that are printed one after another', () => {
  it.each(FEW_FIT)(
    'leave nothing certain to whoever runs the program, with sizes and headcounts or without: %s',
    (family) => {
      const chance = new Chance(7);
      let surveys = 0;
      for (const threshold of THRESHOLDS) {
        for (const knowledge of KNOWLEDGE) {
          for (let draw = 0; draw < DRAWS; draw++) {
            const { facts, truth } = drawSurvey(family, threshold, knowledge, chance);
            const found = attackSurvey(publishing, facts, truth, LIMITS);
            expect([found.certain, found.isFalse, found.example]).toEqual([0, false, undefined]);
            surveys += found.surveys;
          }
        }
      }
      expect(surveys).toBeGreaterThan(50);
    },
  );
});
