import { Chance } from '../../seeded-chance.js';
import { attackSurvey, type Limits, type SurveyResult } from './attack-survey.js';
import {
  drawSurvey,
  FAMILIES,
  KNOWLEDGE,
  THRESHOLDS,
  type FamilyName,
  type TinyThreshold,
} from './draw-survey.js';
import { bothNearly, type NearlyByKind } from './nearly-told.js';
import type { Program } from '../programs.js';

export interface ProgramAttack {
  readonly program: Program;
  readonly seed: number;
  readonly families: readonly FamilyName[];
  readonly thresholds: readonly TinyThreshold[];
  /** Surveys drawn of each family, threshold and knowledge of sizes. */
  readonly draws: number;
  readonly limits: Limits;
  /** Whether there is time for another survey. */
  readonly goesOn?: () => boolean;
}

/** What became of the surveys of one family, by all thresholds and knowledge. */
export interface FamilyResult {
  readonly family: string;
  readonly drawn: number;
  readonly surveys: number;
  readonly releases: number;
  readonly certain: number;
  readonly likely: number;
  readonly certainInside: number;
  readonly likelyInside: number;
  readonly toldApart: number;
  readonly nearly: NearlyByKind;
  readonly nearlyInside: NearlyByKind;
  readonly undecided: number;
  readonly untrue: number;
  readonly worst: number;
  readonly worstInside: number;
  readonly runs: number;
  readonly seconds: number;
  readonly examples: readonly string[];
}

export const ALL_FAMILIES = Object.keys(FAMILIES) as readonly FamilyName[];
export const ALL_THRESHOLDS: readonly TinyThreshold[] = THRESHOLDS;

/** Draws surveys of every kind in turn, so that an attack that is cut short has seen all kinds. */
export function attackProgram(attack: ProgramAttack): readonly FamilyResult[] {
  const { families, thresholds, draws, seed, program, limits, goesOn = () => true } = attack;
  const results = new Map(families.map((family) => [family, nothingOf(family)]));
  let kinds = 0;
  for (let draw = 0; draw < draws; draw++) {
    for (const threshold of thresholds) {
      for (const knowledge of KNOWLEDGE) {
        for (const family of families) {
          if (!goesOn()) return [...results.values()];
          const kind = `${family}, k = ${threshold}, known: ${knowledge}`;
          const chance = new Chance(seed * 1_000_003 + kinds++);
          const started = performance.now();
          const { facts, truth } = drawSurvey(family, threshold, knowledge, chance);
          const found = attackSurvey(program, facts, truth, limits);
          const seconds = (performance.now() - started) / 1000;
          results.set(family, sum(results.get(family)!, found, seconds, `${kind}, draw ${draw}`));
        }
      }
    }
  }
  return [...results.values()];
}

const nothingOf = (family: string): FamilyResult => ({
  family,
  drawn: 0,
  surveys: 0,
  releases: 0,
  certain: 0,
  likely: 0,
  certainInside: 0,
  likelyInside: 0,
  toldApart: 0,
  nearly: {},
  nearlyInside: {},
  undecided: 0,
  untrue: 0,
  worst: 0,
  worstInside: 0,
  runs: 0,
  seconds: 0,
  examples: [],
});

const sum = (
  before: FamilyResult,
  found: SurveyResult,
  seconds: number,
  kind: string,
): FamilyResult => ({
  family: before.family,
  drawn: before.drawn + 1,
  surveys: before.surveys + found.surveys,
  releases: before.releases + found.releases,
  certain: before.certain + found.certain,
  likely: before.likely + found.likely,
  certainInside: before.certainInside + found.certainInside,
  likelyInside: before.likelyInside + found.likelyInside,
  toldApart: before.toldApart + found.toldApart,
  nearly: bothNearly(before.nearly, found.nearly),
  nearlyInside: bothNearly(before.nearlyInside, found.nearlyInside),
  undecided: before.undecided + (found.isUndecided ? 1 : 0),
  untrue: before.untrue + (found.isFalse ? 1 : 0),
  worst: Math.max(before.worst, found.worst),
  worstInside: Math.max(before.worstInside, found.worstInside),
  runs: before.runs + found.runs,
  seconds: before.seconds + seconds,
  examples: found.example ? [...before.examples, `${kind}: ${found.example}`] : before.examples,
});
