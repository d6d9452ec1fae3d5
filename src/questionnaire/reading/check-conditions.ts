import type { Condition, ConditionLeaf } from '../condition.js';
import { canBeAsked } from '../logic/can-be-asked.js';
import { choicesOf } from '../logic/choices-of.js';
import type { Questionnaire } from '../questionnaire.js';
import { checkConditionForm } from '../format/check-condition-form.js';
import { EarlierQuestions } from './earlier-questions.js';
import type { Report } from '../findings.js';
import { pathTo } from '../format/problems.js';

/**
 * Conditions look back at closed questions and at options that exist, and leave nothing that no
 * answer could ever bring up. As they look back only, none can depend on itself.
 */
export function checkConditions(questionnaire: Questionnaire, report: Report): void {
  let isSound = true;
  const note: Report = (...found) => {
    isSound = false;
    report(...found);
  };
  const earlier = new EarlierQuestions(questionnaire);
  for (const [i, section] of questionnaire.sections.entries()) {
    checkOne(section.showIf, `sections[${i}].showIf`, earlier, note);
    for (const [j, question] of section.questions.entries()) {
      checkOne(question.showIf, `sections[${i}].questions[${j}].showIf`, earlier, note);
      earlier.add(question);
    }
  }
  if (isSound) checkReach(questionnaire, report);
}

function checkOne(
  showIf: Condition | undefined,
  path: string,
  earlier: EarlierQuestions,
  report: Report,
): void {
  if (showIf === undefined || !checkConditionForm(showIf, path, report)) return;
  for (const { leaf, at } of placedLeaves(showIf, path)) checkLeaf(leaf, at, earlier, report);
}

function checkLeaf(
  leaf: ConditionLeaf,
  path: string,
  earlier: EarlierQuestions,
  report: Report,
): void {
  const question = earlier.find(leaf.question, pathTo(path, 'question'), report);
  if (!question) return;
  const choices = new Set(choicesOf(question).flat());
  if (choices.size === 0) {
    report(pathTo(path, 'question'), 'not-closed');
  }
  for (const [i, code] of leaf.in.entries()) {
    if (choices.size > 0 && !choices.has(code)) {
      report(`${path}.in[${i}]`, 'unknown-option');
    }
  }
}

interface PlacedLeaf {
  readonly leaf: ConditionLeaf;
  readonly at: string;
}

function placedLeaves(condition: Condition, path: string): readonly PlacedLeaf[] {
  if ('not' in condition) return placedLeaves(condition.not, `${path}.not`);
  if ('question' in condition) return [{ leaf: condition, at: path }];
  const [name, parts] = 'all' in condition ? ['all', condition.all] : ['any', condition.any];
  return parts.flatMap((part, i) => placedLeaves(part, `${path}.${name}[${i}]`));
}

/** A section that is never asked is told once, not again for each of its questions. */
function checkReach(questionnaire: Questionnaire, report: Report): void {
  for (const [i, { showIf, questions }] of questionnaire.sections.entries()) {
    const above = showIf ? [showIf] : [];
    if (above.length > 0 && !checkParts(questionnaire, above, `sections[${i}].showIf`, report)) {
      continue;
    }
    for (const [j, question] of questions.entries()) {
      if (!question.showIf) continue;
      const path = `sections[${i}].questions[${j}].showIf`;
      checkParts(questionnaire, [...above, question.showIf], path, report);
    }
  }
}

function checkParts(
  questionnaire: Questionnaire,
  conditions: readonly Condition[],
  path: string,
  report: Report,
): boolean {
  const reach = canBeAsked(questionnaire, conditions);
  if (reach === 'never') {
    report(path, 'never-asked');
  }
  if (reach === 'too-intricate') {
    report(path, 'condition-too-intricate');
  }
  return reach === 'reachable';
}
