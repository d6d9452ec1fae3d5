import type { SurveyDefinition } from '../../../../src/questionnaire/index.js';
import { Chance } from '../../seeded-chance.js';
import {
  leafCount,
  leavesWith,
  optionsOfLeaf,
  type DataSet,
  type TinyFacts,
} from './tiny-survey.js';

/** What surveys of a family have in common, and how many take part at k = 5 and at k = 10. */
interface Family {
  readonly shape: readonly number[];
  readonly answers: number;
  readonly people: Readonly<Record<TinyThreshold, readonly [least: number, most: number]>>;
  /** Whether the plan has the second profile question inside the first, and not by itself. */
  readonly isInside?: true;
}

export const THRESHOLDS = [5, 10] as const;
export type TinyThreshold = (typeof THRESHOLDS)[number];

export const FAMILIES = {
  'two-sites': { shape: [2], answers: 2, people: { 5: [10, 36], 10: [20, 44] } },
  'three-sites': { shape: [3], answers: 2, people: { 5: [12, 28], 10: [24, 36] } },
  'three-answers': { shape: [2], answers: 3, people: { 5: [10, 24], 10: [20, 30] } },
  'two-by-two': { shape: [2, 2], answers: 2, people: { 5: [12, 28], 10: [20, 36] } },
  'two-by-three': { shape: [2, 3], answers: 2, people: { 5: [14, 32], 10: [24, 40] } },
  'two-inside-two': {
    shape: [2, 2],
    answers: 2,
    people: { 5: [16, 30], 10: [26, 40] },
    isInside: true,
  },
  'three-inside-two': {
    shape: [2, 3],
    answers: 2,
    people: { 5: [20, 34], 10: [36, 48] },
    isInside: true,
  },
  'two-inside-three': {
    shape: [3, 2],
    answers: 2,
    people: { 5: [18, 34], 10: [36, 48] },
    isInside: true,
  },
} as const satisfies Record<string, Family>;
export type FamilyName = keyof typeof FAMILIES;

/** Where this many took no part, or fewer, headcounts nearly say who took part. */
const FEW_ABSENT = 4;

/**
 * What is known of sizes: nothing; headcounts in the definition, of which some did not answer; or
 * how many took part of each option, as an employer knows where everybody did, with the headcounts
 * in the definition or without. Where the plan tells two together, the employer knows that of both.
 */
export const KNOWLEDGE = ['nothing', 'headcounts', 'sizes', 'headcounts and sizes'] as const;
export type Knowledge = (typeof KNOWLEDGE)[number];

const label = (code: string) => ({ en: code });
const coded = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    code: `${prefix}${i + 1}`,
    label: label(`${prefix}${i + 1}`),
  }));

/** A survey of a family, and the data set that its council holds. */
export function drawSurvey(
  name: FamilyName,
  threshold: TinyThreshold,
  knowledge: Knowledge,
  chance: Chance,
): { readonly facts: TinyFacts; readonly truth: DataSet } {
  const family: Family = FAMILIES[name];
  const { shape, answers } = family;
  const people = chance.between(...family.people[threshold]);
  const truth = drawPeople(family, people, chance);
  const sizeOf = (leaves: readonly number[]): number =>
    leaves.reduce(
      (sum, leaf) =>
        sum + truth.slice(leaf * answers, (leaf + 1) * answers).reduce((a, b) => a + b),
      0,
    );
  const sizes = shape.map((options, q) =>
    Array.from({ length: options }, (_, option) => sizeOf(leavesWith(shape, q, option))),
  );
  const isComplete = knowledge !== 'headcounts';
  const mostAbsent = family.isInside && chance.isLucky(0.5) ? FEW_ABSENT : people;
  const headcounts = isComplete ? sizes : raiseEvenly(sizes, chance.below(mostAbsent), chance);
  const finest = Array.from({ length: leafCount({ shape }) }, (_, leaf) => {
    const size = sizeOf([leaf]);
    return { leaves: [leaf], least: size, most: size };
  });
  const isFinest = family.isInside && isComplete;
  const facts = isFinest
    ? finest
    : headcounts.flatMap((ofQuestion, q) =>
        ofQuestion.map((heads, option) => ({
          leaves: leavesWith(shape, q, option),
          least: isComplete ? heads : 0,
          most: heads,
        })),
      );
  const isTold = knowledge.startsWith('headcounts');
  return {
    truth,
    facts: {
      definition: definitionOf(family, threshold, chance, isTold ? headcounts : undefined),
      invited: isTold ? headcounts[0]!.reduce((sum, heads) => sum + heads, 0) : null,
      people,
      sizes: knowledge === 'nothing' ? [] : facts,
      shape,
      answers,
    },
  };
}

/** The same number of people more for each profile question, somewhere among its options. */
function raiseEvenly(
  sizes: readonly (readonly number[])[],
  more: number,
  chance: Chance,
): readonly (readonly number[])[] {
  return sizes.map((ofQuestion) => {
    const raised = [...ofQuestion];
    for (let i = 0; i < more; i++) raised[chance.below(raised.length)]!++;
    return raised;
  });
}

/** Options that are common or rare, and groups that agree or do not. */
function drawPeople({ shape, answers }: Family, people: number, chance: Chance): DataSet {
  const weights = shape.map((options) =>
    Array.from({ length: options }, () => 0.3 + chance.next()),
  );
  const opinions = Array.from({ length: leafCount({ shape }) }, () => {
    const commonest = chance.below(answers);
    const agrees = chance.isLucky(0.2);
    return Array.from({ length: answers }, (_, a) =>
      agrees ? (a === commonest ? 1 : 0) : 0.1 + chance.next(),
    );
  });
  const leafWeights = opinions.map((_, leaf) =>
    optionsOfLeaf(shape, leaf).reduce((odds, option, q) => odds * weights[q]![option]!, 1),
  );
  const data = new Uint8Array(opinions.length * answers);
  for (let i = 0; i < people; i++) {
    const leaf = chance.weighted(leafWeights);
    data[leaf * answers + chance.weighted(opinions[leaf]!)]!++;
  }
  return data;
}

/** One profile question after the other, of two perhaps crossed as well; or the second inside the first. */
function definitionOf(
  { shape, answers, isInside }: Family,
  threshold: number,
  chance: Chance,
  headcounts: readonly (readonly number[])[] | undefined,
): SurveyDefinition {
  const profile = shape.map((options, q) => ({
    code: `p${q + 1}`,
    title: label(`p${q + 1}`),
    options: coded('ab'[q]!, options).map((option, i) =>
      headcounts ? { ...option, headcount: headcounts[q]![i]! } : option,
    ),
  }));
  const codes = profile.map(({ code }) => code);
  const alone = codes.map((code) => [code]);
  const hasPair = codes.length > 1 && chance.isLucky(0.5);
  return {
    schema: 'cahier/definition-1',
    questionnaire: {
      schema: 'cahier/questionnaire-1',
      code: 'tiny',
      languages: ['en'],
      title: label('A tiny survey'),
      profile,
      sections: [
        {
          code: 'all',
          title: label('All'),
          questions: [
            {
              code: 'q',
              type: 'single',
              title: label('q'),
              required: true,
              options: coded('o', answers),
            },
          ],
        },
      ],
    },
    threshold,
    sensitiveThreshold: Math.max(threshold, 20),
    crossings: isInside ? [alone[0]!, codes] : [...alone, ...(hasPair ? [codes] : [])],
    mode: 'file',
  };
}
