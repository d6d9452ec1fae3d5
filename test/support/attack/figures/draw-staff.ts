import {
  defaultCrossings,
  type ProfileQuestion,
  type Question,
  type Response,
  type Scale,
  type SurveyDefinition,
} from '../../../../src/questionnaire/index.js';
import type { Chance } from '../../seeded-chance.js';
import { coded, label } from './coded.js';
import { drawMixedScales, drawScale } from './draw-scales.js';

export interface StaffLimits {
  /** How many answer the first time. */
  readonly people: readonly [least: number, most: number];
  /** Of the staff, how many per cent. */
  readonly participation: readonly [least: number, most: number];
  readonly profiles: readonly [least: number, most: number];
  readonly thresholds: readonly number[];
  /** At most. */
  readonly editions: number;
  /** Whether several questions are asked, and make a score. */
  readonly isScored?: boolean;
  /** Of these: whether scores are of every kind, up to two of them, items are left out, and another question is asked besides. */
  readonly isMixed?: boolean;
  /** Whether the plan has the second profile question inside the first, and no other. */
  readonly isInside?: boolean;
}

/** What a later edition says otherwise than the one before; none of it makes it another survey (D5). */
const CORRECTIONS = ['none', 'none', 'title', 'days', 'headcounts'] as const;

/** A survey of some staff, and who answered, edition by edition. */
export interface StaffSurvey {
  /** One definition an edition; a later one may have another title, last day or headcounts. */
  readonly definitions: readonly SurveyDefinition[];
  /** The profile of everybody employed, in the order of the batches. */
  readonly staff: readonly Response[];
  /** Who answered, and of the later ones who came besides. */
  readonly batches: readonly (readonly Response[])[];
}

/**
 * Two to five profile questions that depend on each other, as roles do on sites, and one question
 * that whole groups, by one profile question or two, answer alike more often than not.
 */
export function drawStaff(limits: StaffLimits, chance: Chance): StaffSurvey {
  const threshold = chance.pick(limits.thresholds);
  const answering = chance.between(...limits.people);
  const heads = Math.ceil((100 * answering) / chance.between(...limits.participation));
  const profile = Array.from({ length: chance.between(...limits.profiles) }, (_, i) =>
    drawProfile('abcde'[i]!, i, chance),
  );
  const { questions, scales } = drawAsked(limits, chance);
  const later = chance.below(limits.editions);
  // Often few: somebody who was ill, or the last of a list.
  const newcomers = Array.from({ length: later }, () =>
    chance.below(chance.pick([3, threshold, 5 * threshold])),
  );
  const more = newcomers.reduce((sum, count) => sum + count, 0);
  const staff = drawProfiles(profile, heads + more, chance);
  const opinions = questions.map((question) => new Opinions(profile, question, chance));
  const answers = staff
    .slice(0, answering + more)
    .map((person) => ({ ...person, ...answersOf(person, questions, opinions, chance) }))
    .map((person) => (limits.isMixed ? leaveOut(person, questions, chance) : person));
  let start = 0;
  const batches = [answering, ...newcomers].map((count) => answers.slice(start, (start += count)));
  const isTold = chance.isLucky(0.5);
  const told = isTold ? profile.map((one) => withHeads(one, staff)) : profile;
  const crossesAll = chance.isLucky(0.5);
  const plan = limits.isInside ? 'inside' : crossesAll ? 'all' : 'alone';
  const definitions = batches.map((_, edition) =>
    definitionOf(
      { profile: told, questions, ...(scales ? { scales } : {}) },
      threshold,
      plan,
      edition > 0 ? chance.pick(CORRECTIONS) : 'none',
    ),
  );
  return { definitions, staff, batches };
}

function drawAsked({ isScored, isMixed }: StaffLimits, chance: Chance): Omit<Asked, 'profile'> {
  if (!isScored) return { questions: [drawQuestion(chance)] };
  if (!isMixed) return drawScale(chance);
  const { questions, scales } = drawMixedScales(chance);
  return {
    scales,
    questions: chance.isLucky(0.5) ? [...questions, drawQuestion(chance)] : questions,
  };
}

/** Some leave out one answer or another, most none. */
function leaveOut(person: Response, questions: readonly Question[], chance: Chance): Response {
  const share = chance.pick([0, 0, 0.1, 0.5]);
  const left = new Set(
    questions.filter(({ required }) => !required && chance.isLucky(share)).map(({ code }) => code),
  );
  return Object.fromEntries(Object.entries(person).filter(([code]) => !left.has(code)));
}

function drawProfile(prefix: string, position: number, chance: Chance): ProfileQuestion {
  const code = `p${position + 1}`;
  const options = coded(prefix, chance.between(2, position < 2 ? 4 : 3));
  const plain = { code, title: label(code), options };
  if (options.length < 3 || !chance.isLucky(0.3)) return plain;
  const group = `${prefix}x`;
  return {
    ...plain,
    groups: [{ code: group, label: label(group) }],
    options: options.map((option, i) => (i < 2 ? { ...option, parent: group } : option)),
  };
}

