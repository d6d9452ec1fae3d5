import type { Question, QuestionFields } from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';
import type { TextsField } from '../forms/form-fields.view.js';
import type { MoreRows } from '../forms/more-rows.js';
import type { FormValues } from '../../web/index.js';
import type { Words } from '../words/index.js';
import type { QuestionDto } from './question.dto.js';

/** What a form is shown for: the question as it is stored, and to whom. */
export interface FormContext {
  readonly question: Question;
  /** Of the questionnaire. */
  readonly languages: readonly string[];
  /** Of the admin. */
  readonly language: Language;
  readonly t: Words;
}

export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly isChosen: boolean;
}

/** A field of one line, or a list to choose from where there are choices. */
export interface Input {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly lang?: string;
  readonly choices?: readonly Choice[];
  readonly isCode?: boolean;
  readonly placeholder?: string;
}

export interface Checkbox {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isChecked: boolean;
}

export interface Row {
  readonly number: number;
  readonly inputs: readonly Input[];
}

/** A list of rows, which can also be written as lines of text. */
export interface RowsGroup {
  readonly legend: string;
  readonly hint: string;
  /** Field whose problem is told here. */
  readonly field: string;
  readonly rows: readonly Row[];
  readonly more: MoreRows;
  readonly lines: { readonly id: string; readonly name: string; readonly value: string };
  readonly head: readonly Input[];
}

export type FormPart =
  | { readonly kind: 'flag'; readonly box: Checkbox }
  | { readonly kind: 'number'; readonly input: Input; readonly field: string }
  | { readonly kind: 'texts'; readonly texts: TextsField }
  | { readonly kind: 'rows'; readonly group: RowsGroup }
  | {
      readonly kind: 'boxes';
      readonly legend: string;
      readonly hint: string;
      readonly boxes: readonly Checkbox[];
    };

/** One field of a question: how a form shows it and reads it back. */
export interface FieldForm {
  /** What its inputs hold before anybody typed, named as the form names them. */
  values(question: Question): FormValues;
  view(values: FormValues, context: FormContext): readonly FormPart[];
  /** The field as the form wants it; nothing where it is left empty. */
  read(form: QuestionDto, former: Question): Partial<QuestionFields>;
}
