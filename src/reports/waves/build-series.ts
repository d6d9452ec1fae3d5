import { fill, formatDay } from '../../language/index.js';
import { lastFieldDay } from '../build/field-dates.js';
import { ReportContext } from '../context/report-context.js';
import { shownQuestions } from '../questions/counted.js';
import type { Block, QuestionBlock } from '../report-document.js';
import { restNote } from './compare-question.js';
import { DEVIATIONS } from './larger-than-chance.js';
import { sayLarger } from './say-larger.js';
import { seriesChart, type SeriesNames, seriesTable } from './series-figures.js';
import {
  areStepsJudged,
  isTold,
  judgedOf,
  type Series,
  type SeriesLine,
  seriesLines,
} from './series-lines.js';
import { tellSurvey } from './tell-survey.js';
import { isJudged } from './wave-lines.js';

/** As many columns can be read beside each other; of more, the latest. */
const MOST_SURVEYS = 8;

/** By their last days, where these tell them apart; else by their places in the series. */
function namesOf(series: Series, now: ReportContext): SeriesNames {
  const { waves: t } = now.texts;
  const days = series.map(lastFieldDay);
  const known = days.flatMap((day) => (day === null ? [] : [formatDay(day, now.language)]));
  if (new Set(known).size === series.length) {
    const numbered = known.map((name, index) => fill(t.numbered, { number: index + 1, name }));
    return { plain: known, numbered };
  }
  const plain = series.map((_, index) => fill(t.surveyNumber, { number: index + 1 }));
  return { plain, numbered: plain };
}

function sentenceOf(now: ReportContext, lines: readonly SeriesLine[]): string {
  const { waves: t } = now.texts;
  if (!lines.some(({ whole }) => isTold(whole))) return t.sentenceSideBySide;
  const whole = lines.map((line) => line.whole);
  const larger = sayLarger(now, whole, (answer, first, last) =>
    fill(t.firstLast, { answer, first, last }),
  );
  return larger ?? t.sentenceSeries;
}

/** What is judged, how often, and what follows from its being so often. */
function ruleOf(series: Series, compared: readonly SeriesLine[]): readonly string[] {
  const { waves: t } = series.at(-1)!.texts;
  const judged = compared.flatMap(judgedOf);
  const count = judged.filter(isTold).length;
  const rule = areStepsJudged(series.length - 1) ? t.seriesRule : t.seriesRuleWhole;
  return [
    fill(t.seriesWords, { surveys: series.length }),
    ...(count > 0 ? [fill(rule, { count })] : []),
    ...(judged.some(({ verdict }) => verdict === null) ? [t.seriesUnjudged] : []),
  ];
}

/**
 * What everybody answered over three surveys and more: questions that all of them asked in the same
 * words. Nothing where there are but two.
 */
export function buildSeries(now: ReportContext, before: ReportContext): readonly Block[] {
  if (now.further.length === 0) return [];
  const older = now.further
    .slice(0, MOST_SURVEYS - 2)
    .map((content) => new ReportContext(content, now.language));
  const series = [...older.toReversed(), before, now];
  const { waves: t } = now.texts;
  const names = namesOf(series, now);
  const told = shownQuestions(now.questionnaire)
    .map((question) => ({ question, lines: seriesLines(series, question) }))
    .filter(({ lines }) => lines.length > 0);
  if (told.length === 0) return [];
  const blocks = told.map(({ question, lines }): QuestionBlock => {
    const title = now.say(question.title);
    const chart = seriesChart(now, title, lines, names);
    const drawn = chart.kind === 'slope' ? chart.rows.length : lines.length;
    const table = seriesTable(now, title, lines, names);
    const notes = restNote(now, lines.length, drawn);
    return { kind: 'question', title, sentence: sentenceOf(now, lines), notes, chart, table };
  });
  const compared = told.flatMap(({ lines }) => lines);
  // Where the latest two are not judged, the rule does not stand above.
  const isRuleAbove = isJudged({ before, now }) || !compared.flatMap(judgedOf).some(isTold);
  const rule = fill(t.rule, { deviations: DEVIATIONS });
  const facts = series.map((one, index) => ({
    label: names.numbered[index]!,
    value: tellSurvey(now, one),
  }));
  return [
    { kind: 'heading', text: fill(t.seriesTitle, { surveys: series.length }) },
    { kind: 'facts', items: facts },
    { kind: 'note', text: ruleOf(series, compared).join(' ') },
    ...(isRuleAbove ? [] : [{ kind: 'note', text: rule } as const]),
    ...blocks,
  ];
}
