import type { SaidAudit } from '../../../src/commands/index.js';
import type { ProtectedRelease, ReleaseContent } from '../../../src/disclosure/index.js';
import { carelessRelease } from '../attack/careless-release.js';
import { published } from '../published.js';
import { randomSmallSurvey } from '../random-small-survey.js';
import { canTryAll, everyTable, judge } from './every-table.js';
import { faultsOf, trueValueOf } from './replay-derivation.js';
import { sealed } from './reseal.js';

/** One profile question and one question, so that all tables can be tried. */
const TINY = {
  dimensions: [1],
  options: 3,
  questions: [1],
  respondents: [6, 10],
} as const;

const PEOPLE = [{ times: 1, question: null, option: null }];

export type Audit = (release: ProtectedRelease) => Promise<SaidAudit>;

export interface Campaign {
  readonly audit: Audit;
  readonly seed: number;
  readonly surveys: number;
  readonly goesOn?: () => boolean;
}

export interface CampaignResult {
  /** Surveys that were looked at, by what the auditor said. */
  readonly safe: number;
  readonly unsafe: number;
  readonly unproven: number;
  /** Sums that the auditor derived, each replayed. */
  readonly derived: number;
  /** What the auditor said wrongly, with the seed of the survey. */
  readonly faults: readonly string[];
}

/** A release as most tools make it, with some more cells blanked or put back. */
function carelessOf(seed: number, limits?: typeof TINY) {
  const survey = limits ? randomSmallSurvey(seed, limits) : randomSmallSurvey(seed);
  const { definition, responses } = survey;
  const hideBelow = seed % 3 === 0 ? 8 : 5;
  const { tables } = carelessRelease(definition, responses, hideBelow);
  const content = tables as unknown as ReleaseContent['tables'];
  return { ...survey, file: sealed(definition, responses.length, content) };
}

type Judged = SaidAudit & { readonly wrong: readonly string[] };

async function campaign(
  { seed: first, surveys, goesOn = () => true }: Campaign,
  lookAt: (seed: number) => Promise<Judged | undefined>,
): Promise<CampaignResult> {
  const seen = { safe: 0, unsafe: 0, unproven: 0, derived: 0, faults: [] as string[] };
  for (let seed = first; seed < first + surveys && goesOn(); seed += 1) {
    const judged = await lookAt(seed);
    if (!judged) continue;
    seen[judged.verdict] += 1;
    seen.derived += [...judged.leaks, ...judged.suspicions].flatMap(
      ({ derivation }) => derivation,
    ).length;
    seen.faults.push(...judged.wrong.map((what) => `survey ${seed}: ${what}`));
  }
  return seen;
}

/** Of tiny surveys every table is tried that has the published numbers: the verdict must be what all agree on. */
export const besideEveryTable = (request: Campaign): Promise<CampaignResult> =>
  campaign(request, async (seed) => {
    const { file } = carelessOf(seed, TINY);
    if (!canTryAll(file.content)) return undefined;
    const audited = await request.audit(file);
    const tables = [...everyTable(file.content)];
    const broken = judge(file.content, tables);
    const isRight = audited.verdict === (broken.length > 0 ? 'unsafe' : 'safe');
    const derivations = audited.leaks.flatMap(({ derivation }) => derivation);
    return {
      ...audited,
      wrong: [
        ...(tables.length > 0 ? [] : ['no table has the published numbers']),
        ...(isRight
          ? []
          : [`“${audited.verdict}”, and all tables agree on ${broken.length} leaks`]),
        ...derivations.flatMap((one) => faultsOf(one, [file.content])),
      ],
    };
  });

/** Of larger surveys every sum that the auditor derives is replayed, and held against the responses. */
export const besideResponses = (request: Campaign): Promise<CampaignResult> =>
  campaign(request, async (seed) => {
    const { file, responses } = carelessOf(seed);
    const audited = await request.audit(file);
    const derivations = [...audited.leaks, ...audited.suspicions].flatMap(
      ({ derivation }) => derivation,
    );
    const wrong = derivations.flatMap((one) => {
      const truth = trueValueOf(one, responses);
      const isTrue = one.sense === 'atLeast' ? truth >= one.bound : truth <= one.bound;
      const untrue = isTrue ? [] : [`${one.label} is ${truth}, not ${one.sense} ${one.bound}`];
      return [...faultsOf(one, [file.content]), ...untrue];
    });
    return { ...audited, wrong };
  });

/** What the product publishes: no leak about anybody who is there, and nothing that stays undecided. */
export const besideProduct = (request: Campaign): Promise<CampaignResult> =>
  campaign(request, async (seed) => {
    const survey = randomSmallSurvey(seed);
    const audited = await request.audit(published(survey));
    // From outside, a group that is empty may look like one of a few people.
    const real = audited.leaks.filter(({ derivation }) =>
      derivation.some(({ group }) => trueValueOf({ group, counted: PEOPLE }, survey.responses) > 0),
    );
    const wrong = [
      ...(audited.verdict === 'unproven' ? ['neither safe nor unsafe'] : []),
      ...real.map(({ sentence }) => sentence),
    ];
    return { ...audited, wrong };
  });

/** Controls, whose faults have to be found: one that finds nothing, and one that finds a leak everywhere. */
export const blind =
  (audit: Audit): Audit =>
  async (release) => ({ ...(await audit(release)), verdict: 'safe', leaks: [] });
export const afraid =
  (audit: Audit): Audit =>
  async (release) => ({ ...(await audit(release)), verdict: 'unsafe', leaks: [] });
