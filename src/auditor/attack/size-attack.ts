import type { BlockAttack } from './block-attack.js';
import type { Quantity } from '../proof/replay.js';
import { PEOPLE, SIZE } from '../reading/facts.js';
import type { Findings } from '../findings/findings.js';
import { named, sentence } from '../findings/sentence.js';
import type { Group } from '../reading/layout.js';
import type { Reasoning } from './reasoning.js';
import { knownPartOf } from '../system/known.js';
import type { Form } from '../system/rows.js';
import { type System } from '../system/system.js';

export interface SizeCheck {
  readonly system: System;
  readonly reasoning: Reasoning;
  readonly findings: Findings;
  /** Groups of which it is told that they are smaller than `k`, and not how small. */
  readonly told: { few: number };
  readonly threshold: number;
}

/** A group whose size is open, and between which sizes tables were found. */
export interface SizeTarget {
  readonly group: Group;
  readonly form: Form;
  low: number;
  high: number;
}

/** The groups that need an attack: what is known of a part can be all that it takes. */
const sizeTargets = (
  { system, threshold }: Pick<SizeCheck, 'system' | 'threshold'>,
  groups: readonly Group[],
): readonly SizeTarget[] =>
  groups
    .map((group) => {
      return { group, form: system.formOf(group, [[1, SIZE]]), low: Infinity, high: 0 };
    })
    .filter(({ form }) => knownPartOf(form, system.fixed) < threshold);

export const sizeOf = (group: Group): Quantity => ({
  group,
  pieces: [[1, SIZE]],
  label: sentence('group', { group: named(group.label) }),
});

/**
 * D1 and D2 for the sizes of the groups of one block: each may have `k` people or more, or nobody
 * for certain. By lemma 1 no sum of published numbers is then a group below `k`. The proof are whole
 * tables of everything; what leaks is derived from published numbers. Returns what was attacked.
 */
export function attackSizes(
  check: SizeCheck,
  attack: BlockAttack,
  groups: readonly Group[],
): readonly SizeTarget[] {
  const { threshold, findings } = check;
  const targets = sizeTargets(check, groups);
  attack.aimAt(
    targets.map(({ form }) => form),
    threshold,
    PEOPLE,
  );
  let seen = 0;
  const smallOnes = (): readonly SizeTarget[] => {
    for (; seen < attack.witnesses.length; seen++) {
      for (const target of targets) {
        const size = attack.valueIn(attack.witnesses[seen]!, target.form, PEOPLE);
        target.low = Math.min(target.low, size);
        target.high = Math.max(target.high, size);
      }
    }
    return targets.filter(({ high }) => high < threshold);
  };
  // Lemma 3: one table may settle many groups, so all open ones are pushed at once.
  for (let open = smallOnes(); open.length > 0;) {
    attack.reach(
      open.map(({ form }) => form),
      PEOPLE,
    );
    const left = smallOnes();
    if (left.length === open.length) break;
    open = left;
  }
  for (const target of smallOnes()) {
    if (target.high >= threshold || attackOne(check, attack, target.group)) continue;
    attack.reach([target.form], PEOPLE);
    // The search may have learned what the answers say about sizes.
    if (!smallOnes().includes(target) || attackOne(check, attack, target.group)) continue;
    findings.open.push(sentence('open-size', { group: named(target.group.label) }));
  }
  for (const { group, low, high } of targets) {
    if (high - low < threshold && high >= threshold) suspectOne(check, attack, group);
  }
  return targets;
}

/** Whether the size of a group is settled: by a leak, or because nobody is in it for certain. */
export function attackOne(
  { reasoning, findings, told, threshold }: SizeCheck,
  attack: BlockAttack | undefined,
  group: Group,
): boolean {
  const quantity = sizeOf(group);
  const most = reasoning.most(attack, quantity);
  if (!most || most.value >= threshold) return false;
  const above = most.derive();
  if (!above) return false;
  if (most.value <= 0) return true;
  const below = reasoning.least(attack, quantity)?.derive();
  const where = group.label;
  if (below?.bound === above.bound) {
    const what = sentence('size-shown', { group: named(where), people: above.bound });
    findings.leak('D1', where, what, [below, above]);
  } else {
    told.few += 1;
    // All that is told is that they are few, and perhaps that there are some: D2 lets that be said.
    if ((below?.bound ?? 0) <= 1 && above.bound >= threshold - 1) return true;
    const what = sentence('size-few', { group: named(where), threshold });
    // Perhaps nobody is in it, and nobody to protect: that cannot be told from outside.
    if (!below || below.bound <= 0) findings.suspect('D2', where, what, [above]);
    else findings.leak('D2', where, what, [below, above]);
  }
  return true;
}

/** A range below `k` that reaches `k`: a rule is broken only if the group is in truth smaller (D2). */
function suspectOne(
  { reasoning, findings, threshold }: SizeCheck,
  attack: BlockAttack,
  group: Group,
): void {
  if (!findings.maySuspect()) return;
  const least = reasoning.least(attack, sizeOf(group));
  if (!least || least.value < 1 || least.value >= threshold) return;
  const most = reasoning.most(attack, sizeOf(group));
  if (!most || most.value - least.value >= threshold) return;
  const derivation = [least.derive(), most.derive()].filter((one) => one !== undefined);
  if (derivation.length < 2) return;
  const range = { least: least.value, most: most.value };
  const what = sentence('size-between', { group: named(group.label), ...range });
  findings.suspect('D2', group.label, what, derivation);
}

export const scaled = (form: Form, sign: number): Form =>
  new Map([...form].map(([unknown, factor]) => [unknown, sign * factor]));
