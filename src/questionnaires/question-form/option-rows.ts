import {
  type AnswerOption,
  kindOf,
  OPTION_ROLES,
  type OptionRole,
  type Question,
  USUAL_SCALES,
  usualScale,
} from '../../questionnaire/index.js';
import { type FormValues, partOf, rowsOf, textOf } from '../../web/index.js';
import type { FormContext, Input, Row } from './field-form.js';
import type { OptionRowDto } from './question.dto.js';
import { readLabelledRows, type SentRows } from './read-labelled-rows.js';
import { choicesOf, codeInput, labelInputs, sideInput, spareRows } from './row-inputs.js';
import { type Sided, sideOf } from './sides.js';

/** Options as the rows of a form. */
export const optionValues = (
  options: readonly AnswerOption[],
  sided: Sided,
): readonly FormValues[] =>
  spareRows(
    options.map(({ code, label, score, role }) => ({
      code,
      label,
      score: score?.toString() ?? '',
      role: role ?? '',
      side: sideOf(sided, code),
    })),
  );

/** Which columns the rows of options have: those that the kind or the options make use of. */
interface Columns {
  readonly scores: boolean;
  readonly roles: readonly OptionRole[];
  readonly sides: boolean;
}

export function columnsFor(
  question: Question,
  options: readonly AnswerOption[],
  sides: boolean,
): Columns {
  const { scores, roles } = kindOf(question);
  return {
    scores: scores !== 'unusual' || options.some(({ score }) => score !== undefined),
    roles: OPTION_ROLES.filter(
      (role) => roles.includes(role) || options.some((option) => option.role === role),
    ),
    sides,
  };
}

export const viewOptionRows = (
  name: string,
  values: unknown,
  columns: Columns,
  context: FormContext,
): readonly Row[] =>
  rowsOf(values).map((row, i) => ({
    number: i + 1,
    inputs: [
      codeInput(`${name}.${i}`, row, context),
      ...labelInputs(`${name}.${i}`, row, context),
      ...extraInputs(`${name}.${i}`, row, columns, context),
    ],
  }));

function extraInputs(
  name: string,
  row: unknown,
  { scores, roles, sides }: Columns,
  { t }: FormContext,
): readonly Input[] {
  const score: Input = {
    id: `field-${name}-score`,
    name: `${name}.score`,
    label: t.question.score,
    value: textOf(partOf(row, 'score')),
    isCode: true,
  };
  const names = roles.map((role) => ({ value: role, name: t.roles[role] }));
  const role: Input = {
    id: `field-${name}-role`,
    name: `${name}.role`,
    label: t.question.role,
    choices: choicesOf([{ value: '', name: t.question.noRole }, ...names], partOf(row, 'role')),
  };
  return [
    ...(scores ? [score] : []),
    ...(roles.length > 0 ? [role] : []),
    ...(sides ? [sideInput(name, row, t)] : []),
  ];
}

/** The select that fills an empty list with a scale whose points are worded already. */
export const scaleInput = (name: string, value: unknown, { t }: FormContext): Input => ({
  id: `field-${name}`,
  name,
  label: t.question.usualScale,
  choices: choicesOf(
    [
      { value: '', name: t.question.ownWords },
      ...USUAL_SCALES.map((scale) => ({ value: scale, name: t.kinds[scale] })),
    ],
    value,
  ),
});

export interface SentOptions extends Omit<SentRows<OptionRowDto>, 'prefix' | 'rowOfLine'> {
  readonly scale: string | undefined;
  readonly former: readonly AnswerOption[] | undefined;
  /** Whether the form showed places on a scale. */
  readonly isScored: boolean;
}

export const optionRows = (sent: SentOptions): readonly OptionRowDto[] =>
  readLabelledRows({ ...sent, prefix: 'o', rowOfLine: (line) => line });

export function readOptionRows(sent: SentOptions): readonly AnswerOption[] {
  const rows = optionRows(sent);
  const scale = USUAL_SCALES.find((name) => name === sent.scale);
  if (rows.length === 0 && scale) return usualScale(scale);
  const former = new Map((sent.former ?? []).map((option) => [option.code, option]));
  const isUnscored =
    former.size > 0 && [...former.values()].every(({ score }) => score === undefined);
  let next =
    Math.max(-1, ...rows.flatMap(({ score }) => (score?.trim() ? [Number(score)] : []))) + 1;
  return rows.map(({ code, label, score, role }) => {
    // A new point takes the next place of its scale; only who says so leaves it beside.
    const isNewPoint = sent.isScored && !isUnscored && !role && !former.has(code);
    const place = score?.trim() ? Number(score) : isNewPoint ? next++ : undefined;
    return {
      code,
      label,
      ...(place === undefined ? {} : { score: place }),
      ...(role ? { role: role as OptionRole } : {}),
    };
  });
}
