import type { LinearSolver } from '../../suppression/index.js';
import { attackAsCoalition } from './coalition-attack.js';
import { attackAnswers, checkKnownAnswers, type AnswerCheck } from './answer-attack.js';
import { BlockAttack } from './block-attack.js';
import type { Block } from '../system/blocks.js';
import { Replay } from '../proof/replay.js';
import { PEOPLE } from '../reading/facts.js';
import type { Figures } from '../reading/figures.js';
import { EnoughLeaks, type Findings } from '../findings/findings.js';
import { sentence } from '../findings/sentence.js';
import { attackHeadcounts, type HeadcountCounts } from './headcount-attack.js';
import { attackRowSums } from './row-sums.js';
import { openSurface, type Surface, type Work } from '../system/open-surface.js';
import { OutOfTime, type Limits } from '../system/programmes.js';
import { Reasoning } from './reasoning.js';
import { attackOne, attackSizes } from './size-attack.js';

export interface AttackOptions extends Limits {
  readonly solver: LinearSolver;
  /** People who may put together what they know of themselves (D3). */
  readonly colluders: number;
  readonly progress: (done: number, of: number) => void;
}

/** What was done, for the proof to say. */
export interface AttackCounts {
  readonly groups: number;
  readonly numbers: number;
  readonly answers: number;
  /** Groups of which it is told that they are smaller than `k`, and not how small. */
  readonly few: number;
  /** Groups by three profile questions or more, attacked by sums of rows alone. */
  readonly intersections: number;
  /** Cells that were taken for a coalition's own (D4). */
  readonly coalitions: number;
  /** Tables found, of whole people and of fractions. */
  readonly whole: number;
  readonly fractional: number;
  readonly isFinest: boolean;
  /** Profile questions whose groups, together, stood in the programmes. */
  readonly levels: readonly (readonly string[])[];
  readonly headcounts: HeadcountCounts;
}

const NOTHING = { answers: 0, coalitions: 0, whole: 0, fractional: 0 };
const NO_HEADCOUNTS: HeadcountCounts = {
  profiles: [],
  groups: 0,
  leaks: [],
  open: [],
  unfitting: [],
};

/**
 * Attacks sizes and answers of every group that the figures are about (D1, D2, D3, D7). What leaks
 * and what stays open goes to the findings.
 */
export function attackFigures(
  figures: Figures,
  findings: Findings,
  options: AttackOptions,
): AttackCounts {
  const surface = openSurface(figures);
  const { axes, questions, system, work, contradictions } = surface;
  const check: AnswerCheck = {
    system,
    reasoning: new Reasoning(system, new Replay(axes, questions)),
    findings,
    told: { few: 0 },
    threshold: figures.definition.threshold,
    questions,
    colluders: options.colluders,
  };
  const counts = { ...NOTHING, intersections: 0, headcounts: NO_HEADCOUNTS };
  for (const places of contradictions) {
    findings.open.push(sentence('open-contradiction', { places }));
  }
  if (contradictions.length > 0) return result(surface, { ...counts, few: 0 });
  try {
    counts.intersections = attackRowSums(figures, questions, findings, options);
    counts.headcounts = attackHeadcounts(figures, questions, options);
    for (const { rule, where, what } of counts.headcounts.leaks) {
      findings.leak(rule, where, what, []);
    }
    findings.open.push(...counts.headcounts.open);
    let done = 0;
    for (const [block, own] of work) {
      const found = block ? attackBlock(check, block, own, options) : attackKnown(check, own);
      counts.answers += found.answers;
      counts.coalitions += found.coalitions;
      counts.whole += found.whole;
      counts.fractional += found.fractional;
      options.progress(++done, work.size);
    }
  } catch (error) {
    if (error instanceof OutOfTime) findings.open.push(sentence('open-time'));
    else if (!(error instanceof EnoughLeaks)) throw error;
  }
  return result(surface, { ...counts, few: check.told.few });
}

const result = (
  { groups, numbers, isFinest, levels }: Surface,
  counts: Omit<AttackCounts, keyof Surface>,
): AttackCounts => ({ groups, numbers, isFinest, levels, ...counts });

function attackKnown(check: AnswerCheck, work: Work) {
  let answers = 0;
  for (const [question, groups] of work) {
    if (question !== PEOPLE) answers += checkKnownAnswers(check, groups, question);
    else for (const group of groups) attackOne(check, undefined, group);
  }
  return { ...NOTHING, answers };
}

function attackBlock(check: AnswerCheck, block: Block, work: Work, options: AttackOptions) {
  const attack = new BlockAttack(block, check.system, options.solver, options);
  try {
    let answers = 0;
    let coalitions = 0;
    if (!attack.begin()) {
      check.findings.open.push(sentence('open-figures'));
      return NOTHING;
    }
    for (const [question, groups] of work) {
      if (question === PEOPLE) {
        const targets = attackSizes(check, attack, groups);
        coalitions += attackAsCoalition(check, attack, targets);
      } else answers += attackAnswers(check, attack, groups, question);
    }
    const whole = attack.witnesses.filter(({ isWhole }) => isWhole).length;
    return { answers, coalitions, whole, fractional: attack.witnesses.length - whole };
  } finally {
    attack.dispose();
  }
}