const drawQuestion = (chance: Chance): Question => ({
  code: 'q',
  type: chance.isLucky(0.3) ? 'multiple' : 'single',
  title: label('q'),
  required: true,
  options: coded('o', chance.between(2, 4)),
});

/** Who says one thing to one item of a score often says the same to the next. */
function answersOf(
  person: Readonly<Record<string, string>>,
  questions: readonly Question[],
  opinions: readonly Opinions[],
  chance: Chance,
): Response {
  let before: string | string[] | undefined;
  return Object.fromEntries(
    questions.map(({ code, type, options }, i) => {
      const fits = type === 'single' && options!.some((option) => option.code === before);
      const isSame = fits && chance.isLucky(0.4);
      before = isSame ? before! : opinions[i]!.of(person, chance);
      return [code, before];
    }),
  );
}

/** Common and rare options; each profile question follows the one before, half of the time. */
function drawProfiles(
  profile: readonly ProfileQuestion[],
  people: number,
  chance: Chance,
): readonly Readonly<Record<string, string>>[] {
  const weights = profile.map(({ options }) => options.map(() => chance.next() ** 1.5 + 0.05));
  const follows = profile.map(() => chance.pick([0, 0, 0.4, 0.7]));
  return Array.from({ length: people }, () => {
    let before = 0;
    return Object.fromEntries(
      profile.map(({ code, options }, i) => {
        const own = chance.weighted(weights[i]!);
        const chosen = i > 0 && chance.isLucky(follows[i]!) ? before % options.length : own;
        before = chosen;
        return [code, options[chosen]!.code];
      }),
    );
  });
}

/** What people answer: by two of their profile answers, often all alike. */
class Opinions {
  private readonly axes: readonly string[];
  private readonly base: readonly number[];
  private readonly byGroup = new Map<string, readonly number[]>();

  constructor(
    profile: readonly ProfileQuestion[],
    private readonly question: Question,
    chance: Chance,
  ) {
    this.axes = Array.from({ length: chance.between(1, 2) }, () => chance.pick(profile).code);
    this.base = question.options!.map(() => chance.next() ** 2 + 0.02);
  }

  of(person: Readonly<Record<string, string>>, chance: Chance): string | string[] {
    const key = this.axes.map((axis) => person[axis]).join();
    const weights = this.byGroup.get(key) ?? this.draw(chance);
    this.byGroup.set(key, weights);
    const { options, type } = this.question;
    const first = options![chance.weighted(weights)]!.code;
    if (type !== 'multiple') return first;
    const second = options![chance.weighted(weights)]!.code;
    return [...new Set([first, second])];
  }

  private draw(chance: Chance): readonly number[] {
    const agreed = chance.below(this.base.length);
    const rest = chance.pick([0, 0.04, 1]);
    return rest === 1 ? this.base : this.base.map((_, a) => (a === agreed ? 1 : rest));
  }
}

const withHeads = (profile: ProfileQuestion, staff: readonly Response[]): ProfileQuestion => ({
  ...profile,
  options: profile.options.map((option) => ({
    ...option,
    headcount: staff.filter((person) => person[profile.code] === option.code).length,
  })),
});

/** Headcounts of another day, where they are told. */
const withOneHeadMore = (profile: ProfileQuestion): ProfileQuestion => ({
  ...profile,
  options: profile.options.map(({ headcount, ...option }) =>
    headcount === undefined ? option : { ...option, headcount: headcount + 1 },
  ),
});

interface Asked {
  readonly profile: readonly ProfileQuestion[];
  readonly questions: readonly Question[];
  readonly scales?: readonly Scale[];
}

/** Each profile question by itself, or crossed as the product proposes; or the second inside the first. */
function definitionOf(
  { profile, questions, scales }: Asked,
  threshold: number,
  plan: 'all' | 'alone' | 'inside',
  correction: (typeof CORRECTIONS)[number],
): SurveyDefinition {
  const questionnaire = {
    schema: 'cahier/questionnaire-1' as const,
    code: 'staff',
    languages: ['en'],
    title: label(correction === 'title' ? 'A survey of staff (corrected)' : 'A survey of staff'),
    profile: correction === 'headcounts' ? profile.map(withOneHeadMore) : profile,
    sections: [{ code: 'all', title: label('All'), questions }],
    ...(scales ? { scales } : {}),
  };
  const codes = profile.slice(0, 2).map(({ code }) => code);
  const alone = profile.map(({ code }) => [code]);
  return {
    schema: 'cahier/definition-1',
    questionnaire,
    threshold,
    sensitiveThreshold: Math.max(threshold, 20),
    crossings: {
      all: defaultCrossings(questionnaire),
      alone,
      inside: [...alone.slice(0, 1), codes],
    }[plan],
    ...(correction === 'days' ? { closesOn: '2026-07-01' } : {}),
    mode: 'file',
  };
}
