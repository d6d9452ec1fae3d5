import type { LocalisedText } from '../../common/browser.js';
import type { AnswerOption, QuestionFields } from '../question.js';
import type { Kind } from './kind.js';
import { checkOptions, checkScores, MAX_OPTIONS, ownOptions } from './options.js';
import { oneOption } from './shapes/one.js';
import { isWithin } from './shapes/several.js';

const USUAL = { min: 0, max: 10 } as const;
const MAX_POINT = 100;

const boundsOf = ({ min = USUAL.min, max = USUAL.max }: QuestionFields) => ({ min, max });

const arePoints = ({ min, max }: ReturnType<typeof boundsOf>): boolean =>
  isWithin(min, 0, MAX_POINT) && isWithin(max, min + 1, Math.min(MAX_POINT, min + MAX_OPTIONS - 1));

const isScored = ({ options = [] }: QuestionFields): boolean =>
  options.some(({ role }) => role === undefined);

const labelOf = (point: number, end: LocalisedText | undefined): LocalisedText =>
  end
    ? Object.fromEntries(
        Object.entries(end).map(([language, text]) => [language, `${point} – ${text}`]),
      )
    : { en: String(point) };

/**
 * Points from `min` to `max`, and what stands beside them; or options with scores of their own. No
 * points between bounds that are refused: other checks ask for options too, and a billion of them
 * would be the end of the process.
 */
function ratingOptions(question: QuestionFields): readonly AnswerOption[] {
  const { min, max } = boundsOf(question);
  if (isScored(question) || !arePoints({ min, max })) return ownOptions(question);
  const { low, high } = question.ends ?? {};
  const points = Array.from({ length: max - min + 1 }, (_, i) => ({
    code: String(min + i),
    label: labelOf(min + i, i === 0 ? low : min + i === max ? high : undefined),
    score: i,
  }));
  return [...points, ...ownOptions(question)];
}

/**
 * A number of points between two ends, 0 to 10 unless told.
 *
 * @fields the points from `min` to `max` (0 to 10 unless told), `ends` if wanted; or scored
 * `options`
 * @answer one point
 * @published its points
 */
export const rating: Kind = {
  ...oneOption(ratingOptions),
  fields: {
    required: 'optional',
    options: 'optional',
    min: 'optional',
    max: 'optional',
    ends: 'optional',
    unfavourable: 'optional',
    favourable: 'optional',
  },
  roles: ['not-concerned', 'not-said', 'unknown'],
  scores: 'usual',
  presets: [{ name: 'rating', start: USUAL }],
  check(question, report) {
    if (isScored(question)) {
      checkOptions(ownOptions(question), report);
      checkScores(ownOptions(question), report);
      if (question.min === undefined && question.max === undefined) return;
      report('max', 'bounds-or-options');
    } else if (!arePoints(boundsOf(question))) {
      report('max', 'bounds-of-points', { highest: MAX_POINT, most: MAX_OPTIONS });
    }
  },
  wording(question) {
    const { min, max } = boundsOf(question);
    const { ends } = question;
    const beside = ownOptions(question).map((option) => ({ kind: 'option', option }) as const);
    if (isScored(question)) return beside;
    return [{ kind: 'points', least: min, most: max, ...(ends ? { ends } : {}) }, ...beside];
  },
};
