import type { Response, SurveyDefinition } from '../../../../src/questionnaire/index.js';

/** How many respondents some of the finest groups (`leaves`) have together, as everybody knows. */
export interface SizeFact {
  readonly leaves: readonly number[];
  readonly least: number;
  readonly most: number;
}

/**
 * What is known before anything is published: the definition, how many took part, and perhaps how
 * many of which group. That everybody answered everything is known too, which leaves the attacker
 * fewer data sets to doubt than a survey with gaps does.
 */
export interface TinyFacts {
  readonly definition: SurveyDefinition;
  readonly invited: number | null;
  readonly people: number;
  readonly sizes: readonly SizeFact[];
  /** Options of each profile question, and of the one question. */
  readonly shape: readonly number[];
  readonly answers: number;
}

/** People by finest group and answer; the answer goes fastest. */
export type DataSet = Uint8Array;

/** A group by the options of one profile question or of all of them, or a sum of finest groups. */
export interface TinyGroup {
  readonly name: string;
  readonly leaves: readonly number[];
  /** Whether somebody would ask for it by name; otherwise only its size is looked at. */
  readonly isNamed: boolean;
}

export const leafCount = ({ shape }: Pick<TinyFacts, 'shape'>): number =>
  shape.reduce((product, options) => product * options, 1);

/** Which option of each profile question a finest group has; the last question goes fastest. */
export function optionsOfLeaf(shape: readonly number[], leaf: number): readonly number[] {
  const options: number[] = [];
  let rest = leaf;
  for (const size of shape.toReversed()) {
    options.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return options;
}

/** The finest groups that have an option of one profile question. */
export const leavesWith = (
  shape: readonly number[],
  question: number,
  option: number,
): readonly number[] =>
  Array.from({ length: leafCount({ shape }) }, (_, leaf) => leaf).filter(
    (leaf) => optionsOfLeaf(shape, leaf)[question] === option,
  );

export function responsesOf(
  { definition, shape, answers }: TinyFacts,
  data: DataSet,
): readonly Response[] {
  const { profile, sections } = definition.questionnaire;
  const question = sections[0]!.questions[0]!;
  return [...data].flatMap((count, cell) => {
    const options = optionsOfLeaf(shape, Math.floor(cell / answers));
    const response = Object.fromEntries([
      ...profile.map(({ code, options: of }, i) => [code, of[options[i]!]!.code]),
      [question.code, question.options![cell % answers]!.code],
    ]) as Response;
    return Array.from({ length: count }, () => response);
  });
}

/** Every group with a name, and every other sum of finest groups. */
export function groupsOf({ definition, shape }: TinyFacts): readonly TinyGroup[] {
  const leaves = leafCount({ shape });
  const { profile } = definition.questionnaire;
  const found = new Map<string, TinyGroup>();
  const add = (name: string, of: readonly number[], isNamed: boolean) => {
    if (!found.has(of.join())) found.set(of.join(), { name, leaves: of, isNamed });
  };
  profile.forEach((question, q) =>
    question.options.forEach(({ code }, option) => add(code, leavesWith(shape, q, option), true)),
  );
  const nameOf = (leaf: number) =>
    optionsOfLeaf(shape, leaf)
      .map((option, q) => profile[q]!.options[option]!.code)
      .join('|');
  for (let leaf = 0; leaf < leaves; leaf++) add(nameOf(leaf), [leaf], true);
  for (let set = 1; set < 2 ** leaves - 1; set++) {
    const of = Array.from({ length: leaves }, (_, leaf) => leaf).filter(
      (leaf) => set & (1 << leaf),
    );
    add(of.map(nameOf).join(' with '), of, false);
  }
  return [...found.values()];
}
