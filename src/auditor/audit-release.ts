import type { ProtectedRelease, ReleaseContent } from '../disclosure/index.js';
import { attackFigures, type AttackCounts, type AttackOptions } from './attack/attack-figures.js';
import { checkClaims } from './claims/check-claims.js';
import { checkConditionalIncrements } from './claims/check-conditional.js';
import { differenceOf } from './claims/editions.js';
import { relationOf } from './claims/relation.js';
import type { Figures } from './reading/figures.js';
import { EnoughLeaks, Findings, type Leak, type Proof } from './findings/findings.js';
import { sentence, type Sentence, type SentenceValue } from './findings/sentence.js';
import { compareWaves } from './claims/waves.js';
import { coveredBy, notCoveredBy } from './claims/coverage.js';
import { nameOthers } from './reading/name-others.js';

/** `unproven`: no attack succeeded for certain, and none was shown to be impossible (D12). */
export type Verdict = 'safe' | 'unsafe' | 'unproven';

export interface ReleaseAudit {
  readonly verdict: Verdict;
  /** Per rule what was proven; empty where the rule is broken or open. */
  readonly proven: readonly Proof[];
  readonly leaks: readonly Leak[];
  /** What could not be ruled out from outside; breaks a rule only if a group is truly small. */
  readonly suspicions: readonly Leak[];
  /** What could be neither proven nor refuted. */
  readonly open: readonly Sentence[];
  /** Who was assumed to attack, with what, and what. */
  readonly covered: readonly Sentence[];
  /** What a release may still give way to: nothing here tried it. */
  readonly notCovered: readonly Sentence[];
}

export type AuditReleaseOptions = AttackOptions;

/**
 * A distrustful employer's statistician: attacks a release, together with earlier ones about the
 * same survey, from published figures alone. Shares no code with the room that chose them.
 *
 * @throws DomainError if a row cannot be read or an earlier release is about another survey
 */
export function auditRelease(
  release: ProtectedRelease,
  prior: readonly ProtectedRelease[],
  options: AuditReleaseOptions,
): ReleaseAudit {
  const { content } = release;
  const findings = new Findings();
  const proven: Proof[] = [];
  const reach: AttackCounts[] = [];
  try {
    proven.push(...checkClaims(content, findings));
    const earlier = prior.map((one) => one.content);
    for (const figures of figuresOf(content, earlier, findings, options, proven)) {
      const counts = attackFigures(figures, findings, options);
      reach.push(counts);
      proven.push(...proofsOf(counts, figures, options.colluders));
    }
  } catch (error) {
    if (!(error instanceof EnoughLeaks)) throw error;
  }
  const { leaks, suspicions, open } = findings;
  const broken = new Set(leaks.map(({ rule }) => rule));
  const attacked = new Set(['D1', 'D2', 'D3', 'D4', 'D5', 'D9']);
  /** Waves of which no group has a headcount in both: nothing was compared (D6). */
  const isBlind = ({ rule, figures }: Proof): boolean => rule === 'D6' && figures['groups'] === 0;
  return {
    verdict: leaks.length > 0 ? 'unsafe' : open.length > 0 ? 'unproven' : 'safe',
    proven: proven.filter(
      (proof) =>
        !broken.has(proof.rule) &&
        !(attacked.has(proof.rule) && leaks.length + open.length > 0) &&
        !isBlind(proof),
    ),
    leaks,
    suspicions,
    open,
    covered: coveredBy(content, prior.length, options.colluders, reach),
    notCovered: [
      ...notCoveredBy(content, reach),
      ...(proven.some(isBlind) ? [sentence('untried-waves')] : []),
    ],
  };
}

/**
 * What is attacked together. Where the tables by group are those of an earlier edition, they are about
 * fewer people than those of everybody, and stand alone.
 */
function figuresOf(
  content: ReleaseContent,
  ...others: readonly [
    earlier: readonly ReleaseContent[],
    findings: Findings,
    options: AuditReleaseOptions,
    proven: Proof[],
  ]
): readonly Figures[] {
  const { groups, definition, tables } = content;
  if (!groups) return [collectFigures(content, ...others)];
  const isOverall = ({ by }: ReleaseContent['tables'][number]): boolean => by.length === 0;
  const overall = { ...content, tables: tables.filter(isOverall) };
  const byGroup = nameOthers(
    tables.filter((table) => !isOverall(table)),
    definition,
  );
  const { responses } = groups;
  return [
    collectFigures(overall, ...others),
    { definition, responses, tables: byGroup, limits: [], isRanged: true },
  ];
}

