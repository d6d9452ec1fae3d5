import {
  type ProfileQuestion,
  type Question,
  type Response,
  type SurveyDefinition,
  defaultCrossings,
} from '../../src/questionnaire/index.js';
import { Chance } from './seeded-chance.js';

export interface RandomSurvey {
  readonly definition: SurveyDefinition;
  readonly responses: readonly Response[];
}

const label = (code: string) => ({ en: code });
const coded = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    code: `${prefix}${i + 1}`,
    label: label(`${prefix}${i + 1}`),
  }));

/** Bounds of what is drawn. */
interface Limits {
  readonly dimensions: readonly number[];
  readonly options: number;
  readonly questions: readonly number[];
  readonly respondents: readonly [least: number, most: number];
}

const SMALL: Limits = {
  dimensions: [1, 2, 2, 2, 2, 2, 2, 3],
  options: 4,
  questions: [1, 1, 2, 3],
  respondents: [12, 60],
};

/** Three profile questions, and respondents enough for all their crossings. */
export const THREE_PROFILES: Limits = {
  dimensions: [3],
  options: 3,
  questions: [1, 1, 2, 3],
  respondents: [20, 300],
};

/** Small enough for trying all tables. */
export const TINY: Limits = {
  dimensions: [1, 2],
  options: 2,
  questions: [1],
  respondents: [5, 14],
};

/**
 * A survey where nearly every group is tiny: 12 to 60 respondents, one to three profile questions
 * of two to four options, sometimes under groups, one to three questions. Some options agree on an
 * answer, some people leave questions out, some profile options hold nearly everybody.
 */
export function randomSmallSurvey(seed: number, limits: Limits = SMALL): RandomSurvey {
  const chance = new Chance(seed);
  const dimensions = chance.pick(limits.dimensions);
  const most = Math.min(limits.options, dimensions === 3 ? 3 : 4);
  const profile = Array.from({ length: dimensions }, (_, i) =>
    randomProfile(`p${i + 1}`, 'abc'[i]!, most, chance),
  );
  const questions = Array.from({ length: chance.pick(limits.questions) }, (_, i) =>
    randomQuestion(`q${i + 1}`, chance),
  );
  const people = new RandomPeople(profile, questions, chance);
  const responses = Array.from({ length: chance.between(...limits.respondents) }, () =>
    people.draw(),
  );
  return { definition: definitionOf(profile, questions, chance), responses };
}

function randomProfile(
  code: string,
  prefix: string,
  most: number,
  chance: Chance,
): ProfileQuestion {
  const options = coded(prefix, chance.between(2, most));
  const plain = { code, title: label(code), options };
  if (options.length < 3 || !chance.isLucky(0.3)) return plain;
  const group = `${prefix}x`;
  const inside = chance.between(2, options.length);
  return {
    ...plain,
    groups: [{ code: group, label: label(group) }],
    options: options.map((option, i) => (i < inside ? { ...option, parent: group } : option)),
  };
}

function randomQuestion(code: string, chance: Chance): Question {
  return {
    code,
    type: chance.pick(['single', 'single', 'scale', 'multiple'] as const),
    title: label(code),
    options: coded('o', chance.between(2, 4)),
    sensitive: chance.isLucky(0.15),
  };
}

class RandomPeople {
  /** Per profile question, how common each option is. */
  private readonly sizes: readonly (readonly number[])[];
  private readonly blankProfile: number;
  private readonly blankAnswer: number;
  /** Per question, the profile option whose people agree, if there is one. */
  private readonly agreements: readonly (
    { axis: string; code: string; answer: string } | undefined
  )[];

  constructor(
    private readonly profile: readonly ProfileQuestion[],
    private readonly questions: readonly Question[],
    private readonly chance: Chance,
  ) {
    this.blankProfile = chance.pick([0, 0, 0.03, 0.1]);
    this.blankAnswer = chance.pick([0, 0, 0.03, 0.15]);
    this.sizes = profile.map(({ options }) => options.map(() => Math.exp(1.1 * chance.bell())));
    this.agreements = questions.map(({ options }) => {
      const { code, options: groups } = chance.pick(profile);
      return chance.isLucky(0.5)
        ? { axis: code, code: chance.pick(groups).code, answer: chance.pick(options!).code }
        : undefined;
    });
  }

  draw(): Response {
    const { chance } = this;
    const response: Record<string, string | string[]> = {};
    this.profile.forEach(({ code, options }, i) => {
      if (chance.isLucky(this.blankProfile)) return;
      response[code] = options[chance.weighted(this.sizes[i]!)]!.code;
    });
    this.questions.forEach((question, i) => {
      if (chance.isLucky(this.blankAnswer)) return;
      const agreed = this.agreements[i];
      const agrees = agreed && response[agreed.axis] === agreed.code && chance.isLucky(0.95);
      const one = agrees ? agreed.answer : chance.pick(question.options!).code;
      const other = chance.pick(question.options!).code;
      const both = chance.isLucky(0.5) ? [...new Set([one, other])] : [one];
      response[question.code] = question.type === 'multiple' ? both : one;
    });
    return response;
  }
}

function definitionOf(
  profile: readonly ProfileQuestion[],
  questions: readonly Question[],
  chance: Chance,
): SurveyDefinition {
  const questionnaire = {
    schema: 'cahier/questionnaire-1' as const,
    code: 'small',
    languages: ['en'],
    title: label('A small survey'),
    profile,
    sections: [{ code: 'all', title: label('All'), questions }],
  };
  const crossings = defaultCrossings(questionnaire);
  const kept = crossings.filter(() => !chance.isLucky(0.15));
  return {
    schema: 'cahier/definition-1',
    questionnaire,
    threshold: 5,
    sensitiveThreshold: 8,
    crossings: kept.length > 0 ? kept : crossings,
    mode: 'file',
  };
}
