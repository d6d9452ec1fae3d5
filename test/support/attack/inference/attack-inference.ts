import { Chance } from '../../seeded-chance.js';
import { overallOf } from '../figures/attack-figures.js';
import { publishEditions } from '../figures/attack-staff.js';
import { drawStaff, type StaffLimits } from '../figures/draw-staff.js';
import type { Program } from '../programs.js';
import type { Guess, Quality } from './guess-quality.js';
import { qualityOf } from './guess-quality.js';
import { guessAnswers } from './guess-answers.js';
import { leaveWhatFollows } from './leave-what-follows.js';

export interface InferenceAttack {
  readonly program: Program;
  readonly seed: number;
  readonly surveys: number;
  readonly limits: StaffLimits;
  readonly goesOn?: () => boolean;
}

/** How good the guesses are with every table, and with the tables of everybody alone. */
export interface Compared {
  readonly all: Quality;
  readonly overall: Quality;
}

export interface InferenceResult {
  readonly surveys: number;
  readonly refused: number;
  readonly answers: Compared;
  readonly parts: Compared;
}

/** Draws surveys, publishes them once, and lets a colleague guess; guesses of all surveys count as one. */
export function attackByInference(attack: InferenceAttack): InferenceResult {
  const { goesOn = () => true } = attack;
  const all = { answers: [] as Guess[], parts: [] as Guess[] };
  const overall = { answers: [] as Guess[], parts: [] as Guess[] };
  let surveys = 0;
  let refused = 0;
  for (let i = 0; i < attack.surveys && goesOn(); i++) {
    const survey = drawStaff(attack.limits, new Chance(attack.seed * 1_000_003 + i));
    const { editions } = publishEditions(attack.program, survey);
    surveys++;
    const [edition] = editions;
    if (!edition) {
      refused++;
      continue;
    }
    const [respondents] = survey.batches;
    for (const [guesses, known] of [
      [all, { ...edition, release: leaveWhatFollows(edition.release) }],
      [overall, overallOf(editions)],
    ] as const) {
      const made = guessAnswers(known, respondents!, survey.staff);
      guesses.answers.push(...made.answers);
      guesses.parts.push(...made.parts);
    }
  }
  const compare = (of: 'answers' | 'parts'): Compared => ({
    all: qualityOf(all[of]),
    overall: qualityOf(overall[of]),
  });
  return { surveys, refused, answers: compare('answers'), parts: compare('parts') };
}
