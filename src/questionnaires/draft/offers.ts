import {
  kindOf,
  type Question,
  QUESTION_TYPES,
  type QuestionFields,
  type QuestionType,
} from '../../questionnaire/index.js';

/** What an admin can add: a question of a type, as one of its presets starts it. */
export interface Offer {
  /** Name of the preset; no two kinds have one of the same name. */
  readonly code: string;
  readonly type: QuestionType;
  readonly start: Readonly<Partial<QuestionFields>>;
}

export const OFFERS: readonly Offer[] = QUESTION_TYPES.flatMap((type) =>
  kindOf({ type }).presets.map(({ name, start }) => ({ code: name, type, start })),
);

export const newQuestion = (code: string, { type, start }: Offer): Question => ({
  code,
  type,
  title: {},
  ...start,
});
