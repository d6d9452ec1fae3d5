import { textIn } from '../../common/index.js';
import { fill, formatPart } from '../../language/index.js';
import {
  type AgreedMerge,
  type Assumptions,
  forecastSplit,
  mergedRows,
  type MergedRow,
  mergeName,
  type Outlook,
  type ProfileQuestion,
  proposeMerges,
  type Questionnaire,
  type SplitForecast,
} from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';
import { type Words, words } from '../words/index.js';
import { crossingName } from './crossing-name.js';

/** What results are to be split by, and what is assumed about those who answer. */
export interface Plan {
  readonly questionnaire: Questionnaire;
  readonly crossings: readonly (readonly string[])[];
  readonly merges: readonly AgreedMerge[];
  readonly assumptions: Assumptions;
}

/** Rows and cells that can appear, and merges to choose from; null where nothing is split. */
export function viewForecast(plan: Plan, language: Language) {
  const { questionnaire, crossings, merges, assumptions } = plan;
  if (crossings.length === 0) return null;
  const t = words[language].forecast;
  const forecasts = crossings.map((by) => ({
    by,
    forecast: forecastSplit(questionnaire, by, assumptions, merges),
  }));
  const unknown = forecasts.filter(({ forecast }) => forecast === null);
  return {
    t,
    intro: fill(t.intro, {
      k: assumptions.threshold,
      percent: formatPart(assumptions.participation, 1, language),
    }),
    unknown:
      unknown.length === 0
        ? null
        : fill(t.unknown, {
            names: unknown.map(({ by }) => crossingName(language, questionnaire, by)).join(', '),
          }),
    splits: forecasts.flatMap(({ forecast }) =>
      forecast ? [viewSplit(forecast, plan, language)] : [],
    ),
    merges: viewMerges(plan, language),
  };
}

export type ForecastView = ReturnType<typeof viewForecast>;

function viewSplit(
  { by, rows, columns, cells, isLeftOut }: SplitForecast,
  { questionnaire, assumptions }: Plan,
  language: Language,
) {
  const t = words[language].forecast;
  const [first, second] = by.map((code) => questionOf(questionnaire, code));
  const all = cells.flat();
  const count = (outlook: Outlook): number => all.filter((one) => one === outlook).length;
  return {
    name: crossingName(language, questionnaire, by),
    isCrossed: by.length === 2,
    leftOut: isLeftOut ? t.leftOut : null,
    summary: fill(t.summary, {
      likely: count('likely'),
      uncertain: count('uncertain'),
      never: count('never'),
    }),
    columns: columns.map((column) => rowLabel(second!, column, questionnaire, language)),
    rows: rows.map((row, i) => ({
      label: rowLabel(first!, row, questionnaire, language),
      people: row.headcount,
      expected: Math.round(row.headcount * assumptions.participation),
      cells: cells[i]!.map((outlook) => ({ outlook, text: t.outlooks[outlook] })),
    })),
  };
}

/** The merges of the plan, chosen already, then what else is proposed. */
function viewMerges(plan: Plan, language: Language) {
  const { questionnaire, merges, crossings, assumptions } = plan;
  const t = words[language].forecast;
  const agreed = merges.map((merge) => ({
    ...mergeLine(merge, plan, language),
    note: fill(t.merged, { people: peopleIn(merge, questionnaire) ?? '?' }),
    isChosen: true,
  }));
  const proposed = proposeMerges(questionnaire, crossings.flat(), assumptions, merges).map(
    ({ merge, headcount, loss }) => ({
      ...mergeLine(merge, plan, language),
      note: `${fill(t.merged, { people: headcount })}; ${lossText(t, loss)}`,
      isChosen: false,
    }),
  );
  return [...agreed, ...proposed];
}

const mergeLine = (merge: AgreedMerge, { questionnaire }: Plan, language: Language) => ({
  value: mergeName(merge),
  label: mergeLabel(merge, questionnaire, language),
});

/** The options of a merge as one row shows them. */
export function mergeLabel(
  merge: AgreedMerge,
  questionnaire: Questionnaire,
  language: Language,
): string {
  const question = questionOf(questionnaire, merge.profile);
  return question ? rowLabel(question, merge, questionnaire, language) : merge.profile;
}

const lossText = (t: Words['forecast'], loss: number): string =>
  loss === 0 ? t.lossNone : fill(t.loss, { people: loss });

function peopleIn({ profile, options }: AgreedMerge, questionnaire: Questionnaire) {
  const question = questionOf(questionnaire, profile);
  const rows = question ? mergedRows(question, [{ profile, options }]) : null;
  return rows?.find((row) => row.options.includes(options[0]!))?.headcount;
}

const questionOf = ({ profile }: Questionnaire, code: string): ProfileQuestion | undefined =>
  profile.find((question) => question.code === code);

/** "Orvane + Thule". */
function rowLabel(
  { options }: ProfileQuestion,
  row: Pick<MergedRow, 'options'>,
  { languages }: Questionnaire,
  language: Language,
): string {
  return row.options
    .map((code) => {
      const option = options.find((one) => one.code === code);
      return textIn(option?.label, language, languages) || code;
    })
    .join(' + ');
}
