import {
  type Condition,
  leavesOf,
  pipedIn,
  type Question,
  type Questionnaire,
  type Section,
} from '../../questionnaire/index.js';

/** Questions of one section that stand on one page. */
export interface Part {
  /** Its section's place in the questionnaire. */
  readonly index: number;
  readonly section: Section;
  readonly questions: readonly Question[];
}

/** What is asked on one page. */
export interface Step {
  readonly parts: readonly Part[];
  /** The profile is asked last, and there the answers are sent. */
  readonly isLast: boolean;
}

/** The whole questionnaire on one page, where a script shows what is asked. */
export const wholeOf = ({ sections }: Questionnaire): Step => ({
  parts: sections.map((section, index) => ({ index, section, questions: section.questions })),
  isLast: true,
});

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
