import type { LinearSolver } from '../../../../src/suppression/index.js';
import { Chance } from '../../seeded-chance.js';
import type { Program } from '../programs.js';
import { editionsOf } from '../read-tables.js';
import type { Edition, ReleaseFile } from '../release-file.js';
import { attackFigures } from './attack-figures.js';
import { drawStaff, type StaffLimits, type StaffSurvey } from './draw-staff.js';
import { type PublicNumbers, ratesOf, tellsHeadcounts } from './public-numbers.js';

export interface StaffAttack {
  readonly program: Program;
  readonly solver: LinearSolver;
  readonly seed: number;
  readonly surveys: number;
  readonly limits: StaffLimits;
  /** Whether the attacker has the headcounts of every crossing. */
  readonly knowsStaff: boolean;
  /** How many respondents pool what they know of themselves. */
  readonly colluders: number;
  /** Programmes that may be solved for one survey; what is not decided by then is undecided. */
  readonly mostSolves: number;
  readonly goesOn?: () => boolean;
}

export interface StaffResult {
  readonly surveys: number;
  /** Editions that the program refused to publish. */
  readonly refused: number;
  readonly targets: number;
  readonly brokenSurveys: number;
  readonly broken: number;
  readonly clear: number;
  readonly undecided: number;
  readonly examples: readonly string[];
}

/** Draws surveys, publishes every edition, and attacks all that was published of each. */
export function attackStaff(attack: StaffAttack): StaffResult {
  const result = {
    surveys: 0,
    refused: 0,
    targets: 0,
    brokenSurveys: 0,
    broken: 0,
    clear: 0,
    undecided: 0,
    examples: [] as string[],
  };
  const { goesOn = () => true } = attack;
  for (let i = 0; i < attack.surveys && goesOn(); i++) {
    const chance = new Chance(attack.seed * 1_000_003 + i);
    const survey = drawStaff(attack.limits, chance);
    const { editions, refused, texts } = publishEditions(attack.program, survey);
    result.surveys++;
    result.refused += refused;
    if (editions.length === 0) continue;
    const respondents = survey.batches.flat();
    const found = attackFigures({
      solver: attack.solver,
      editions,
      batches: survey.batches,
      besides: {
        ...(attack.knowsStaff ? { staff: survey.staff } : {}),
        colluders: pickDistinct(respondents, attack.colluders, chance),
      },
      ...(survey.batches.length === 1 && tellsHeadcounts(editions)
        ? { beside: { numbers: numbersOf(survey, texts[0]!), staff: survey.staff } }
        : {}),
      mostSolves: attack.mostSolves,
    });
    result.targets += found.targets;
    result.clear += found.clear;
    result.undecided += found.undecided;
    result.broken += found.broken.length;
    if (found.broken.length > 0) {
      result.brokenSurveys++;
      result.examples.push(`survey ${i}: ${found.broken[0]!}`);
    }
  }
  return result;
}

function pickDistinct<T>(items: readonly T[], count: number, chance: Chance): readonly T[] {
  const left = [...items];
  return Array.from({ length: count }, () => left.splice(chance.below(left.length), 1)[0]!);
}

/** What is public of a survey besides its tables; everybody who was invited took a ballot. */
const numbersOf = ({ staff }: StaffSurvey, text: string): PublicNumbers => ({
  invited: staff.length,
  drawn: staff.length,
  rates: ratesOf(text),
});

interface Published {
  readonly editions: readonly Edition[];
  /** The same as files. */
  readonly texts: readonly string[];
  readonly refused: number;
}

/** What the program publishes, edition after edition; one that it refuses is left out. */
export function publishEditions(
  program: Program,
  { definitions, batches }: StaffSurvey,
): Published {
  const editions: Edition[] = [];
  const earlier: string[] = [];
  const upToEach = batches.map((_, upTo) => batches.slice(0, upTo + 1).flat());
  definitions.forEach((definition, edition) => {
    const responses = upToEach[edition]!;
    try {
      const text = program({ definition, responses, invited: null, earlier });
      const release = JSON.parse(text) as Partial<ReleaseFile>;
      if (!release.tables) return;
      earlier.push(text);
      editions.push(
        ...editionsOf(
          release as ReleaseFile,
          upToEach.map(({ length }) => length),
        ),
      );
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  });
  return { editions, texts: earlier, refused: batches.length - earlier.length };
}
