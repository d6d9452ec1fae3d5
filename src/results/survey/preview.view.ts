import { textIn } from '../../common/index.js';
import type { PublishedCell, PublishedTable, ReleaseContent } from '../../disclosure/index.js';
import { fill, formatNumber, formatPart } from '../../language/index.js';
import type { Question } from '../../questionnaire/index.js';
import { type Language } from '../../web/index.js';
import { words } from '../words/index.js';

/** The overall figures of every question, as the release has them: nothing is counted here. */
export function viewPreview({ definition, tables }: ReleaseContent, language: Language) {
  const { sections, languages } = definition.questionnaire;
  const overall = new Map(
    tables.filter((table) => table.by.length === 0).map((table) => [table.question, table]),
  );
  return sections
    .map((section) => ({
      title: textIn(section.title, language, languages),
      questions: section.questions.flatMap((question) => {
        const table = overall.get(question.code);
        return table ? [viewQuestion(question, table, languages, language)] : [];
      }),
    }))
    .filter((section) => section.questions.length > 0);
}

function viewQuestion(
  question: Question,
  { columns, cells }: PublishedTable,
  languages: readonly string[],
  language: Language,
) {
  const t = words[language].results;
  const [total, ...counts] = cells[0] ?? [];
  const base = typeof total === 'number' ? total : null;
  const built: Readonly<Record<string, string>> = { yes: t.yes, no: t.no, sign: t.sign };
  const labelOf = (code: string): string => {
    const option = question.options?.find((one) => one.code === code);
    return textIn(option?.label, language, languages) || (built[code] ?? code);
  };
  return {
    title: textIn(question.title, language, languages),
    base: base === null ? null : fill(t.answered, { count: formatNumber(base, language) }),
    rows: columns.slice(1).map((code, i) => {
      const count = counts[i] ?? null;
      const hasShare = typeof count === 'number' && base !== null;
      return {
        label: labelOf(code),
        count: describeCell(count, language),
        share: hasShare ? formatPart(count, base, language) : '',
        isWithheld: count === null,
      };
    }),
  };
}

function describeCell(cell: PublishedCell, language: Language): string {
  const t = words[language].results;
  if (cell === null) return t.notShown;
  if (typeof cell === 'number') return formatNumber(cell, language);
  return 'atMost' in cell
    ? fill(t.atMost, { count: formatNumber(cell.atMost, language) })
    : fill(t.atLeast, { count: formatNumber(cell.atLeast, language) });
}