/** The release's tables with what earlier releases add to them (D5); waves are compared (D6). */
function collectFigures(
  content: ReleaseContent,
  earlier: readonly ReleaseContent[],
  findings: Findings,
  options: AuditReleaseOptions,
  proven: Proof[],
): Figures {
  const { definition, participation } = content;
  const tables = [...content.tables];
  const limits: Figures['limits'][number][] = [];
  for (const before of earlier) {
    const relation = relationOf(content, before, earlier);
    if (relation === 'other-questions') {
      findings.open.push(sentence('open-other-edition'));
      continue;
    }
    if (relation === 'doubtful-wave') {
      findings.leak('D5', 'everybody', sentence('wave-doubtful'), []);
      continue;
    }
    if (relation === 'wave') {
      proven.push({
        rule: 'D6',
        statement: sentence('proof-waves'),
        figures: { groups: compareWaves(content, before, findings) },
      });
      continue;
    }
    if (relation === 'same-figures') {
      tables.push(...before.tables);
      proven.push({
        rule: 'D5',
        statement: sentence('proof-same-figures'),
        figures: { tables: before.tables.length },
      });
      continue;
    }
    const difference = differenceOf(content, before);
    limits.push(...difference.limits);
    attackDifference(content, difference, findings, options, proven);
  }
  return {
    definition,
    responses: participation.responses,
    tables: nameOthers(tables, definition),
    limits: nameOthers(limits, definition),
    isRanged: content.schema === 'cahier/release-2',
  };
}

function attackDifference(
  { definition }: ReleaseContent,
  { increments, responses, hasFallen }: ReturnType<typeof differenceOf>,
  findings: Findings,
  options: AuditReleaseOptions,
  proven: Proof[],
): void {
  if (hasFallen) {
    findings.leak('D5', 'everybody', sentence('figure-fell'), []);
    return;
  }
  checkConditionalIncrements(definition, increments, findings);
  const own = new Findings();
  const counts = attackFigures(
    { definition, responses, tables: increments, limits: [] },
    own,
    options,
  );
  for (const leak of own.leaks) findings.add({ ...leak, rule: 'D5', isOfNewcomers: true });
  findings.suspicions.push(...own.suspicions);
  findings.open.push(...own.open.map((what) => sentence('open-between', { what })));
  proven.push({
    rule: 'D5',
    statement: sentence('proof-newcomers', { groups: counts.groups }),
    figures: { responses, groups: counts.groups },
  });
}

/** What an attack that found nothing has shown: of which groups, by which tables, and no more. */
function proofsOf(
  {
    groups,
    numbers,
    answers,
    few,
    intersections,
    coalitions,
    whole,
    fractional,
    isFinest,
    headcounts,
  }: AttackCounts,
  { definition }: Figures,
  colluders: number,
): readonly Proof[] {
  const { threshold } = definition;
  const tables = whole + fractional;
  const sizes = {
    most: threshold - 1,
    threshold,
    groups,
    numbers,
    tables,
    kind: sentence(fractional === 0 ? 'tables-whole' : 'tables-fractional'),
    reach: sentence(isFinest ? 'reach-finest' : 'reach-crossings'),
  } satisfies Record<string, SentenceValue>;
  const plain = tables === 0 ? 'proof-sizes-alone' : 'proof-sizes';
  return [
    {
      rule: 'D1',
      statement:
        few === 0 ? sentence(plain, sizes) : sentence('proof-sizes-few', { ...sizes, few }),
      figures: { groups, numbers, tables, whole, few },
    },
    {
      rule: 'D2',
      statement: sentence(few === 0 ? 'proof-answers' : 'proof-answers-few', { groups, threshold }),
      figures: { groups, answers },
    },
    {
      rule: 'D3',
      statement: sentence('proof-unanimous', { groups, colluders }),
      figures: { answers, colluders },
    },
    ...(intersections > 0
      ? [
          {
            rule: 'D3' as const,
            statement: sentence('proof-intersections', { intersections }),
            figures: { intersections },
          },
        ]
      : []),
    ...(headcounts.groups > 0
      ? [
          {
            rule: 'D9' as const,
            statement: sentence('proof-headcounts', { groups: headcounts.groups }),
            figures: { groups: headcounts.groups },
          },
        ]
      : []),
    { rule: 'D4', statement: coalitionProof(colluders), figures: { cells: coalitions } },
  ];
}

function coalitionProof(colluders: number): Sentence {
  if (colluders === 0) return sentence('proof-no-colluders');
  return colluders === 1 ? sentence('proof-colluder') : sentence('proof-colluders', { colluders });
}
