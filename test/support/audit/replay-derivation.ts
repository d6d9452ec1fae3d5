import type { SaidDerivation, SaidTerm } from '../../../src/commands/index.js';
import type { ReleaseContent } from '../../../src/disclosure/index.js';
import type { Response } from '../../../src/questionnaire/index.js';

type Counted = SaidDerivation['counted'][number];
type Members = SaidDerivation['group'];

/** Everything that a person can be for a derivation: a profile, and an answer to each question. */
type Person = ReadonlyMap<string, readonly string[]>;

const isIn = (person: Person, members: Members): boolean =>
  Object.entries(members).every(([axis, codes]) => codes.includes(person.get(axis)![0]!));

function weightOf(person: Person, { question, option }: Omit<Counted, 'times'>): number {
  if (question === null) return 1;
  const answer = person.get(question)!;
  if (option === null) return answer.length > 0 ? 1 : 0;
  return answer.includes(option) ? 1 : 0;
}

const subsets = (codes: readonly string[]): readonly (readonly string[])[] =>
  codes.reduce<readonly (readonly string[])[]>(
    (sets, code) => [...sets, ...sets.map((set) => [...set, code])],
    [[]],
  );

/** All people there could be, as far as a derivation is about them. */
function everyPerson(release: ReleaseContent, derivation: SaidDerivation): readonly Person[] {
  const { profile, sections } = release.definition.questionnaire;
  const used = new Set(
    [...derivation.counted, ...derivation.terms].map(({ question }) => question),
  );
  const axes = profile
    .filter(({ code }) =>
      [derivation, ...derivation.terms].some(({ group }) => group[code] !== undefined),
    )
    .map(({ code, options }) => ({
      code,
      choices: [...options.map((option) => [option.code]), ['']] as readonly string[][],
    }));
  const questions = sections
    .flatMap((section) => section.questions)
    .filter(({ code }) => used.has(code))
    .map(({ code, type, options = [] }) => {
      const codes = options.map((option) => option.code);
      const choices = type === 'multiple' ? subsets(codes) : [...codes.map((one) => [one]), []];
      return { code, choices };
    });
  return [...axes, ...questions].reduce<readonly Person[]>(
    (people, { code, choices }) =>
      people.flatMap((person) => choices.map((choice) => new Map([...person, [code, choice]]))),
    [new Map()],
  );
}

/** What is wrong with a derivation, checked by trying every person there could be; empty if nothing. */
export function faultsOf(
  derivation: SaidDerivation,
  releases: readonly ReleaseContent[],
): string[] {
  const { sense, bound, denominator, counted, group, terms } = derivation;
  const sign = sense === 'atLeast' ? 1 : -1;
  const faults: string[] = [];
  for (const person of everyPerson(releases[0]!, derivation)) {
    const left = isIn(person, group)
      ? counted.reduce((sum, one) => sum + one.times * weightOf(person, one), 0)
      : 0;
    const right = terms.reduce(
      (sum, term) => sum + (isIn(person, term.group) ? term.factor * weightOf(person, term) : 0),
      0,
    );
    if (sign * (left * denominator - right) < 0) faults.push('somebody counts too little');
  }
  let sum = 0;
  for (const term of terms) {
    const value = sign * term.factor > 0 ? term.least : term.most;
    if (value === null) faults.push('a limit is used from the wrong side');
    sum += sign * term.factor * (value ?? 0);
    if (!releases.some((release) => isPublished(release, term))) {
      faults.push(`${term.where} is not published`);
    }
  }
  if (Math.ceil(sum / denominator) * sign + 0 !== bound) faults.push('the sum is another one');
  return faults;
}

function isPublished(release: ReleaseContent, term: SaidTerm): boolean {
  if (term.where === 'responses') return term.least === release.participation.responses;
  const [, row, question, column] = /^row ([^,]+)(?:, (\S+))?(?: “(.+)”)?$/.exec(term.where)!;
  return release.tables.some((table) => {
    if (question !== undefined && table.question !== question) return false;
    const cell = table.cells[table.rows.indexOf(row!)]?.[table.columns.indexOf(column ?? 'Total')];
    if (cell === null || cell === undefined) return false;
    if (typeof cell === 'number') return cell === term.least && cell === term.most;
    if ('from' in cell) return cell.from === term.least && cell.to === term.most;
    return 'atLeast' in cell ? cell.atLeast === term.least : cell.atMost === term.most;
  });
}

/** What the derivation is about, counted in the responses themselves. */
export function trueValueOf(
  { group, counted }: Pick<SaidDerivation, 'group' | 'counted'>,
  responses: readonly Response[],
): number {
  const textsOf = (answer: Response[string] = []): string[] =>
    typeof answer === 'string' ? [answer] : [...answer];
  const asPerson = (response: Response): Person =>
    new Map([
      ...Object.keys(group).map((axis): [string, string[]] => [
        axis,
        textsOf(response[axis] ?? ''),
      ]),
      ...counted.flatMap(({ question }): [string, string[]][] =>
        question === null ? [] : [[question, textsOf(response[question])]],
      ),
    ]);
  return responses
    .map(asPerson)
    .filter((person) => isIn(person, group))
    .reduce(
      (sum, person) =>
        sum + counted.reduce((own, one) => own + one.times * weightOf(person, one), 0),
      0,
    );
}
