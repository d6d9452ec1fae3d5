import { LinearProgramme, type Equation } from './linear-programme.js';

/** The parts of a release file that an attacker reads; nothing is imported from the product. */
interface ReleaseFile {
  readonly definition: {
    readonly questionnaire: {
      readonly profile: readonly {
        readonly code: string;
        readonly groups?: readonly { readonly code: string; readonly parent?: string }[];
        readonly options: readonly { readonly code: string; readonly parent?: string }[];
      }[];
      readonly sections: readonly {
        readonly questions: readonly { readonly code: string; readonly type: string }[];
      }[];
    };
  };
  readonly participation: { readonly responses: number };
  readonly tables: readonly {
    readonly question: string;
    readonly by: readonly string[];
    readonly rows: readonly string[];
    readonly columns: readonly string[];
    readonly cells: readonly (readonly unknown[])[];
  }[];
}

/** A group as an attacker names it: a code (or `?` for "no answer") per profile question. */
export type GroupName = Readonly<Record<string, string>>;

export interface Finding {
  readonly question: string;
  readonly group: GroupName;
  /** An option code, `Total`, or `?` for "no answer". */
  readonly column: string;
  readonly value: number;
}

const MISSING = '?';
const TOTAL = 'Total';
const MANY = ['multiple', 'pick', 'ranking'];

/** One system of unknowns: how many people of each finest group stand in each column. */
interface System {
  readonly question: string;
  readonly columns: readonly string[];
  /** Columns that a published `Total` of the question adds up. */
  readonly totalOf: readonly string[];
}

/**
 * An attacker who has the release and a computer: sets up every published number as an equation
 * over non-negative unknowns, all tables of a question and all known group sizes together, and
 * finds by linear programming every count that has only one possible value.
 */
export class ReleaseAttacker {
  private readonly leaves: readonly GroupName[];
  private readonly members = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

  constructor(private readonly files: readonly ReleaseFile[]) {
    let leaves: GroupName[] = [{}];
    for (const profile of files[0]!.definition.questionnaire.profile) {
      const atoms = [...profile.options.map((option) => option.code), MISSING];
      leaves = leaves.flatMap((leaf) => atoms.map((atom) => ({ ...leaf, [profile.code]: atom })));
      this.members.set(profile.code, this.membersOf(profile));
    }
    this.leaves = leaves;
  }

  /** Every group of the asked ones, with every column, of which the count is certain. */
  attack(groups: readonly GroupName[]): readonly Finding[] {
    return this.systems().flatMap((system) => this.solve(system, groups));
  }

  private membersOf(profile: ReleaseFile['definition']['questionnaire']['profile'][number]) {
    const codes = new Map<string, Set<string>>([[MISSING, new Set([MISSING])]]);
    const parents = new Map((profile.groups ?? []).map((group) => [group.code, group.parent]));
    for (const option of profile.options) {
      codes.set(option.code, new Set([option.code]));
      for (let up = option.parent; up !== undefined; up = parents.get(up)) {
        codes.set(up, (codes.get(up) ?? new Set()).add(option.code));
      }
    }
    return codes;
  }

  private systems(): readonly System[] {
    const questions = this.files[0]!.definition.questionnaire.sections.flatMap((s) => s.questions);
    return questions.flatMap((question) => {
      const table = this.files[0]!.tables.find((t) => t.question === question.code);
      if (!table) return [];
      const options = table.columns.slice(1);
      if (!MANY.includes(question.type)) {
        const columns = [...options, MISSING];
        return [{ question: question.code, columns, totalOf: columns }];
      }
      return options.map((option) => ({
        question: question.code,
        columns: [option, `not ${option}`, MISSING],
        totalOf: [option, `not ${option}`],
      }));
    });
  }

  private leavesIn(group: GroupName): readonly number[] {
    return this.leaves.flatMap((leaf, i) =>
      Object.entries(group).every(([axis, code]) =>
        this.members.get(axis)!.get(code)!.has(leaf[axis]!),
      )
        ? [i]
        : [],
    );
  }

  private solve(system: System, groups: readonly GroupName[]): readonly Finding[] {
    const { columns } = system;
    const terms = (group: GroupName, of: readonly string[]) =>
      this.leavesIn(group).flatMap((leaf) =>
        of.map((c) => leaf * columns.length + columns.indexOf(c)),
      );
    let variables = this.leaves.length * columns.length;
    const equations = new Map<string, Equation>();
    const know = (unknowns: readonly number[], value: number) =>
      equations.set(unknowns.join(), { terms: unknowns, value });

    for (const file of this.files) know(terms({}, columns), file.participation.responses);
    for (const table of this.files.flatMap((file) => file.tables)) {
      const isOwn = table.question === system.question;
      table.rows.forEach((row, r) => {
        const group = this.groupOf(row, table.by);
        table.columns.forEach((column, c) => {
          const cell = table.cells[r]![c];
          if (!isOwn && (column !== TOTAL || this.isMany(table.question))) return;
          if (isOwn && column !== TOTAL && !columns.includes(column)) return;
          const of = column === TOTAL ? (isOwn ? system.totalOf : columns) : [column];
          if (typeof cell === 'number') know(terms(group, of), cell);
          else if (cell !== null && isOwn) {
            const { atMost } = cell as { atMost: number };
            know([...terms(group, of), variables++], atMost);
          }
        });
      });
    }
    const targets = groups.flatMap((group) => [
      ...columns.map((column) => ({ group, column, unknowns: terms(group, [column]) })),
      { group, column: TOTAL, unknowns: terms(group, columns) },
    ]);
    return findCertain(
      new LinearProgramme(variables, [...equations.values()]),
      variables,
      targets,
    ).map(({ group, column, value }) => ({ question: system.question, group, column, value }));
  }

  private isMany(code: string): boolean {
    return this.files[0]!.definition.questionnaire.sections.flatMap(
      (section) => section.questions,
    ).some((question) => question.code === code && MANY.includes(question.type));
  }

  private groupOf(row: string, by: readonly string[]): GroupName {
    const codes = row.split('|');
    return Object.fromEntries(
      by.flatMap((axis, i) => (codes[i] === TOTAL ? [] : [[axis, codes[i]!]])),
    );
  }
}

/** Looks for two solutions that differ; what never differs and cannot be moved is certain. */
function findCertain<T extends { readonly unknowns: readonly number[] }>(
  programme: LinearProgramme,
  variables: number,
  targets: readonly T[],
): readonly (T & { readonly value: number })[] {
  const valueAt = (at: Float64Array, target: T) =>
    target.unknowns.reduce((sum, unknown) => sum + at[unknown]!, 0);
  const first = programme.maximise(new Float64Array(variables)).at;
  let open = targets.map((target) => ({ target, value: valueAt(first, target) }));
  const optimise = (objective: Float64Array) => {
    const { at } = programme.maximise(objective);
    open = open.filter(({ target, value }) => Math.abs(valueAt(at, target) - value) < 1e-5);
  };
  for (const sign of [1, -1]) {
    const together = new Float64Array(variables);
    for (const { target } of open)
      for (const unknown of target.unknowns) together[unknown]! += sign;
    optimise(together);
  }
  const certain: (T & { readonly value: number })[] = [];
  for (let next = open[0]; next; next = open[0]) {
    const objective = new Float64Array(variables);
    for (const unknown of next.target.unknowns) objective[unknown] = 1;
    optimise(objective);
    if (open[0] === next) optimise(objective.map((weight) => -weight));
    if (open[0] !== next) continue;
    certain.push({ ...next.target, value: Math.round(next.value) });
    open.shift();
  }
  return certain;
}
