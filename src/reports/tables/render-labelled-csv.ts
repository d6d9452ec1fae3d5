import { csvLine, type Language } from '../../common/index.js';
import type { ProtectedRelease } from '../../disclosure/index.js';
import { mapTexts, withoutMarks } from '../format/direction.js';
import { figuresSheet, tablesContext } from './figures-workbook.js';

/** Every published cell in words and codes, a line each, as in the workbook. */
export function renderLabelledCsv(release: ProtectedRelease, language: Language): string {
  const { columns, rows } = mapTexts(figuresSheet(tablesContext(release, language)), withoutMarks);
  const lines = rows.map((row) => row.map((field) => (field === null ? '' : String(field))));
  return [columns.map(({ label }) => label), ...lines].map(csvLine).join('');
}
