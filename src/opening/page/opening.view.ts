import { fill, formatNumber, formatPart } from '../../language/index.js';
import type { viewHolders } from '../../council/index.js';
import type { ForecastView } from '../../plans/index.js';
import { type Survey, titleOf } from '../../surveys/index.js';
import { type Language, Page } from '../../web/index.js';
import type { OpeningProgress } from '../desk/opening-desk.js';
import { wordsOf } from '../survey-words.js';

/** Seconds after which the page of an opening under way asks again. */
const REFRESH_SECONDS = 2;

/** What is wrong with the form: a sentence and the lines, counted from 0, that it is about. */
export interface OpeningTrouble {
  readonly text: string;
  readonly lines: readonly number[];
  readonly isRecovery?: boolean;
  readonly status: number;
}

interface OpeningFormContent {
  /** What may appear, and merges to agree; null where there is nothing to foresee. */
  readonly forecast: ForecastView;
  readonly holders: ReturnType<typeof viewHolders>;
  /** By line, as typed before; passphrases are never written back. */
  readonly logins: readonly string[];
  readonly trouble?: OpeningTrouble | undefined;
}

export function openingForm(
  survey: Survey,
  language: Language,
  { forecast, holders, logins, trouble }: OpeningFormContent,
): Page {
  const t = wordsOf(survey, language);
  const needed = survey.definition.keys?.council?.needed ?? 2;
  const lines = Array.from({ length: needed }, (_, line) => ({
    number: line + 1,
    legend: fill(t.person, { number: formatNumber(line + 1, language) }),
    login: logins[line] ?? '',
    problem: trouble?.lines.includes(line) ? trouble.text : null,
  }));
  const first = trouble?.lines[0];
  const field = trouble?.isRecovery ? 'recovery' : `login-${(first ?? 0) + 1}`;
  const legend = first === undefined ? undefined : lines[first]?.legend;
  const where = legend === undefined ? '' : `${legend}: `;
  const model = {
    title: t.title,
    survey: titleOf(survey, language),
    t,
    id: survey.id,
    together: fill(t.together, { needed: formatNumber(needed, language) }),
    lines,
    forecast,
    holders,
    recoveryProblem: trouble?.isRecovery ? trouble.text : null,
    errors: trouble ? [{ field, text: `${where}${trouble.text}` }] : [],
  };
  return new Page('rep/opening', model, trouble?.status ?? 200, language);
}

/** Loads itself again by a header, since pages run no script. */
export function openingProgressPage(
  survey: Survey,
  { stage, share }: OpeningProgress,
  language: Language,
  status: number,
): Page {
  const t = wordsOf(survey, language);
  const isMeasured = stage === 'opening';
  const percent = Math.floor(share * 100);
  const model = {
    title: t.progressTitle,
    survey: titleOf(survey, language),
    t,
    id: survey.id,
    stage: t.stages[stage],
    percent: isMeasured ? percent : null,
    share: isMeasured ? fill(t.share, { share: formatPart(percent, 100, language) }) : null,
    canCancel: isMeasured || stage === 'protecting',
    notice: status === 409 ? t.otherOpening : null,
  };
  return new Page('rep/opening-progress', model, status, language, {
    // The answer to a cancelling stands at another address.
    refresh: status === 409 ? `${REFRESH_SECONDS}; url=../opening` : String(REFRESH_SECONDS),
  });
}
