import { standsBeside, type Tabled } from '../../questionnaire/index.js';
import type { ReportContext } from '../context/report-context.js';
import { allCounted, type Counted } from '../questions/index.js';
import type { ReferenceValue } from '../references/references.js';
import { ruleHash } from '../scores/rule-hash.js';

/** A question of the survey that was asked in the words of a reference value. */
export interface Match {
  readonly counted: Counted;
  /** Codes of all answers of the reference, and of those that it counts together. */
  readonly answers: readonly string[];
  readonly counts: readonly string[];
}

/** Spaces are set differently by every printer; nothing else may differ. */
const plain = (text: string | undefined): string =>
  (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

/** Of a score, what stands for its rule: two scores of one name may count otherwise. */
function ruleOf(
  { questionnaire }: ReportContext,
  { code }: Tabled,
  language: string,
): string | undefined {
  const scale = questionnaire.scales?.find((one) => one.code === code);
  return scale && ruleHash(questionnaire, scale, language);
}

/** A question as far as it can be beside a figure; the rest is worked out once for all figures. */
export interface Comparable {
  readonly counted: Counted;
  /** What it may be compared by: the answers to the question itself. */
  readonly own: Tabled['options'];
}

/** Tables of one answer each, whole or by line. */
export const comparableIn = (context: ReportContext): readonly Comparable[] =>
  allCounted(context).flatMap((counted) => {
    const { part, kind, options, columns } = counted.tabled;
    if (kind !== 'one' || part.kind === 'first' || part.kind === 'among') return [];
    if (part.kind === 'row' && part.aspect) return [];
    const own = options.filter((option) => !standsBeside(option, options));
    return own.every(({ code }) => columns.includes(code)) ? [{ counted, own }] : [];
  });

/**
 * Where title, line and all answers to the question itself are the same, in the same order. What stands
 * beside the answers, such as “not concerned”, may be offered too. By words and never by code: codes
 * of two surveys agree by accident.
 */
export function matchReference(
  context: ReportContext,
  comparable: readonly Comparable[],
  { language, question, line, answers, counted: told, scale }: ReferenceValue,
): Match | undefined {
  const wanted = answers.map(plain).join('\n');
  for (const { counted, own } of comparable) {
    const { part } = counted.tabled;
    if (plain(counted.question.title[language]) !== plain(question)) continue;
    if ((part.kind === 'row' ? plain(part.row.label[language]) : '') !== plain(line)) continue;
    const labels = own.map(({ label }) => plain(label[language]));
    if (labels.join('\n') !== wanted) continue;
    if (scale !== ruleOf(context, counted.tabled, language)) continue;
    const codeOf = (answer: string): string => own[labels.indexOf(plain(answer))]!.code;
    return { counted, answers: own.map(({ code }) => code), counts: told.map(codeOf) };
  }
  return undefined;
}
