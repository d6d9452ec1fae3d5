import type { Language } from '../common/index.js';
import type {
  BulletinCheck,
  BulletinFinding,
  BulletinSentence,
  CancelledCheck,
} from '../credentials/index.js';
import { fill, formatList, type Values } from '../language/index.js';
import { words } from './words/index.js';

type Counts = BulletinCheck['counts'];

/** What is counted, by name: responses, or signatures of a petition. */
function named(counts: Counts, language: Language) {
  const { many, one } = words[language].verify.counts[counts];
  return { counts: many, one };
}

export const sayBulletinSentence = (
  { code, values }: BulletinSentence,
  counts: Counts,
  language: Language,
): string => fill(words[language].verify.sentences[code], allOf(named(counts, language), values));

/** Which values a sentence has is known where the check is made. */
const allOf = (...some: readonly Values[]): Values => Object.assign({}, ...some) as Values;

/** A check in words: what `--json` prints. */
type Said<Check extends BulletinCheck | CancelledCheck> = Omit<Check, 'findings' | 'unchecked'> & {
  readonly findings: readonly (Pick<BulletinFinding, 'code'> & { readonly message: string })[];
  readonly unchecked?: readonly string[];
};

export function sayCheck<Check extends BulletinCheck | CancelledCheck>(
  check: Check,
  language: Language,
): Said<Check> {
  const say = (one: BulletinSentence): string => sayBulletinSentence(one, check.counts, language);
  return {
    ...check,
    findings: check.findings.map(({ code, says }) => ({ code, message: say(says) })),
    ...('unchecked' in check ? { unchecked: check.unchecked.map(say) } : {}),
  };
}

/** What holds of a bulletin in which nothing was found wrong, line by line. */
export function bulletinLines(
  check: BulletinCheck,
  isCounted: boolean,
  language: Language,
): readonly string[] {
  const { responses, counts, root, controlWords, unchecked, restored } = check;
  const { lines } = words[language].verify;
  const say = (line: string, values: Values = {}): string =>
    fill(line, { ...named(counts, language), ...values });
  return [
    say(unchecked.length > 0 ? lines.holdsInPart : lines.holds, { responses }),
    ...unchecked.map((one) => sayBulletinSentence(one, counts, language)),
    ...sayAmendments(check, language),
    ...restored.map(({ backupOf, on }) => say(lines.restored, { backupOf, on })),
    ...(isCounted ? [say(lines.counted)] : []),
    say(lines.controlWords, { words: controlWords.join(' ') }),
    say(lines.root, { root }),
  ];
}

/** Nothing is left to check a receipt against, and no file shows that rows were destroyed. */
export function cancelledLines(check: CancelledCheck, language: Language): readonly string[] {
  const { lines } = words[language].verify;
  const { day, responses, counts, reason, controlWords } = check;
  return [
    fill(lines.cancelled, { ...named(counts, language), day, responses }),
    fill(lines.reason, { reason }),
    ...sayAmendments(check, language),
    fill(lines.controlWords, { words: controlWords.join(' ') }),
  ];
}

function sayAmendments(
  { amendments, signedBy }: Pick<BulletinCheck, 'amendments' | 'signedBy'>,
  language: Language,
): readonly string[] {
  const { lines } = words[language].verify;
  return amendments.map((amendment, at) => {
    const signers = signedBy[at]!;
    const names = signers.reduce((all, one) => (all ? formatList([all, one], language) : one), '');
    const who = signers.length > 0 ? fill(lines.signedBy, { names }) : lines.agreed;
    const { day, reason } = amendment;
    return fill(lines.amendment, { day, change: sayChange(amendment, language), reason, who });
  });
}

function sayChange(amendment: BulletinCheck['amendments'][number], language: Language): string {
  const { changes } = words[language].verify;
  switch (amendment.kind) {
    case 'last-day-later':
      return fill(changes['last-day-later'], { closesOn: amendment.closesOn });
    case 'closed-early':
      return changes['closed-early'];
    case 'cancelled':
      return changes.cancelled;
    case 'holder-replaced':
      return fill(changes['holder-replaced'], { seat: amendment.seat, name: amendment.name });
  }
}
