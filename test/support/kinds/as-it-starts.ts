import {
  KIND_FIELDS,
  type KindField,
  kindOf,
  KINDS,
  type Kind,
  type Question,
  type QuestionType,
} from '../../../src/questionnaire/index.js';
import { Chance } from '../seeded-chance.js';
import { type Fields, type KindExamples, label, options, scored } from './kind-examples.js';
import { refusedAnswers, someAnswers } from './shape-answers.js';

/** Some value of each field, for a type that does not have it. */
const FIELD_VALUES = {
  required: true,
  options: options('a', 'b'),
  rows: options('r'),
  aspects: [{ code: 'importance', label: label('Importance'), options: options('a', 'b') }],
  min: 1,
  max: 2,
  ends: { low: label('Not at all'), high: label('Very much') },
  maxLength: 5,
  oneLine: true,
  search: true,
  classes: [{ code: 'c0', label: label('Class 0') }],
  among: 1,
  unfavourable: ['a'],
  favourable: ['b'],
} as const satisfies Readonly<Record<KindField, unknown>>;

/** A preset is worded in every language of the product; a file holds those of its questionnaire. */
function inItsLanguages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inItsLanguages);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isText = entries.some(([name]) => name === 'en');
  const kept = isText ? entries.filter(([name]) => Object.hasOwn(label(''), name)) : entries;
  return Object.fromEntries(kept.map(([name, one]) => [name, inItsLanguages(one)]));
}

/** What the editor leaves to whoever adds a question: the options and rows, in their own words. */
function completed({ fields, scores, presets }: Kind): Fields {
  const [preset] = presets;
  if (!preset) throw new Error('a type has to say what an admin can add');
  const start = inItsLanguages(preset.start) as Fields;
  const codes = ['a', 'b', 'c', 'd'];
  const own = scores === 'needed' ? scored(...codes) : options(...codes);
  return {
    ...start,
    ...(fields.options === 'needed' && !start.options?.length ? { options: own } : {}),
    ...(fields.rows === 'needed' && !start.rows?.length ? { rows: options('r', 's') } : {}),
  };
}

/**
 * Examples of a type out of nothing but the type: the question that its first preset starts, answers
 * that its shape gives, and fields that it lacks or that no question of it may have.
 *
 * @param questionOf the question with these fields
 */
export function asItStarts(
  type: QuestionType,
  questionOf: (fields: Fields) => Question,
): KindExamples {
  const kind: Kind = KINDS[type];
  const fields = completed(kind);
  const question = questionOf(fields);
  const normal = kindOf(question).normalise(question);
  const without = (left: KindField) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => name !== left));
  return {
    questions: [
      {
        name: 'as it starts',
        fields,
        accepts: someAnswers(question, new Chance(5)).map((answer) => [answer, normal(answer)]),
        refuses: refusedAnswers(question),
      },
    ],
    refused: KIND_FIELDS.flatMap((field): KindExamples['refused'] => {
      const need = kind.fields[field];
      if (need === 'needed') return [[without(field), `${field} missing`]];
      if (need === 'optional') return [];
      return [[{ ...fields, [field]: FIELD_VALUES[field] }, `${field} not-for-type`]];
    }),
  };
}
