import type { Condition } from '../../questionnaire/index.js';

/** "It is one of these", or "it is none of these". */
export interface ConditionLine {
  readonly question: string;
  readonly in: readonly string[];
  readonly isNegated: boolean;
}

/** What a form can show of a condition: some lines, joined in one way. */
export interface ConditionLines {
  readonly join: 'all' | 'any';
  readonly lines: readonly ConditionLine[];
}

/** The lines of a condition, or nothing where it is nested deeper than lines can say. */
export function linesOf(condition: Condition | undefined): ConditionLines | undefined {
  if (condition === undefined) return { join: 'all', lines: [] };
  const join = 'any' in condition ? 'any' : 'all';
  const lines = partsOf(condition).map(lineOf);
  return lines.every((line) => line !== undefined) ? { join, lines } : undefined;
}

function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  return 'any' in condition ? condition.any : [condition];
}

function lineOf(part: Condition): ConditionLine | undefined {
  if ('question' in part) return { ...part, isNegated: false };
  if ('not' in part && 'question' in part.not) return { ...part.not, isNegated: true };
  return undefined;
}

/** The condition that lines stand for; one line needs nothing around it, and none is none. */
export function conditionOf({ join, lines }: ConditionLines): Condition | undefined {
  const parts = lines.map(({ question, in: codes, isNegated }): Condition =>
    isNegated ? { not: { question, in: codes } } : { question, in: codes },
  );
  if (parts.length < 2) return parts[0];
  return join === 'any' ? { any: parts } : { all: parts };
}
