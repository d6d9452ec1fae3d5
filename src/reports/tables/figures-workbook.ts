import type { Language } from '../../common/index.js';
import { ProtectedRelease } from '../../disclosure/index.js';
import { type Field, type Sheet, writeOds, writeXlsx } from '../../workbooks/index.js';
import { checkLanguage } from '../context/check-language.js';
import { ReportContext } from '../context/report-context.js';
import { mapTexts, withoutMarks } from '../format/direction.js';
import { aboutSheet } from './about-sheet.js';
import { answersSheet, groupsSheet } from './dictionary.js';
import { type FigureLine, figureLines } from './figure-lines.js';

/** Columns in their order, with the width of each in a workbook. */
const COLUMNS: Readonly<Record<keyof FigureLine, number>> = {
  title: 40,
  byTitle: 18,
  groupLabel: 24,
  answerLabel: 26,
  figure: 14,
  share: 12,
  exact: 9,
  from: 9,
  to: 9,
  asked: 9,
  question: 16,
  by: 12,
  group: 14,
  answer: 12,
};
const NAMES = Object.keys(COLUMNS) as readonly (keyof FigureLine)[];

/** Every published cell, a line each: by words first, then by codes. */
export function figuresSheet(context: ReportContext): Sheet {
  const { sheets, columns } = context.texts.tables;
  return {
    name: sheets.figures,
    columns: NAMES.map((name) => ({ label: columns[name], width: COLUMNS[name] })),
    rows: figureLines(context).map((line): readonly Field[] => NAMES.map((name) => line[name])),
  };
}

export function tablesContext(release: ProtectedRelease, language: Language): ReportContext {
  checkLanguage(language);
  if (!ProtectedRelease.isProtected(release)) {
    throw new TypeError('tables are made from a protected release only');
  }
  return new ReportContext(release.content, language);
}

export type WorkbookFormat = 'xlsx' | 'ods';

/** A release as a workbook: its figures, and what every code in them stands for. */
export function renderWorkbook(
  release: ProtectedRelease,
  language: Language,
  format: WorkbookFormat,
): Promise<Buffer> {
  const context = tablesContext(release, language);
  const write = { xlsx: writeXlsx, ods: writeOds }[format];
  const workbook = {
    title: context.say(release.content.survey.title, 200),
    sheets: [
      figuresSheet(context),
      answersSheet(context),
      ...groupsSheet(context),
      aboutSheet(context),
    ],
  };
  return write(mapTexts(workbook, withoutMarks));
}
