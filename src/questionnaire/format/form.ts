import type { LocalisedText, SentenceValues } from '../../common/browser.js';
import { isOptionCode, isQuestionCode } from '../codes.js';
import type { Finding, Report } from '../findings.js';
import { pathTo } from './problems.js';

/** A part of a JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The form of one place of a file, said once: how it is checked and how its schema describes it.
 * `T` is the type of what passes, so that a description cannot drift from the type it describes.
 */
export interface Form<T> {
  readonly schema: JsonSchema;
  check(value: unknown, path: string, report: Report): void;
  /** Only for the compiler. */
  readonly of?: T;
}

/** A form of a field that may be left out; `null` is not left out. */
export interface OptionalForm<T> extends Form<T> {
  readonly isOptional: true;
}

/** Each field of a type with its form: a field too few or too many does not compile. */
export type Fields<T> = {
  readonly [K in keyof T]-?: undefined extends T[K]
    ? OptionalForm<Exclude<T[K], undefined>>
    : Form<T[K]>;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One rule, and what is found where it does not hold. */
const rule = <T>(
  [finding, values]: readonly [finding: Finding, values?: SentenceValues],
  schema: JsonSchema,
  holds: (value: unknown) => boolean,
): Form<T> => ({
  schema,
  check(value, path, report) {
    if (!holds(value)) report(path, finding, values);
  },
});

export const optional = <T>(form: Form<T>): OptionalForm<T> => ({ ...form, isOptional: true });

export const described = <T>(description: string, form: Form<T>): Form<T> => ({
  ...form,
  schema: { description, ...form.schema },
});

export const exactly = <T extends string>(expected: T): Form<T> =>
  rule(['exactly', { expected }], { const: expected }, (value) => value === expected);

export const oneOf = <T extends string>(values: readonly T[]): Form<T> =>
  rule(['one-of', { allowed: values.join(', ') }], { enum: values }, (value) =>
    (values as readonly unknown[]).includes(value),
  );

export const flag: Form<boolean> = rule(
  ['flag'],
  { type: 'boolean' },
  (value) => typeof value === 'boolean',
);

export const finite: Form<number> = rule(['number'], { type: 'number' }, (value) =>
  Number.isFinite(value),
);

export const whole = (minimum: number, maximum: number): Form<number> =>
  rule(
    ['whole-number', { least: minimum, most: maximum }],
    { type: 'integer', minimum, maximum },
    (value) =>
      Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum,
  );

export const questionCode: Form<string> = rule(
  ['question-code'],
  { $ref: '#/$defs/questionCode' },
  isQuestionCode,
);

export const optionCode: Form<string> = rule(
  ['option-code'],
  { $ref: '#/$defs/optionCode' },
  isOptionCode,
);

/** A text by language, of one of the lengths in the schema; what it says is checked elsewhere. */
export const localised = (length: 'label' | 'line' | 'prose'): Form<LocalisedText> =>
  rule(
    ['localised', { form: '{"en": "…"}' }],
    { $ref: `#/$defs/${length}` },
    (value) =>
      isObject(value) && Object.values(value).every((text: unknown) => typeof text === 'string'),
  );

/** A list of lists or of texts, each entry of one form. */
export const list = <T>(form: Form<T>, size: Size): Form<readonly T[]> => ({
  schema: { ...sizeRule(size).schema, items: form.schema },
  check(value, path, report) {
    sizeRule(size).check(value, path, report);
    if (!Array.isArray(value)) return;
    value.forEach((item: unknown, i) => form.check(item, `${path}[${i}]`, report));
  },
});

/** A text that no respondent reads, such as a key or a day. */
export const matching = (pattern: RegExp, finding: Finding): Form<string> =>
  rule(
    [finding],
    { type: 'string', pattern: pattern.source },
    (value) => typeof value === 'string' && pattern.test(value),
  );

/** How many entries a list may have. */
export interface Size {
  readonly min: number;
  readonly max: number;
}

const sizeRule = ({ min, max }: Size): Form<readonly unknown[]> =>
  rule(
    min === 0 ? ['list-at-most', { most: max }] : ['list-size', { least: min, most: max }],
    { type: 'array', ...(min > 0 ? { minItems: min } : {}), maxItems: max },
    (value) => Array.isArray(value) && value.length >= min && value.length <= max,
  );

/** A list of which all entries keep one rule, told once for the whole list. */
export function listOf<T>(
  items: JsonSchema,
  size: Size,
  finding: Finding,
  areGood: (list: readonly unknown[]) => boolean,
): Form<readonly T[]> {
  const sized = sizeRule(size);
  return {
    schema: { ...sized.schema, items },
    check(value, path, report) {
      let hasSize = true;
      sized.check(value, path, (...problem) => {
        hasSize = false;
        report(...problem);
      });
      if (hasSize && !areGood(value as readonly unknown[])) report(path, finding);
    },
  };
}

export const questionCodes = (size: Size): Form<readonly string[]> =>
  listOf({ $ref: '#/$defs/questionCode' }, size, 'question-codes', (list) =>
    list.every(isQuestionCode),
  );

export const optionCodes = (size: Size): Form<readonly string[]> =>
  listOf({ $ref: '#/$defs/optionCode' }, size, 'option-codes', (list) => list.every(isOptionCode));

/** A list of objects of one form. */
export function objects<T>(form: Form<T>, size: Size): Form<readonly T[]> {
  const list = listOf<T>(form.schema, size, 'objects', (items) => items.every(isObject));
  return {
    schema: list.schema,
    check(value, path, report) {
      list.check(value, path, report);
      if (!Array.isArray(value)) return;
      value.forEach((item: unknown, i) => {
        if (isObject(item)) form.check(item, `${path}[${i}]`, report);
      });
    },
  };
}

/** An object that has these fields and no others. */
export function object<T>(fields: Fields<T>, more: JsonSchema = {}): Form<T> {
  const forms = Object.entries<Form<unknown> | OptionalForm<unknown>>(fields);
  const needed = forms.filter(([, form]) => !('isOptional' in form)).map(([name]) => name);
  return {
    schema: {
      type: 'object',
      required: needed,
      properties: Object.fromEntries(forms.map(([name, { schema }]) => [name, schema])),
      additionalProperties: false,
      ...more,
    },
    check(value, path, report) {
      if (!isObject(value)) {
        report(path, 'object');
        return;
      }
      for (const name of Object.keys(value)) {
        if (Object.hasOwn(fields, name)) continue;
        report(pathTo(path, name), 'unknown-field');
      }
      for (const [name, form] of forms) {
        if ('isOptional' in form && value[name] === undefined) continue;
        form.check(value[name], pathTo(path, name), report);
      }
    },
  };
}
