import { collectAnswers } from '../../questionnaire/index.js';
import type { Pressed } from '../steps/take-step.js';

/** What a browser sends: a field that was filled once, or several times. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

export const entriesOf = (fields: FormFields): readonly (readonly [string, string])[] =>
  Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value): readonly [string, string] => [name, value]),
  );

/** A form that names no step, or none that there is, is taken for the last: all of it is checked. */
export function readPressed(fields: FormFields, steps: number): Pressed {
  const named = Number(fields['_step'] ?? NaN);
  const isStep = Number.isInteger(named) && named >= 0 && named < steps;
  return {
    at: isStep ? named : steps - 1,
    isBack: fields['_go'] === 'back',
    typed: collectAnswers(entriesOf(fields)),
  };
}
