import fc from 'fast-check';
import type {
  Question,
  Questionnaire,
  Response,
  SurveyDefinition,
} from '../../src/questionnaire/index.js';

export interface SmallSurvey {
  readonly definition: SurveyDefinition;
  readonly responses: readonly Response[];
}

const coded = (codes: readonly string[]) => codes.map((code) => ({ code, label: { en: code } }));

const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);

/** A questionnaire with profile questions `p1`, `p2`… of the given sizes and the given questions. */
export function aQuestionnaire(
  profileSizes: readonly number[],
  questions: readonly Pick<Question, 'code' | 'type' | 'options' | 'sensitive'>[],
): Questionnaire {
  return {
    schema: 'cahier/questionnaire-1',
    code: 'small',
    languages: ['en'],
    title: { en: 'A small survey' },
    profile: profileSizes.map((size, i) => ({
      code: `p${i + 1}`,
      title: { en: `Profile ${i + 1}` },
      options: coded(numbered('abc'[i] ?? 'd', size)),
    })),
    sections: [
      {
        code: 'all',
        title: { en: 'All' },
        questions: questions.map((question) => ({ title: { en: question.code }, ...question })),
      },
    ],
  };
}

export const aQuestion = (code: string, options: number, type: Question['type'] = 'single') => ({
  code,
  type,
  options: coded(numbered('o', options)),
});

export function aDefinition(
  questionnaire: Questionnaire,
  crossings: readonly (readonly string[])[],
  threshold = 5,
): SurveyDefinition {
  return {
    schema: 'cahier/definition-1',
    questionnaire,
    threshold,
    sensitiveThreshold: Math.max(threshold, 8),
    crossings,
    mode: 'file',
  };
}

/** `count` respondents who all answer the same. */
export const people = (count: number, response: Response): readonly Response[] =>
  Array.from({ length: count }, () => response);

/** A share in [0, 1) drawn to an index, the first ones more often; the last stands for no answer. */
function draw(share: number, options: number, skew: number): number {
  return Math.min(options, Math.floor(share ** skew * (options + 0.2)));
}

/** Surveys of 8 to 60 people with two or three profile questions: most groups are tiny. */
export const smallSurveys: fc.Arbitrary<SmallSurvey> = fc
  .record({
    profile: fc.oneof(
      {
        weight: 4,
        arbitrary: fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })),
      },
      { weight: 1, arbitrary: fc.constant([2, 2, 2]) },
    ),
    questions: fc.array(
      fc.record({
        options: fc.integer({ min: 2, max: 4 }),
        type: fc.constantFrom('single' as const, 'single' as const, 'multiple' as const),
        sensitive: fc.constantFrom(false, false, true),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    hasRegions: fc.boolean(),
    skew: fc.constantFrom(0.8, 1, 1.7),
    draws: fc.array(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 6, maxLength: 6 }), {
      minLength: 8,
      maxLength: 60,
      size: 'max',
    }),
  })
  .map(({ profile, questions, hasRegions, skew, draws }) => {
    const plain = aQuestionnaire(
      profile,
      questions.map((question, i) => ({
        ...aQuestion(`q${i + 1}`, question.options, question.type),
        sensitive: question.sensitive,
      })),
    );
    const questionnaire = hasRegions && profile[0] > 2 ? withRegion(plain) : plain;
    const codes = questionnaire.profile.map((p) => p.code);
    const crossings = codes.flatMap((code, i) => [
      [code],
      ...codes.slice(i + 1).map((other) => [code, other]),
    ]);
    const responses = draws.map((shares) => {
      const picked = (i: number, size: number, prefix: string): string | undefined => {
        const option = draw(shares[i]! / 1000, size, skew);
        return option < size ? `${prefix}${option + 1}` : undefined;
      };
      const entries = [
        ...profile.map((size, i) => [`p${i + 1}`, picked(i, size, 'abc'[i]!)] as const),
        ...questions.map(({ options, type }, i) => {
          const one = picked(3 + i, options, 'o');
          const other = picked(5, options, 'o');
          const many = [...new Set([one, other].filter((code) => code !== undefined))];
          return [`q${i + 1}`, type === 'multiple' ? many : one] as const;
        }),
      ];
      return Object.fromEntries(
        entries.filter(([, answer]) => answer !== undefined && answer.length > 0),
      ) as Response;
    });
    return { definition: aDefinition(questionnaire, crossings), responses };
  });

/** Puts the first two options of the first profile question under one region. */
function withRegion(questionnaire: Questionnaire): Questionnaire {
  const [first, ...others] = questionnaire.profile;
  return {
    ...questionnaire,
    profile: [
      {
        ...first!,
        groups: [{ code: 'north', label: { en: 'North' } }],
        options: first!.options.map((option, i) =>
          i < 2 ? { ...option, parent: 'north' } : option,
        ),
      },
      ...others,
    ],
  };
}
