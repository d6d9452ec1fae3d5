import type { LocalisedText } from '../../common/index.js';
import { normaliseText, type ProfileGroup, type ProfileOption } from '../../questionnaire/index.js';
import { freeCode } from '../draft/codes.js';
import type { GroupRowDto, ProfileOptionRowDto } from './questionnaire.dto.js';

/** Leaves out the languages without a text: an absent translation is not an empty one. */
export function readTexts(texts: LocalisedText): LocalisedText {
  return Object.fromEntries(
    Object.entries(texts)
      .map(([language, text]) => [language, normaliseText(text).trim()] as const)
      .filter(([, text]) => text !== ''),
  );
}

/** The same for texts of one line: a line break typed there becomes a space. */
export const readLines = (texts: LocalisedText): LocalisedText =>
  Object.fromEntries(
    Object.entries(readTexts(texts)).map(([language, text]) => [
      language,
      text.replace(/\s*[\n\t]\s*/g, ' '),
    ]),
  );

/**
 * A text as typed, with what it says in languages that the form did not show: they were taken off
 * the questionnaire, and their texts come back with them.
 */
export const keepHidden = (
  former: LocalisedText | undefined,
  typed: LocalisedText,
  shown: readonly string[],
): LocalisedText => ({
  ...Object.fromEntries(
    Object.entries(former ?? {}).filter(([language]) => !shown.includes(language)),
  ),
  ...typed,
});

export const hasText = (texts: LocalisedText): boolean => Object.keys(texts).length > 0;

/** A whole number of a form, or undefined where the field is empty. */
export const readCount = (text: string | undefined): number | undefined =>
  text?.trim() ? Number(text) : undefined;

/** A number of a form, with a comma or a point, or undefined where the field is empty. */
export const readNumber = (text: string | undefined): number | undefined =>
  text?.trim() ? Number(text.trim().replace(',', '.')) : undefined;

interface Row {
  readonly code: string;
  readonly label: LocalisedText;
}

/** The rows that hold something, each with a code: its own, or the next free `o1`, `o2` … */
export function filledRows<R extends Row>(rows: readonly R[], prefix: string): readonly R[] {
  const filled = rows
    .map((row) => ({ ...row, code: row.code.trim(), label: readLines(row.label) }))
    .filter((row) => row.code !== '' || hasText(row.label));
  const taken = new Set(filled.map(({ code }) => code));
  return filled.map((row) => {
    const code = row.code || freeCode(prefix, taken);
    taken.add(code);
    return { ...row, code };
  });
}

export function readGroups(rows: readonly GroupRowDto[]): readonly ProfileGroup[] {
  return filledRows(rows, 'g').map(({ code, label, parent }) => ({
    code,
    label,
    ...(parent.trim() ? { parent: parent.trim() } : {}),
  }));
}

export function readProfileOptions(rows: readonly ProfileOptionRowDto[]): readonly ProfileOption[] {
  return filledRows(rows, 'o').map(({ code, label, parent, headcount }) => {
    const people = readCount(headcount);
    return {
      code,
      label,
      ...(parent.trim() ? { parent: parent.trim() } : {}),
      ...(people === undefined ? {} : { headcount: people }),
    };
  });
}
