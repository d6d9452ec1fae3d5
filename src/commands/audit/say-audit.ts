import type { Leak, Proof, ReleaseAudit, Sentence, Verdict } from '../../auditor/index.js';
import type { Language } from '../../common/index.js';
import { fill } from '../../language/index.js';
import { words } from '../words/index.js';
import { type SaidDerivation, sayDerivation, saySums } from './say-derivation.js';
import { saySentence } from './say-sentence.js';

export interface SaidLeak extends Pick<Leak, 'rule' | 'where'> {
  /** What leaks, for whom, and the sum by which anybody can check it. */
  readonly sentence: string;
  readonly derivation: readonly SaidDerivation[];
}

/** An audit in words: what `--json` prints. */
export interface SaidAudit {
  readonly verdict: Verdict;
  readonly proven: readonly (Pick<Proof, 'rule' | 'figures'> & { readonly statement: string })[];
  readonly leaks: readonly SaidLeak[];
  readonly suspicions: readonly SaidLeak[];
  readonly open: readonly string[];
  readonly covered: readonly string[];
  readonly notCovered: readonly string[];
}

export function sayAudit(audit: ReleaseAudit, language: Language): SaidAudit {
  const say = (sentences: readonly Sentence[]): readonly string[] =>
    sentences.map((one) => saySentence(one, language));
  return {
    verdict: audit.verdict,
    proven: audit.proven.map(({ rule, statement, figures }) => ({
      rule,
      statement: saySentence(statement, language),
      figures,
    })),
    leaks: audit.leaks.map((leak) => sayLeak(leak, language)),
    suspicions: audit.suspicions.map((leak) => sayLeak(leak, language)),
    open: say(audit.open),
    covered: say(audit.covered),
    notCovered: say(audit.notCovered),
  };
}

export function sayLeak(leak: Leak, language: Language): SaidLeak {
  const { derived, alone, newcomers } = words[language].audit.lines;
  const derivation = leak.derivation.map((one) => sayDerivation(one, language));
  const what = saySentence(leak.what, language);
  const sentence =
    derivation.length > 0
      ? fill(derived, { what, sums: saySums(derivation, language) })
      : fill(alone, { what });
  return {
    rule: leak.rule,
    where: leak.where,
    sentence: leak.isOfNewcomers ? fill(newcomers, { sentence }) : sentence,
    derivation,
  };
}

/** An audit as lines to read, the verdict first. */
export function auditLines(audit: SaidAudit, language: Language): readonly string[] {
  const { lines } = words[language].audit;
  const { verdict, proven, leaks, suspicions, open, covered, notCovered } = audit;
  const untried = notCovered.map((what) => fill(lines.untried, { what }));
  if (verdict === 'safe') {
    return [
      suspicions.length === 0 ? lines.nothing : lines.nothingCertain,
      ...covered,
      ...proven.map(({ rule, statement }) => fill(lines.by, { rule, sentence: statement })),
      ...suspicions.map(({ sentence }) => fill(lines.doubt, { sentence })),
      ...untried,
    ];
  }
  return [
    verdict === 'unsafe' ? fill(lines.unsafe, { leaks: leaks.length }) : lines.unproven,
    ...leaks.map(({ rule, sentence }) => fill(lines.by, { rule, sentence })),
    ...open.map((what) => fill(lines.open, { what })),
    ...covered,
    ...untried,
  ];
}
