import { textIn } from '../../common/index.js';
import {
  type Figure,
  type FigureTable,
  type Interval,
  isWithheld,
  readTables,
  type ReleaseContent,
  shareOf,
} from '../../disclosure/index.js';
import { fill, formatRange, formatShare } from '../../language/index.js';
import type { Question } from '../../questionnaire/index.js';
import { type Language } from '../../web/index.js';
import { words } from '../words/index.js';

/** The overall figures of every question, as the release has them: nothing is counted here. */
export function viewPreview(release: ReleaseContent, language: Language) {
  const { sections, languages } = release.definition.questionnaire;
  const overall = new Map(
    readTables(release)
      .filter((table) => table.by.length === 0)
      .map((table) => [table.question, table]),
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
  { columns, figures }: FigureTable,
  languages: readonly string[],
  language: Language,
) {
  const t = words[language].results;
  const [[base, ...counts] = []] = figures;
  const built: Readonly<Record<string, string>> = { yes: t.yes, no: t.no, sign: t.sign };
  const labelOf = (code: string): string => {
    const option = question.options?.find((one) => one.code === code);
    return textIn(option?.label, language, languages) || (built[code] ?? code);
  };
  const isBased = base !== undefined && !isWithheld(base);
  return {
    title: textIn(question.title, language, languages),
    base: isBased ? fill(t.answered, { count: formatRange(base, language) }) : null,
    rows: columns.slice(1).map((code, i) => ({
      label: labelOf(code),
      ...viewFigure(counts[i]!, isBased ? base : undefined, language),
    })),
  };
}

/** Of 100, what is certain of a share and what may be added to it: a range is drawn as one. */
const barOf = ({ low, high }: Interval) => ({
  certain: Math.round(100 * low),
  possible: Math.round(100 * high) - Math.round(100 * low),
});

function viewFigure(count: Figure, base: Interval | undefined, language: Language) {
  if (isWithheld(count)) {
    return { count: words[language].results.notShown, share: '', bar: null, isWithheld: true };
  }
  const share = base && shareOf(count, base);
  return {
    count: formatRange(count, language, base?.high),
    share: share ? formatShare(share, language) : '',
    bar: share && barOf(share),
    isWithheld: false,
  };
}
