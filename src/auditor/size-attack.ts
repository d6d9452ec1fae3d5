import type { BlockAttack } from './block-attack.js';
import type { Quantity } from './derivation.js';
import { PEOPLE, SIZE } from './facts.js';
import type { Findings } from './findings.js';
import type { Group } from './layout.js';
import type { Reasoning } from './reasoning.js';
import { knownPartOf, type Form, type System } from './system.js';

/** A group whose size is open, and what is known of it so far. */
interface SizeTarget {
  readonly group: Group;
  readonly form: Form;
  low: number;
  high: number;
}

export interface SizeCheck {
  readonly system: System;
  readonly reasoning: Reasoning;
  readonly findings: Findings;
  readonly threshold: number;
}

export const sizeOf = (group: Group): Quantity => ({
  group,
  pieces: [[1, SIZE]],
  label: `“${group.label}”`,
});

/**
 * D1 and D2 for the sizes of the groups of one block: each could be empty for certain, or `k` or
 * more people, or lies in a range at least `k` wide. The proof are whole tables of everything; what
 * leaks is derived from published numbers.
 */
export function attackSizes(check: SizeCheck, attack: BlockAttack, groups: readonly Group[]): void {
  const { system, threshold } = check;
  const targets = groups
    .map((group): SizeTarget => ({
      group,
      form: system.formOf(group, [[1, SIZE]]),
      low: Infinity,
      high: 0,
    }))
    // What is known of a part can be all that it takes.
    .filter(({ form }) => knownPartOf(form, system.fixed) < threshold);
  let seen = 0;
  const openOnes = (): readonly SizeTarget[] => {
    for (; seen < attack.witnesses.length; seen++) {
      const witness = attack.witnesses[seen]!;
      for (const target of targets) {
        const size = attack.valueIn(witness, target.form, PEOPLE);
        target.low = Math.min(target.low, size);
        target.high = Math.max(target.high, size);
      }
    }
    return targets.filter(({ low, high }) => !(high - low >= threshold));
  };
  for (const sign of [1, -1]) searchTogether(attack, openOnes, sign);
  for (const target of openOnes()) {
    if (target.high - target.low >= threshold) continue;
    if (attackOne(check, attack, target.group)) continue;
    for (const sign of [1, -1]) attack.search(scaled(target.form, sign), PEOPLE);
    if (!openOnes().includes(target)) continue;
    // The search may have learned what the answers say about sizes.
    if (attackOne(check, attack, target.group)) continue;
    check.findings.open.push(`the size of “${target.group.label}”`);
  }
}

/** Lemma 3: one table may settle many groups, so all open ones are pushed at once, until none moves. */
function searchTogether(
  attack: BlockAttack,
  openOnes: () => readonly SizeTarget[],
  sign: number,
): void {
  for (let open = openOnes(); open.length > 0;) {
    const form = new Map<number, number>();
    for (const target of open) {
      for (const [unknown] of target.form) form.set(unknown, (form.get(unknown) ?? 0) + sign);
    }
    if (!attack.search(form, PEOPLE)) return;
    const left = openOnes();
    if (left.length === open.length) return;
    open = left;
  }
}

/** Whether the size of a group is settled: by a leak, or because it is large or nobody at all. */
export function attackOne(
  { reasoning, findings, threshold }: SizeCheck,
  attack: BlockAttack | undefined,
  group: Group,
): boolean {
  const quantity = sizeOf(group);
  const least = reasoning.least(attack, quantity);
  const most = reasoning.most(attack, quantity);
  if (!least || !most) return false;
  if (least.value >= threshold) return least.derive() !== undefined;
  if (most.value <= 0) return most.derive() !== undefined;
  if (most.value - least.value >= threshold) return false;
  const derivation = [least.derive(), most.derive()].filter((one) => one !== undefined);
  if (derivation.length < 2) return false;
  const where = group.label;
  if (least.value === most.value) {
    findings.leak('D1', where, `${where} is shown to be ${least.value} people`, derivation);
  } else {
    const range = `${least.value} to ${most.value} people`;
    findings.leak(
      'D2',
      where,
      `${where} is known to be ${range}, a range below ${threshold}`,
      derivation,
    );
  }
  return true;
}

export const scaled = (form: Form, sign: number): Form =>
  new Map([...form].map(([unknown, factor]) => [unknown, sign * factor]));
