import {
  type Condition,
  leavesOf,
  pipedIn,
  type Question,
  type Section,
  type Questionnaire,
} from '../../questionnaire/index.js';
import type { Part, Step } from '../../screens/index.js';

/**
 * The pages of a form without script, as few as can be: a new one begins where a condition or a
 * text looks at an answer of the page before. Without such, all is on one page.
 */
export function stepsOf({ sections }: Questionnaire): readonly Step[] {
  const steps: Part[][] = [[]];
  const onPage = new Set<string>();
  const turnWhereNeeded = (needed: readonly string[]): void => {
    if (!needed.some((code) => onPage.has(code))) return;
    steps.push([]);
    onPage.clear();
  };
  for (const [index, section] of sections.entries()) {
    turnWhereNeeded(neededBySection(section));
    for (const question of section.questions) {
      turnWhereNeeded(neededByQuestion(question));
      onPage.add(question.code);
      addTo(steps.at(-1)!, index, section, question);
    }
  }
  return steps.map((parts, i) => ({ parts, isLast: i === steps.length - 1 }));
}

function addTo(parts: Part[], index: number, section: Section, question: Question): void {
  const last = parts.at(-1);
  if (last?.index !== index) parts.push({ index, section, questions: [question] });
  else parts.splice(-1, 1, { ...last, questions: [...last.questions, question] });
}

const neededBySection = ({ showIf, title, intro }: Section): readonly string[] => [
  ...lookedAtBy(showIf),
  ...repeatedIn(title, intro),
];

const neededByQuestion = ({ showIf, title, help }: Question): readonly string[] => [
  ...lookedAtBy(showIf),
  ...repeatedIn(title, help),
];

const lookedAtBy = (condition: Condition | undefined): readonly string[] =>
  condition ? leavesOf(condition).map(({ question }) => question) : [];

const repeatedIn = (...texts: readonly (Section['title'] | undefined)[]): readonly string[] =>
  texts.flatMap((text) => Object.values(text ?? {})).flatMap(pipedIn);
