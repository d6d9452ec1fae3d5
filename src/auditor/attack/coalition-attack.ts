import { named, sentence } from '../findings/sentence.js';
import type { BlockAttack } from './block-attack.js';
import type { SizeCheck, SizeTarget } from './size-attack.js';

/** Cells tried as a coalition's own, at most; they decide nothing, so only so much time is theirs. */
const MOST_CELLS = 400;

/**
 * D4 for sizes, by linear programmes: takes every withheld cell that may hold no more people than
 * may collude as if it did and they knew, and asks whether each other group could still be `k`
 * people. What could not is a suspicion, since published figures do not tell who is alone. Returns
 * how many cells were tried.
 */
export function attackAsCoalition(
  check: SizeCheck & { readonly colluders: number },
  attack: BlockAttack,
  targets: readonly SizeTarget[],
): number {
  const { findings, threshold, colluders } = check;
  const cells = targets.filter(({ form }) => form.size === 1).slice(0, MOST_CELLS);
  let tried = 0;
  for (const { group: cell, form: own } of cells) {
    const [unknown] = [...own.keys()];
    for (let people = 1; people <= colluders; people++) {
      const knowing = new Map([[unknown!, [people, people] as const]]);
      const lacking = attack.lackingIf(knowing);
      if (!lacking) continue;
      tried++;
      for (const { group, form } of targets) {
        if (!lacking.has(form) || form.has(unknown!) || !findings.maySuspect()) continue;
        const most = attack.mostIf(knowing, form);
        if (most === undefined || most <= 0 || most >= threshold) continue;
        const values = { cell: named(cell.label), people, group: named(group.label), most };
        const what = sentence('coalition', values);
        findings.suspect('D4', group.label, what, []);
      }
    }
  }
  return tried;
}
