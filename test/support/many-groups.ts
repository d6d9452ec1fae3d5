import type { ProfileQuestion, Response, SurveyDefinition } from '../../src/questionnaire/index.js';
import type { GeneratedSurvey } from './generated-survey.js';
import { Chance } from './seeded-chance.js';

const SITES = { code: 'site', options: 150, groups: 10 };
const ROLES = { code: 'role', options: 24, groups: 6 };

/** The same survey in a company of 150 sites in ten regions and 24 roles in six families. */
export function withManyGroups({
  definition,
  responses,
}: GeneratedSurvey): Pick<GeneratedSurvey, 'definition' | 'responses'> {
  const chance = new Chance(150_024);
  const sites = weights(SITES.options);
  // Each site has some of the roles only.
  const roles = sites.map(() =>
    weights(ROLES.options).map((weight) => (chance.isLucky(0.4) ? 0 : weight)),
  );
  const moved = responses.map((response): Response => {
    const site = chance.weighted(sites);
    const role = chance.weighted(roles[site]!);
    return { ...response, site: codeOf(SITES, site), role: codeOf(ROLES, role) };
  });
  const trees = new Map([SITES, ROLES].map((one) => [one.code, treeOf(one)]));
  const profile = definition.questionnaire.profile.map((one) => trees.get(one.code) ?? one);
  const widened: SurveyDefinition = {
    ...definition,
    questionnaire: { ...definition.questionnaire, profile },
  };
  return { definition: widened, responses: moved };
}

const weights = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => (i + 1) ** -0.8);

const label = (code: string) => ({ en: code });
const codeOf = ({ code }: { readonly code: string }, option: number): string =>
  `${code[0]!}${String(option + 1).padStart(3, '0')}`;

const treeOf = (of: typeof SITES): ProfileQuestion => {
  const groups = Array.from({ length: of.groups }, (_, i) => `${of.code[0]!}g${i + 1}`);
  return {
    code: of.code,
    title: label(of.code),
    groups: groups.map((code) => ({ code, label: label(code) })),
    options: Array.from({ length: of.options }, (_, i) => {
      const code = codeOf(of, i);
      return { code, label: label(code), parent: groups[i % of.groups]! };
    }),
  };
};
