import type { ProtectedRelease, ReleaseContent } from '../disclosure/index.js';
import { attackFigures, type AttackCounts, type AttackOptions } from './attack/attack-figures.js';
import { checkClaims } from './claims/check-claims.js';
import { checkConditionalIncrements } from './claims/check-conditional.js';
import { differenceOf } from './claims/editions.js';
import { relationOf } from './claims/relation.js';
import type { Figures } from './reading/figures.js';
import { EnoughLeaks, Findings, type Leak, type Proof } from './findings/findings.js';
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
  /** What could be neither proven nor refuted, in words. */
  readonly open: readonly string[];
  /** Who was assumed to attack, with what, and what. */
  readonly covered: readonly string[];
  /** What a release may still give way to: nothing here tried it. */
  readonly notCovered: readonly string[];
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
  return {
    verdict: leaks.length > 0 ? 'unsafe' : open.length > 0 ? 'unproven' : 'safe',
    proven: proven.filter(
      ({ rule }) => !broken.has(rule) && !(attacked.has(rule) && leaks.length + open.length > 0),
    ),
    leaks,
    suspicions,
    open,
    covered: coveredBy(content, prior.length, options.colluders, reach),
    notCovered: notCoveredBy(content, reach),
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
      findings.open.push(
        'what an earlier edition with other questions or groups tells beside this one',
      );
      continue;
    }
    if (relation === 'doubtful-wave') {
      const sentence =
        'an earlier release is declared to be of another round of asking, and its figures differ as little as those of an edition: whoever holds both can subtract them';
      findings.leak('D5', 'everybody', sentence, []);
      continue;
    }
    if (relation === 'wave') {
      proven.push({
        rule: 'D6',
        statement:
          'By the headcounts that both waves state, no group is shown in both of which a few people joined or left.',
        figures: { groups: compareWaves(content, before, findings) },
      });
      continue;
    }
    if (relation === 'same-figures') {
      tables.push(...before.tables);
      proven.push({
        rule: 'D5',
        statement: 'An earlier edition has the same figures; the attack used both together.',
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
    const sentence =
      'a figure is lower than in the earlier edition, so that people left and their answers show';
    findings.leak('D5', 'everybody', sentence, []);
    return;
  }
  checkConditionalIncrements(definition, increments, findings);
  const own = new Findings();
  const counts = attackFigures(
    { definition, responses, tables: increments, limits: [] },
    own,
    options,
  );
  for (const leak of own.leaks) {
    const sentence = `Among those who came between the editions: ${leak.sentence}`;
    findings.add({ ...leak, rule: 'D5', sentence });
  }
  findings.suspicions.push(...own.suspicions);
  findings.open.push(...own.open.map((what) => `${what}, between the editions`));
  proven.push({
    rule: 'D5',
    statement: `Of those who came between the editions, none of ${counts.groups} groups is shown to be small, and none is known to be small of which an answer is certain.`,
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
  const reach = isFinest
    ? 'over all profile questions at once'
    : 'of every crossing together with all margins';
  const kind =
    fractional === 0
      ? 'of whole people'
      : 'with fractions of people, as there are too many to find whole ones,';
  const tables = whole + fractional;
  const attacked = `of the ${groups} groups attacked`;
  const told =
    few === 0
      ? ''
      : `Of ${few} of the groups attacked it is told that they are smaller than ${threshold}: perhaps nobody is in them, or no more of their size is told than D2 allows. `;
  const none = few === 0 ? `None ${attacked}` : `None of the others, of ${groups} groups attacked,`;
  return [
    {
      rule: 'D1',
      statement: `${told}${none} is shown to be of 1 to ${threshold - 1} people, nor follows from all ${numbers} published numbers: each withheld one is ${threshold} people or more, or nobody, in one of ${tables} tables ${kind} ${reach} that fit them all.`,
      figures: { groups, numbers, tables, whole, few },
    },
    {
      rule: 'D2',
      statement: `${none} is known to be smaller than ${threshold}, nor an answer of anybody in one that is known to be small.`,
      figures: { groups, answers },
    },
    {
      rule: 'D3',
      statement: `In none ${attacked} is it certain that all, or all but ${colluders}, gave the same answer.`,
      figures: { answers, colluders },
    },
    ...(intersections > 0
      ? [
          {
            rule: 'D3' as const,
            statement: `Nor is it in ${intersections} cases of a group that no table shows and a question, by sums of two rows and of one-way rows: no other sum was tried.`,
            figures: { intersections },
          },
        ]
      : []),
    ...(headcounts.groups > 0
      ? [
          {
            rule: 'D9' as const,
            statement: `Of ${headcounts.groups} groups by one profile question, and of what is left of everybody without each, neither how many took part nor how many did not is told closer than D1 and D2 allow to whoever has the headcounts of the definition; sizes alone were used for that.`,
            figures: { groups: headcounts.groups },
          },
        ]
      : []),
    {
      rule: 'D4',
      statement:
        colluders === 0
          ? 'Nobody was taken to know more than the figures.'
          : `Sizes only: each withheld cell that may hold ${colluders === 1 ? 'one person' : `up to ${colluders} people`} was taken as known to them; what that might tell is named below, if anything.`,
      figures: { cells: coalitions },
    },
  ];
}
