import { fill } from '../../language/browser.js';
import { kindOf, type Question } from '../../questionnaire/browser.js';
import type { Field } from './field.js';
import { type PageContext, questionId, typedIn } from './page-context.js';

export interface LineField extends Field {
  readonly id: string;
  readonly name: string;
  readonly input: 'date' | 'text';
  /** The keys that a phone offers. */
  readonly keys: 'decimal' | 'text';
  readonly value: string;
}

export function fieldOfLine(question: Question, { t, typed }: PageContext): LineField {
  const number = kindOf(question)
    .wording(question)
    .find((line) => line.kind === 'number');
  const [value = ''] = typedIn(typed, question.code);
  return {
    frame: 'control',
    hint: number ? fill(t.numberBetween, { min: number.least, max: number.most }) : '',
    id: questionId(question.code),
    name: question.code,
    input: number ? 'text' : 'date',
    // The keys for decimal numbers of some phones have no minus.
    keys: number && number.least >= 0 ? 'decimal' : 'text',
    value,
  };
}
