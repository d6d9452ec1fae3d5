import { fill, formatDay } from '../../language/index.js';
import { isPetition, type Question, tablesOf } from '../../questionnaire/index.js';
import { ReportContext } from '../context/report-context.js';
import { keepTogether } from '../format/keep-together.js';
import { shownQuestions } from '../questions/counted.js';
import type { Block, Chapter } from '../report-document.js';
import { buildSeries } from './build-series.js';
import { compareQuestion, type WaveNames } from './compare-question.js';
import { DEVIATIONS } from './larger-than-chance.js';
import { wordingOf } from './same-wording.js';
import { isTold } from './series-lines.js';
import { isJudged, type TwoWaves, waveLines } from './wave-lines.js';
import { demandTable } from '../build/build-demands.js';
import { lastFieldDay } from '../build/field-dates.js';
import { tellSurvey } from './tell-survey.js';
import { withColon } from '../format/punctuate.js';

/** By the last day of each, or as the one before and this one where these do not tell them apart. */
function namesOf({ before, now }: TwoWaves): WaveNames {
  const { waves: t } = now.texts;
  const [first, second] = [lastFieldDay(before), lastFieldDay(now)];
  if (first === null || second === null || first === second) return [t.before, t.now];
  const name = (day: string): string => keepTogether(formatDay(day, now.language));
  return [name(first), name(second)];
}

function factsOf({ before, now }: TwoWaves, names: WaveNames): Block {
  return {
    kind: 'facts',
    items: [
      { label: names[0], value: tellSurvey(now, before) },
      { label: names[1], value: tellSurvey(now, now) },
    ],
  };
}

const isCounted = (question: Question): boolean => tablesOf(question).length > 0;

/** Why a question of this survey is not beside that of the other; `null` where it can be. */
function whyNot({ before, now }: TwoWaves, { code }: Question): 'changed' | 'added' | null {
  const earlier = wordingOf(before.questionnaire, code);
  if (earlier === undefined) return 'added';
  return earlier === wordingOf(now.questionnaire, code) ? null : 'changed';
}

/** A line for each question that stands in no comparison, and the reason. */
function leftOut(
  { before, now }: TwoWaves,
  reasons: ReadonlyMap<Question, 'changed' | 'added' | 'untold'>,
): readonly Block[] {
  const { waves: t, list } = now.texts;
  const line = (context: ReportContext, question: Question, text: string): string =>
    withColon(list, { label: context.quote(context.say(question.title, 160)), text });
  const known = new Set(shownQuestions(now.questionnaire).map(({ code }) => code));
  const dropped = shownQuestions(before.questionnaire).filter(
    (question) => isCounted(question) && !known.has(question.code),
  );
  const items = [
    ...[...reasons].map(([question, reason]) => line(now, question, t.leftOut[reason])),
    ...dropped.map((question) => line(before, question, t.leftOut.dropped)),
  ];
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: t.notCompared },
    { kind: 'list', items },
  ];
}

/** How many comparisons were made, printed or not, and how many of them say “larger than chance”. */
function howMany(waves: TwoWaves, leftOut: ReadonlyMap<Question, unknown>): string {
  const told = shownQuestions(waves.now.questionnaire)
    .filter((question) => isCounted(question) && !leftOut.has(question))
    .flatMap((question) => waveLines(waves, question))
    .filter(isTold);
  const larger = told.filter(({ verdict }) => verdict === 'larger').length;
  return fill(waves.now.texts.waves.howMany, { count: told.length, larger });
}

/** What the council asked after the survey before, with its figures, and what became of it since. */
function asked({ before, now }: TwoWaves): readonly Block[] {
  const { earlier = [], asOf } = now.register ?? { asOf: '' };
  if (earlier.length === 0) return [];
  return [demandTable(now, earlier, asOf, { released: before, caption: now.texts.waves.asked })];
}

/**
 * What everybody answered in the survey that this one repeats, and now: questions of which no word
 * was changed, and nothing by group (D6). `null` where no release of that survey was given.
 */
export function buildWaves(now: ReportContext): Chapter | null {
  if (now.earlier === null || isPetition(now.questionnaire)) return null;
  const waves: TwoWaves = { before: new ReportContext(now.earlier, now.language), now };
  const { waves: t } = now.texts;
  const names = namesOf(waves);
  const reasons = new Map<Question, 'changed' | 'added' | 'untold'>();
  const compared = shownQuestions(now.questionnaire)
    .filter(isCounted)
    .flatMap((question): Block[] => {
      const reason = whyNot(waves, question);
      const block = reason === null ? compareQuestion(waves, question, names) : null;
      if (block) return [block];
      reasons.set(question, reason ?? 'untold');
      return [];
    });
  const rule = isJudged(waves)
    ? `${fill(t.rule, { deviations: DEVIATIONS })} ${howMany(waves, reasons)}`
    : t.unjudged;
  return {
    kind: 'waves',
    title: t.title,
    lead: t.lead,
    blocks: [
      factsOf(waves, names),
      ...asked(waves),
      { kind: 'note', text: t.limits },
      ...leftOut(waves, reasons),
      ...(compared.length > 0 ? [{ kind: 'note', text: rule } as const, ...compared] : []),
      ...buildSeries(now, waves.before),
    ],
  };
}
