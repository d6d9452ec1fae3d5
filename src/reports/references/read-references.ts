import { isDay } from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';
import { type References, REFERENCES_SCHEMA } from './references.js';

const MOST_VALUES = 500;
const LONGEST = 1000;
const MOST_DECIMALS = 3;

/** Where something is wrong, such as `values[2].percent`; `undefined` where nothing is. */
type Check = (value: unknown, at: string) => string | undefined;

const when =
  (isRight: (value: unknown) => boolean): Check =>
  (value, at) =>
    isRight(value) ? undefined : at;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST;
const isPercent = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 100;
const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

const text = when(isText);
const day = when((value) => typeof value === 'string' && isDay(value));
const address = when((value) => isText(value) && /^https:\/\/[^\s/]/.test(value));
const texts = when(
  (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(isText) &&
    new Set(value).size === value.length,
);

/** All of the fields, those of the second list only where they are there, and no others. */
const shaped =
  (shape: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return at;
    const fields = value as Readonly<Record<string, unknown>>;
    const path = (name: string): string => (at === '' ? name : `${at}.${name}`);
    for (const [name, check] of Object.entries(shape)) {
      const wrong = check(fields[name], path(name));
      if (wrong !== undefined) return wrong;
    }
    for (const [name, one] of Object.entries(fields)) {
      if (Object.hasOwn(shape, name)) continue;
      const wrong = Object.hasOwn(optional, name) ? optional[name]!(one, path(name)) : path(name);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };

const sourceFields = shaped(
  { title: text, publisher: text, address, published: day, read: day, licence: text },
  { invented: when((value) => value === true) },
);

/** Nobody reads figures before they are published. */
const source: Check = (value, at) => {
  const wrong = sourceFields(value, at);
  if (wrong !== undefined) return wrong;
  const { published, read: readOn } = value as References['source'];
  return readOn < published ? `${at}.read` : undefined;
};

const interval = shaped({ low: when(isPercent), high: when(isPercent) });

const fields = shaped(
  {
    language: when((value) => isText(value) && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(value)),
    question: text,
    answers: texts,
    counted: texts,
    percent: when(isPercent),
    decimals: when((value) => isWhole(value, 0, MOST_DECIMALS)),
    n: when((value) => isWhole(value, 1, Number.MAX_SAFE_INTEGER)),
    table: text,
    population: text,
  },
  { line: text, interval, scale: when((value) => /^sha256:[0-9a-f]{64}$/.test(String(value))) },
);

/** The fields by themselves, and that they fit each other. */
const oneValue: Check = (value, at) => {
  const wrong = fields(value, at);
  if (wrong !== undefined) return wrong;
  const {
    answers,
    counted,
    percent,
    decimals,
    interval: told,
  } = value as References['values'][number];
  if (!counted.every((answer) => answers.includes(answer))) return `${at}.counted`;
  // More decimals than the source prints are of another source, or computed.
  const isPrinted = (number: number): boolean => Number(number.toFixed(decimals)) === number;
  if (!isPrinted(percent)) return `${at}.percent`;
  return told && (told.low > percent || told.high < percent) ? `${at}.interval` : undefined;
};

const fileFields = shaped(
  {
    schema: when((value) => value === REFERENCES_SCHEMA),
    source,
    values: (value, at) => {
      if (!Array.isArray(value) || value.length === 0 || value.length > MOST_VALUES) return at;
      return value
        .map((one: unknown, index) => oneValue(one, `${at}[${index}]`))
        .find((wrong) => wrong !== undefined);
    },
  },
  { chosenOf: when((value) => isWhole(value, 1, MOST_VALUES)) },
);

/** Nobody chooses more figures than there were to choose from. */
const file: Check = (value, at) => {
  const wrong = fileFields(value, at);
  if (wrong !== undefined) return wrong;
  const { chosenOf, values } = value as References;
  return chosenOf !== undefined && chosenOf < values.length ? 'chosenOf' : undefined;
};

/** Public figures out of a file. Throws `references-unreadable`, which names the place. */
export function readReferences(json: unknown): References {
  const wrong = file(json, '');
  if (wrong !== undefined) throw refuse('references-unreadable', { at: wrong || '{}' });
  return json as References;
}
