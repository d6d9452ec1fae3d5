import type { AnswerOption, QuestionFields } from '../question.js';
import { classes } from './classes.js';
import { date } from './date.js';
import { info } from './info.js';
import type { Kind } from './kind.js';
import { matrix } from './matrix.js';
import { multiple } from './multiple.js';
import { number } from './number.js';
import { pairs } from './pairs.js';
import { petition } from './petition.js';
import { pick } from './pick.js';
import { ranking } from './ranking.js';
import { rating } from './rating.js';
import { scale } from './scale.js';
import { single } from './single.js';
import { text } from './text.js';
import { yesno } from './yesno.js';

/** Every type of question: what it is named in a file, and the one place that says what it is. */
export const KINDS = {
  single,
  multiple,
  scale,
  rating,
  yesno,
  number,
  classes,
  ranking,
  pick,
  matrix,
  pairs,
  date,
  text,
  info,
  petition,
} as const satisfies Readonly<Record<string, Kind>>;

export type QuestionType = keyof typeof KINDS;

export const QUESTION_TYPES = Object.keys(KINDS) as readonly QuestionType[];

/** A question with its type, whatever else a file says of it. */
export interface TypedQuestion extends QuestionFields {
  readonly type: QuestionType;
}

export const kindOf = ({ type }: Pick<TypedQuestion, 'type'>): Kind => KINDS[type];

/** The options of a question as respondents see them; none of free answers and pairs. */
export const optionsOf = (question: TypedQuestion): readonly AnswerOption[] =>
  kindOf(question).options(question);
