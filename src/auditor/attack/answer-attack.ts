import type { BlockAttack } from './block-attack.js';
import { named, sentence, type Sentence } from '../findings/sentence.js';
import type { Quantity } from '../proof/replay.js';
import { PEOPLE, SIZE } from '../reading/facts.js';
import type { AskedQuestion } from '../reading/figures.js';
import type { Group } from '../reading/layout.js';
import { scaled, sizeOf, type SizeCheck } from './size-attack.js';
import { knownPartOf } from '../system/known.js';
import type { Witness } from '../proof/witness.js';
import type { Form } from '../system/rows.js';
import { answersTo, type Piece } from '../system/system.js';

export interface AnswerCheck extends SizeCheck {
  readonly questions: readonly AskedQuestion[];
  /** People who may know their own answers and put them together (D3, D4). */
  readonly colluders: number;
}

/** What must be possible: that nobody gave an answer (D2), or that enough gave another (D3). */
interface AnswerTarget {
  readonly rule: 'D2' | 'D3';
  readonly group: Group;
  readonly answer: Sentence;
  readonly pieces: readonly Piece[];
  readonly form: Form;
  readonly size: Form;
}

/** What is to be shown about the answers to one question in one group. */
function targetsOf(check: AnswerCheck, group: Group, question: number): readonly AnswerTarget[] {
  const { system, questions } = check;
  const { threshold } = questions[question]!;
  const size = system.formOf(group, [[1, SIZE]]);
  const known = knownPartOf(size, system.fixed);
  const isAllKnown = [...size.keys()].every((unknown) => system.fixed.has(unknown));
  if (known === 0 && isAllKnown) return [];
  const build = (rule: 'D2' | 'D3', answer: Sentence, pieces: readonly Piece[]): AnswerTarget => {
    return { rule, group, answer, pieces, form: system.formOf(group, pieces), size };
  };
  return answersTo(questions[question]!, question).flatMap(({ label, given, others }) => [
    ...(known < threshold ? [build('D2', label, given)] : []),
    ...(others ? [build('D3', label, others)] : []),
  ]);
}

/** D2 and D3 for the answers to one question in groups all of whose figures are known. */
export function checkKnownAnswers(
  check: AnswerCheck,
  groups: readonly Group[],
  question: number,
): number {
  const targets = groups.flatMap((group) => targetsOf(check, group, question));
  for (const target of targets) {
    const value = knownPartOf(target.form, check.system.fixed);
    const isFine = target.rule === 'D2' ? value === 0 : value > check.colluders;
    if (!isFine) settleByReason(check, undefined, target, question);
  }
  return targets.length;
}

/** D2 and D3 for the answers to one question in groups of one block. */
export function attackAnswers(
  check: AnswerCheck,
  attack: BlockAttack,
  groups: readonly Group[],
  question: number,
): number {
  const targets = groups.flatMap((group) => targetsOf(check, group, question));
  const { threshold, code } = check.questions[question]!;
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
  const isLarge = ({ size }: AnswerTarget): boolean =>
    attack.witnesses.some((witness) => attack.valueIn(witness, size, PEOPLE) >= threshold);
  const isFirm = (target: AnswerTarget): boolean => target.rule === 'D3' || !isLarge(target);
  const openOnes = (rule: AnswerTarget['rule']) =>
    settle().filter((target) => target.rule === rule && isFirm(target));
  attack.aimAt(
    openOnes('D3').map(({ form }) => form),
    check.colluders + 1,
    question,
  );
  pushTogether(
    () => openOnes('D3'),
    (some) =>
      attack.reach(
        some.map(({ form }) => form),
        question,
      ),
  );
  pushTogether(
    () => openOnes('D2'),
    (some) => void attack.search(sumOf(some), question),
  );
  while (open.length > 0) {
    const target = open[0]!;
    open = open.slice(1);
    if (!isFirm(target)) suspectOne(check, attack, target, question);
    else if (!settleByReason(check, attack, target, question)) {
      if (searchFor(target)) settle();
      else if (!settleByReason(check, attack, target, question)) {
        const { rule, answer, group } = target;
        const values = { rule, answer, question: code, group: named(group.label) };
        check.findings.open.push(sentence('open-answer', values));
      }
    }
  }
  return targets.length;

  function searchFor(target: AnswerTarget): boolean {
    const { rule, form, size } = target;
    const sign = rule === 'D2' ? 1 : -1;
    // Either the answers may be as the rule asks, or the group is not of its concern.
    const tries = [
      () => attack.search(scaled(form, sign), question),
      () => attack.search(scaled(size, -sign), PEOPLE),
    ];
    return tries.some((attempt) => {
      const witness = attempt();
      if (!witness) return false;
      return isShownBy(witness, target) || !isFirm(target);
    });
  }
}

