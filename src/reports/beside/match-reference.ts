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

/**
 * Where title, line and all answers to the question itself are the same, in the same order. What stands
 * beside the answers, such as “not concerned”, may be offered too. By words and never by code: codes
 * of two surveys agree by accident.
 */
export function matchReference(
  context: ReportContext,
  { language, question, line, answers, counted: told, scale }: ReferenceValue,
): Match | undefined {
  const wanted = answers.map(plain);
  for (const counted of allCounted(context)) {
    const { tabled } = counted;
    const { part, kind, options, columns } = tabled;
    if (kind !== 'one' || part.kind === 'first' || part.kind === 'among') continue;
    if (part.kind === 'row' && part.aspect) continue;
    if (scale !== ruleOf(context, tabled, language)) continue;
    const row = part.kind === 'row' ? plain(part.row.label[language]) : '';
    if (plain(counted.question.title[language]) !== plain(question)) continue;
    if (row !== plain(line)) continue;
    const own = options.filter((option) => !standsBeside(option, options));
    const labels = own.map(({ label }) => plain(label[language]));
    if (labels.join('\n') !== wanted.join('\n')) continue;
    if (!own.every(({ code }) => columns.includes(code))) continue;
    const codeOf = (answer: string): string => own[labels.indexOf(plain(answer))]!.code;
    return { counted, answers: own.map(({ code }) => code), counts: told.map(codeOf) };
  }
  return undefined;
}
