import type { Language } from '../../common/index.js';
import { splitsOf } from '../../disclosure/index.js';
import { fill, formatNumber, formatPart } from '../../language/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import { crossingName, titleOf } from '../told/names.js';
import { words } from '../words/index.js';
import type { Plan } from './choose-variants.js';
import { type Foreseen, foresee } from './foresee.js';
import { viewMerges } from './merges.view.js';
import { type Closeness, groupsOf, type SplitView, viewSplit } from './split.view.js';
import { type Strip, viewStrip } from './strip.view.js';

/** A plan and what it would show. */
export interface VariantView {
  readonly title: string;
  readonly isOwn: boolean;
  /** Said instead of tables where nothing would be published. */
  readonly nothing: string | null;
  readonly splits: readonly (SplitView & { readonly isOpen: boolean; readonly strip: Strip })[];
  readonly sensitive: string | null;
}

/**
 * What a plan would show beside others, from headcounts, by the method of ranges; and merges to
 * choose from. Null where nothing is split.
 *
 * @param isOwnOnly whether the plan is settled, so that there is nothing to compare it with
 */
export function viewForecast(plan: Plan, language: Language, isOwnOnly = false) {
  const { questionnaire, crossings, expectedShare } = plan;
  if (crossings.length === 0) return null;
  const t = words[language].forecast;
  const outlook = foresee(plan, isOwnOnly);
  const variants = outlook.kind === 'foreseen' ? outlook.variants : [];
  const [first] = variants;
  const uncounted = first?.forecast.uncounted ?? questionnaire.profile.map(({ code }) => code);
  const names = (codes: readonly string[]): string =>
    codes.map((code) => titleOf(language, questionnaire, code)).join(', ');
  const unknown = crossings.flat().filter((code) => uncounted.includes(code));
  const merges = viewMerges(plan, language);
  const proposed = merges.filter(({ isChosen }) => !isChosen);
  const deep = deepIn(questionnaire, crossings.flat());
  return {
    t,
    intro: first
      ? fill(t.intro, {
          percent: formatPart(expectedShare, 1, language),
          responses: formatNumber(first.forecast.responses, language),
          people: formatNumber(first.forecast.people, language),
        })
      : null,
    example: first ? sayExample(first, language) : null,
    notes: [
      first && isPairUntold(crossings) ? t.notCrossed : undefined,
      outlook.kind === 'too-large' ? t.tooLarge : undefined,
      outlook.kind !== 'too-large' && unknown.length > 0
        ? fill(t.unknown, { names: names([...new Set(unknown)]) })
        : undefined,
      outlook.kind === 'foreseen' && !outlook.isAll && !isOwnOnly ? t.onlyOwn : undefined,
      deep.length > 0 ? fill(t.deep, { names: names(deep) }) : undefined,
    ].filter((note) => note !== undefined),
    variants: variants.map((variant) => viewVariant(variant, language)),
    shades: (Object.keys(t.shades) as Closeness[]).map((closeness) => ({
      closeness,
      text: t.shades[closeness],
    })),
    hasAnswers: first?.forecast.answers !== null,
    isCrossed: variants.some(({ isCrossed }) => isCrossed),
    merges,
    /** The names of all that is proposed. */
    acceptAll: proposed.length > 1 ? proposed.map(({ value }) => value).join(' ') : null,
  };
}

/** Whether the plan names two profile questions together that are not told. */
const isPairUntold = (crossings: Plan['crossings']): boolean =>
  crossings.some((by) => by.length > 1) && splitsOf({ crossings }).every((by) => by.length === 1);

export type ForecastView = ReturnType<typeof viewForecast>;

function sayExample({ forecast: { answers } }: Foreseen, language: Language): string {
  const t = words[language].forecast;
  return answers === null ? t.signatures : fill(t.example, { answers });
}

function viewVariant({ plan, forecast, isCrossed, isOwn }: Foreseen, language: Language) {
  const t = words[language].forecast;
  const { questionnaire, crossings, threshold: k } = plan;
  const { people, responses, isTooFew, uncounted, answers, usual, sensitive } = forecast;
  const foreseen = crossings.filter((by) => !by.some((code) => uncounted.includes(code)));
  const tableOf = (tables: typeof usual, by: readonly string[]) =>
    tables.find((table) => table.by.join() === by.join());
  const view: VariantView = {
    title: fill(isPairUntold(crossings) ? t.crossed : isCrossed ? t.nested : t.oneByOne, {
      k: formatNumber(k, language),
    }),
    isOwn,
    nothing: isTooFew
      ? fill(k > people ? t.impossible : t.unpublished, { k, people, responses })
      : null,
    splits: isTooFew
      ? []
      : foreseen.map((by) =>
          drawn(
            viewSplit(by, tableOf(usual, by), questionnaire, answers !== null, language),
            isOwn,
          ),
        ),
    sensitive:
      sensitive.length === 0
        ? null
        : fill(t.sensitive, {
            k: formatNumber(plan.sensitiveThreshold, language),
            splits: foreseen
              .map((by) => {
                const table = tableOf(sensitive, by);
                const rows = table ? groupsOf(table).length : 0;
                const name = crossingName(language, questionnaire, by);
                return fill(rows === 0 ? t.sensitiveNone : t.sensitiveSplit, { name, rows });
              })
              .join('; '),
          }),
  };
  return view;
}

/** With its picture; what fits a page is open from the start, of the plan that was chosen. */
const drawn = (split: SplitView, isOwn: boolean) => ({
  ...split,
  strip: viewStrip(split.rows),
  isOpen: isOwn && split.rows.length <= MOST_OPEN,
});

const MOST_OPEN = 24;

/** Profile questions in whose tree a group stands above groups. */
const deepIn = ({ profile }: Questionnaire, codes: readonly string[]): readonly string[] =>
  profile
    .filter(({ code, groups = [] }) => codes.includes(code) && groups.some(({ parent }) => parent))
    .map(({ code }) => code);