/** Lemma 3: one table may settle many targets, so all are pushed at once, until none moves. */
function pushTogether(
  openOnes: () => readonly AnswerTarget[],
  push: (targets: readonly AnswerTarget[]) => void,
): void {
  for (let open = openOnes(); open.length > 0;) {
    push(open);
    const left = openOnes();
    if (left.length === open.length) return;
    open = left;
  }
}

function sumOf(targets: readonly AnswerTarget[]): Form {
  const sum = new Map<number, number>();
  for (const { form } of targets) {
    for (const [unknown, factor] of form) sum.set(unknown, (sum.get(unknown) ?? 0) + factor);
  }
  return sum;
}

/** Whether a target is settled from published numbers: as a leak, or as none of the rule's concern. */
function settleByReason(
  check: AnswerCheck,
  attack: BlockAttack | undefined,
  target: AnswerTarget,
  question: number,
): boolean {
  const { reasoning, findings, colluders, questions } = check;
  const { rule, group, answer, pieces } = target;
  const { code, threshold } = questions[question]!;
  const where = `${group.label}, ${code}`;
  const said = { group: named(group.label), answer, question: code };
  if (rule === 'D2') {
    const most = reasoning.most(attack, sizeOf(group));
    const least = reasoning.least(attack, quantityOf(target), question);
    if (!most || !least || most.value >= threshold || least.value < 1) return false;
    const derivation = [least.derive(), most.derive()].filter((one) => one !== undefined);
    if (derivation.length < 2) return false;
    const what = sentence('answer-of-few', { ...said, threshold });
    findings.leak('D2', where, what, derivation);
    return true;
  }
  const label = sentence('others-in', { group: named(group.label), answer });
  const most = reasoning.most(attack, { group, pieces, label }, question);
  if (!most || most.value > colluders) return false;
  const size = reasoning.least(attack, sizeOf(group));
  if (!size || size.value < 1) return false;
  const derivation = [size.derive(), most.derive()].filter((one) => one !== undefined);
  if (derivation.length < 2) return false;
  const what =
    most.value <= 0
      ? sentence('answer-of-all', said)
      : sentence('answer-of-all-but', { ...said, others: most.value });
  findings.leak('D3', where, what, derivation);
  return true;
}

/** An answer that is certain in a group that may be small, and may not be (D2). */
function suspectOne(
  { reasoning, findings, questions }: AnswerCheck,
  attack: BlockAttack,
  target: AnswerTarget,
  question: number,
): void {
  if (!findings.maySuspect()) return;
  const { group, answer } = target;
  const { code, threshold } = questions[question]!;
  const least = reasoning.least(attack, quantityOf(target), question);
  const size = reasoning.least(attack, sizeOf(group));
  if (!least || least.value < 1 || !size || size.value >= threshold) return;
  const derivation = least.derive();
  if (!derivation) return;
  const said = { group: named(group.label), answer, question: code };
  const what = sentence('answer-of-perhaps-few', { ...said, threshold });
  findings.suspect('D2', `${group.label}, ${code}`, what, [derivation]);
}

const quantityOf = ({ group, answer, pieces }: AnswerTarget): Quantity => ({
  group,
  pieces,
  label: sentence('answer-in', { answer, group: named(group.label) }),
});
