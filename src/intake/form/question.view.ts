import { otherFieldOf, type ProfileQuestion, type Question } from '../../questionnaire/index.js';
import { fieldOf, type ShownField } from '../fields/index.js';
import {
  describedBy,
  type PageContext,
  questionId,
  type TextPart,
} from '../fields/page-context.js';
import { fieldOfProfile } from '../fields/profile.js';

/** A question as the page shows it. */
export interface QuestionView {
  readonly code: string;
  readonly id: string;
  readonly number: number | null;
  readonly title: readonly TextPart[];
  readonly help: readonly TextPart[] | null;
  readonly error: string;
  readonly required: boolean;
  readonly describedBy: string;
  readonly field: ShownField;
}

export const viewQuestion = (
  question: Question,
  number: number | null,
  page: PageContext,
): QuestionView => viewWith(question, fieldOf(question, page), number, page);

export const viewProfileQuestion = (
  profile: ProfileQuestion,
  number: number,
  page: PageContext,
): QuestionView => viewWith(profile, fieldOfProfile(profile, page), number, page);

function viewWith(
  question: Question | ProfileQuestion,
  field: ShownField,
  number: number | null,
  { errors, tell }: PageContext,
): QuestionView {
  const { code, title, help } = question;
  const error = errors.get(code) ?? errors.get(otherFieldOf(code)) ?? '';
  const parts = { help: !!help, hint: field.hint !== '', error: error !== '' };
  return {
    code,
    id: questionId(code),
    number,
    title: tell(title),
    help: help ? tell(help) : null,
    error,
    required: 'required' in question && (question.required ?? false),
    describedBy: describedBy(code, parts),
    field,
  };
}
