import type { BlockAttack, Witness } from './block-attack.js';
import type { Quantity } from './derivation.js';
import { PEOPLE, SIZE } from './facts.js';
import type { AskedQuestion } from './figures.js';
import type { Group } from './layout.js';
import { scaled, sizeOf, type SizeCheck } from './size-attack.js';
import { answersTo, knownPartOf, type Form, type Piece } from './system.js';

export interface AnswerCheck extends SizeCheck {
  readonly questions: readonly AskedQuestion[];
  /** People who may know their own answers and put them together (D3, D4). */
  readonly colluders: number;
}

/** One claim that must be shown to be possible: nobody gave an answer (D2), or enough others did (D3). */
interface AnswerTarget {
  readonly rule: 'D2' | 'D3';
  readonly group: Group;
  readonly answer: string;
  readonly pieces: readonly Piece[];
  readonly form: Form;
  readonly size: Form;
}

/** What is to be shown about the answers to one question in one group. */
function targetsOf(check: AnswerCheck, group: Group, question: number): readonly AnswerTarget[] {
  const { system, questions, colluders } = check;
  const { threshold } = questions[question]!;
  const size = system.formOf(group, [[1, SIZE]]);
  const known = knownPartOf(size, system.fixed);
  const build = (rule: 'D2' | 'D3', answer: string, pieces: readonly Piece[]): AnswerTarget => ({
    rule,
    group,
    answer,
    pieces,
    form: system.formOf(group, pieces),
    size,
  });
  const isNobody = known === 0 && [...size.keys()].every((unknown) => system.fixed.has(unknown));
  if (isNobody) return [];
  return answersTo(questions[question]!, question).flatMap(({ label, given, others }) => [
    ...(known < threshold ? [build('D2', label, given)] : []),
    ...(others && colluders >= 0 ? [build('D3', label, others)] : []),
  ]);
}

/**
 * D2 and D3 for the answers to one question in groups of one block, or in groups all of whose
 * figures are known.
 */
export function attackAnswers(
  check: AnswerCheck,
  attack: BlockAttack | undefined,
  groups: readonly Group[],
  question: number,
): number {
  const targets = groups.flatMap((group) => targetsOf(check, group, question));
  if (!attack) {
    for (const target of targets) {
      const value = knownPartOf(target.form, check.system.fixed);
      const isFine = target.rule === 'D2' ? value === 0 : value > check.colluders;
      if (!isFine) settleByReason(check, undefined, target, question);
    }
    return targets.length;
  }
  const isShownBy = (witness: Witness, { rule, form, size }: AnswerTarget): boolean => {
    const value = attack.valueIn(witness, form, question);
    if (rule === 'D2') return value === 0;
    return value > check.colluders || attack.valueIn(witness, size, PEOPLE) === 0;
  };
  let open = targets;
  let seen = 0;
  const settle = (): readonly AnswerTarget[] => {
    const fresh = attack.witnesses.slice(seen);
    seen = attack.witnesses.length;
    open = open.filter((target) => !fresh.some((witness) => isShownBy(witness, target)));
    return open;
  };
  settle();
  for (const rule of ['D2', 'D3'] as const) searchTogether(attack, settle, rule, question);
  while (open.length > 0) {
    const target = open[0]!;
    open = open.slice(1);
    if (settleByReason(check, attack, target, question)) continue;
    const aim = scaled(target.form, target.rule === 'D2' ? 1 : -1);
    const witness = attack.search(aim, question);
    const isShown = witness !== undefined && isShownBy(witness, target);
    settle();
    if (isShown || settleByReason(check, attack, target, question)) continue;
    if (target.rule === 'D3') {
      const empty = attack.search(target.size, PEOPLE);
      if (empty && isShownBy(empty, target)) continue;
    }
    check.findings.open.push(
      `${target.rule} for ${target.answer} (${check.questions[question]!.code}) in “${target.group.label}”`,
    );
  }
  return targets.length;
}

function searchTogether(
  attack: BlockAttack,
  settle: () => readonly AnswerTarget[],
  rule: AnswerTarget['rule'],
  question: number,
): void {
  for (;;) {
    const open = settle().filter((target) => target.rule === rule);
    if (open.length === 0) return;
    const form = new Map<number, number>();
    const sign = rule === 'D2' ? 1 : -1;
    for (const target of open) {
      for (const [unknown, factor] of target.form) {
        form.set(unknown, (form.get(unknown) ?? 0) + sign * factor);
      }
    }
    const [first] = attack.witnesses;
    const isOwn = attack.block.answers.has(question);
    if (first && isOwn) attack.searchWithin(first, form, question);
    if (settle().filter((target) => target.rule === rule).length < open.length) continue;
    if (!attack.search(form, question)) return;
    if (settle().filter((target) => target.rule === rule).length === open.length) return;
  }
}

/** Whether a target is settled from published numbers: as a leak, or as none of the rule's concern. */
function settleByReason(
  { reasoning, findings, colluders, questions }: AnswerCheck,
  attack: BlockAttack | undefined,
  { rule, group, answer, pieces }: AnswerTarget,
  question: number,
): boolean {
  const { code, threshold } = questions[question]!;
  const where = `${group.label}, ${code}`;
  const label = `${answer} in “${group.label}”`;
  const size = reasoning.least(attack, sizeOf(group));
  if (!size) return false;
  if (rule === 'D2') {
    if (size.value >= threshold) return size.derive() !== undefined;
    const least = reasoning.least(attack, { group, pieces, label }, question);
    if (!least || least.value < 1) return false;
    const derivation = least.derive();
    if (!derivation) return false;
    const what = `somebody in ${group.label} gave ${answer} to ${code}, although the group may be smaller than ${threshold}`;
    findings.leakIfSmall('D2', where, what, [derivation]);
    return true;
  }
  const other: Quantity = { group, pieces, label: `all but ${label}` };
  const most = reasoning.most(attack, other, question);
  if (!most || most.value > colluders || size.value < 1) return false;
  const derivation = [size.derive(), most.derive()].filter((one) => one !== undefined);
  if (derivation.length < 2) return false;
  const who = most.value <= 0 ? 'everybody' : `all but ${most.value}`;
  findings.leak('D3', where, `${who} in ${group.label} gave ${answer} to ${code}`, derivation);
  return true;
}
