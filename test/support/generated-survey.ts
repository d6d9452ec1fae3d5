import {
  defaultCrossings,
  type Question,
  type Questionnaire,
  type Response,
  type SurveyDefinition,
} from '../../src/questionnaire/index.js';
import { ROLES, sitesFor, Staff, staffProfile, type Place } from './generated-staff.js';
import { plantTraps, type Plant } from './plant-traps.js';
import { Chance } from './seeded-chance.js';

export interface GeneratedSurvey {
  readonly definition: SurveyDefinition;
  readonly responses: readonly Response[];
  /** What was put in on purpose, and where. */
  readonly plants: readonly Plant[];
}

export interface SurveySize {
  readonly respondents: number;
  readonly seed?: number;
  readonly threshold?: number;
  /** Single choices and scales of five answers; multiple choices of four options come on top. */
  readonly questions?: number;
  readonly multiples?: number;
}

const TEXTS = 4;
const ANSWERS = ['1', '2', '3', '4', '5'];
const OPTIONS = ['a', 'b', 'c', 'd'];
/** Where one answer ends and the next begins, on the scale of the latent opinion. */
const CUTS = [-1.3, -0.4, 0.4, 1.3];

const label = (code: string) => ({ en: code });
const coded = (codes: readonly string[]) => codes.map((code) => ({ code, label: label(code) }));
const named = (prefix: string, i: number): string => `${prefix}${String(i + 1).padStart(2, '0')}`;

/**
 * A staff survey with 30 answers a head: five profile questions (two of them trees), 18 single
 * choices and scales, three multiple choices and four texts. Opinions depend on site and role, so
 * that answers are not uniform and groups differ; a few per cent leave a question out.
 */
export function generateSurvey({
  respondents,
  seed = 1,
  threshold = 5,
  questions = 18,
  multiples = 3,
}: SurveySize): GeneratedSurvey {
  const chance = new Chance(seed);
  const sites = sitesFor(respondents);
  const profile = staffProfile(sites);
  const staff = new Staff(chance, sites);
  const opinions = Array.from({ length: questions + multiples }, () => new Opinion(chance, sites));
  const responses = Array.from({ length: respondents }, () => {
    const place = staff.draw();
    const response: Record<string, string | string[]> = placeOf(place, profile);
    for (let i = 0; i < questions; i++) {
      if (!chance.isLucky(0.02)) response[named('q', i)] = opinions[i]!.answer(place, chance);
    }
    for (let i = 0; i < multiples; i++) {
      const chosen = opinions[questions + i]!.choose(place, chance);
      if (chosen.length > 0) response[named('m', i)] = chosen;
    }
    return response;
  });
  const plants = plantTraps(responses);
  const definition = definitionOf(profile, questions, multiples, threshold);
  return { definition, responses, plants };
}

function placeOf(place: Place, profile: Questionnaire['profile']): Record<string, string> {
  const response: Record<string, string> = {};
  for (const { code, options } of profile) {
    response[code] = options[place[code as keyof Place]]!.code;
  }
  return response;
}

/** What a question makes of a place: an effect of each site, role and length of service. */
class Opinion {
  private readonly bySite: readonly number[];
  private readonly byRole: readonly number[];
  private readonly byTenure: number;

  constructor(chance: Chance, sites: number) {
    this.bySite = Array.from({ length: sites }, () => 0.5 * chance.bell());
    this.byRole = Array.from({ length: ROLES }, () => 0.4 * chance.bell());
    this.byTenure = 0.15 * chance.bell();
  }

  answer(place: Place, chance: Chance): string {
    const latent = this.leaningOf(place) + 0.9 * chance.bell();
    return ANSWERS[CUTS.filter((cut) => latent > cut).length]!;
  }

  /** Each option by itself; nothing chosen is no answer. */
  choose(place: Place, chance: Chance): string[] {
    const leaning = this.leaningOf(place);
    return OPTIONS.filter((_, i) => leaning * (i % 2 ? 1 : -1) + 1.2 * chance.bell() > 0.2 * i);
  }

  private leaningOf({ site, role, tenure }: Place): number {
    return this.bySite[site]! + this.byRole[role]! + this.byTenure * (tenure - 2);
  }
}

function definitionOf(
  profile: Questionnaire['profile'],
  questions: number,
  multiples: number,
  threshold: number,
): SurveyDefinition {
  const asked = (count: number, prefix: string, rest: (i: number) => Omit<Question, 'code'>) =>
    Array.from({ length: count }, (_, i) => ({ code: named(prefix, i), ...rest(i) }));
  const questionnaire = {
    schema: 'cahier/questionnaire-1' as const,
    code: 'generated',
    languages: ['en'],
    title: label('A generated survey'),
    profile,
    sections: [
      {
        code: 'all',
        title: label('All'),
        questions: [
          ...asked(questions, 'q', (i) => ({
            type: i % 2 ? 'single' : 'scale',
            title: label(`Question ${i + 1}`),
            options: coded(ANSWERS),
          })),
          ...asked(multiples, 'm', (i) => ({
            type: 'multiple',
            title: label(`Choice ${i + 1}`),
            options: coded(OPTIONS),
          })),
          ...asked(TEXTS, 't', (i) => ({ type: 'text', title: label(`Text ${i + 1}`) })),
        ],
      },
    ],
  };
  return {
    schema: 'cahier/definition-1',
    questionnaire,
    threshold,
    sensitiveThreshold: threshold,
    crossings: defaultCrossings(questionnaire),
    mode: 'file',
  };
}
