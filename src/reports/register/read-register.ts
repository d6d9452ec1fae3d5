import { isDay } from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';
import { unknownPlace } from './remark-places.js';
import { DEMAND_STATES, type PrintedRegister, type RemarkWording } from './register.js';

/** The schema of a register as a file (docs/formats). */
export const REGISTER_SCHEMA = 'cahier/register-1';

export interface RegisterFile extends PrintedRegister {
  readonly schema: typeof REGISTER_SCHEMA;
}

export const registerFile = (register: PrintedRegister): RegisterFile => ({
  schema: REGISTER_SCHEMA,
  ...register,
});

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isFlag: Check = (value) => typeof value === 'boolean';
const isDate: Check = (value) => typeof value === 'string' && isDay(value);
const isState: Check = (value) => (DEMAND_STATES as readonly unknown[]).includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts: Check = (value) => isRecord(value) && Object.values(value).every(isText);
const shaped =
  (shape: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value) =>
    isRecord(value) &&
    Object.entries(shape).every(([name, check]) => check(value[name])) &&
    Object.entries(optional).every(
      ([name, check]) => !Object.hasOwn(value, name) || check(value[name]),
    );

const isFigure = shaped({ table: isText, answers: listOf(isText) }, { by: isText, group: isText });

const isReworded = shaped({ on: isDate, isAfterOpening: orNull(isFlag) });

const isDemand = shaped(
  {
    number: isCount,
    text: isTexts,
    addressee: isTexts,
    basis: isTexts,
    figures: listOf(isFigure),
    raisedOn: isDate,
    isAfterOpening: isFlag,
    state: isState,
    stateOn: isDate,
    due: (value) => value === null || value === 'answer' || value === 'delivery',
    dueOn: orNull(isDate),
    daysOpen: isCount,
    steps: listOf(shaped({ on: isDate, state: isState, words: isText })),
  },
  { reworded: isReworded },
);

const isStated = shaped({ table: isText, answer: isText }, { placed: isReworded });

const isClaim = shaped(
  {
    number: isCount,
    statement: isTexts,
    source: isTexts,
    published: isText,
    definition: isTexts,
    scope: isTexts,
    statistic: isTexts,
    questions: listOf(isText),
    enteredOn: isDate,
    isAfterOpening: isFlag,
    replies: listOf(shaped({ on: isDate, words: isText })),
  },
  { reworded: isReworded, stated: listOf(isStated) },
);

const hasFigures: Check = (value) => unknownPlace(value as RemarkWording) === null;

const isRemark: Check = (value) =>
  shaped({
    number: isCount,
    chapter: isText,
    text: isTexts,
    figures: listOf(isFigure),
    writtenOn: isDate,
    isAfterOpening: isFlag,
  })(value) && hasFigures(value);

const isRegister = shaped(
  {
    schema: (value) => value === REGISTER_SCHEMA,
    asOf: isDate,
    demands: listOf(isDemand),
    claims: listOf(isClaim),
  },
  { earlier: listOf(isDemand), remarks: listOf(isRemark) },
);

/** A register out of a file. Throws `register-unreadable`. */
export function readRegister(json: unknown): PrintedRegister {
  if (!isRegister(json)) throw refuse('register-unreadable');
  const { asOf, demands, claims, earlier, remarks } = json as RegisterFile;
  return {
    ...{ asOf, demands, claims },
    ...(earlier ? { earlier } : {}),
    ...(remarks ? { remarks } : {}),
  };
}
