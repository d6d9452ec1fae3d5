import type { TabledQuestion } from '../answer-columns.js';
import type { PublishedCell, ReleaseContent } from '../release.js';
import type { CertificateGrid, CertificateWitness } from './certificate.js';

type Part = CertificateWitness['parts'][number];
type Refute = (why: string) => void;

/** A published figure of a grid: which classes of a view it adds up, over which units. */
interface Figure {
  readonly view: string;
  readonly classes: readonly number[];
  readonly units: readonly number[];
  readonly cell: Exclude<PublishedCell, null>;
  /** Where it is printed, for people. */
  readonly where: () => string;
}

/** The key of people among the views. */
const PEOPLE = '';

/** A grid of a certificate: its true counts, and those of the table that is being looked at. */
export class ProvenGrid {
  readonly by: readonly string[];
  readonly widths: ReadonlyMap<string, number>;
  readonly figures: readonly Figure[];
  private readonly truth: ReadonlyMap<string, readonly number[]>;
  private readonly now: Map<string, number[]>;
  private readonly figuresAt: ReadonlyMap<string, readonly (readonly Figure[])[]>;
  private touched: (readonly [view: string, position: number])[] = [];

  constructor(
    readonly grid: CertificateGrid,
    readonly release: ReleaseContent,
    readonly questions: readonly TabledQuestion[],
  ) {
    this.by = grid.by;
    this.truth = new Map([[PEOPLE, grid.people], ...Object.entries(grid.answers)]);
    this.now = new Map([...this.truth].map(([view, counts]) => [view, [...counts]]));
    const units = grid.people.length;
    this.widths = new Map([...this.truth].map(([view, { length }]) => [view, length / units]));
    this.figures = [...this.readFigures()];
    const at = new Map(
      [...this.truth.keys()].map((view) => [view, grid.people.map((): Figure[] => [])]),
    );
    for (const figure of this.figures) {
      const places = at.get(figure.view);
      for (const unit of figure.units) places?.[unit]?.push(figure);
    }
    this.figuresAt = at;
  }

  trueSize(unit: number): number {
    return this.grid.people[unit]!;
  }

  /** Units of a group, named by blocks per profile question. */
  unitsOf(group: readonly (readonly number[])[]): readonly number[] {
    return group.reduce<readonly number[]>(
      (units, blocks, side) =>
        units.flatMap((unit) =>
          blocks.map((block) => unit * this.grid.blocks[side]!.length + block),
        ),
      [0],
    );
  }

  *unitsIn({ people, answers }: Part): Iterable<number> {
    for (const [unit] of people) yield unit;
    for (const changes of Object.values(answers)) for (const [unit] of changes) yield unit;
  }

  count(view: string, of: number, units: readonly number[]): number {
    const [counts, width] = [this.now.get(view)!, this.widths.get(view)!];
    return units.reduce((sum, unit) => sum + counts[unit * width + of]!, 0);
  }

  size(units: readonly number[]): number {
    return this.count(PEOPLE, 0, units);
  }

  /** The true counts of each block of one profile question, of everything that is counted. */
  marginOf(code: string): unknown {
    return [...this.truth].map(([view, counts]) => [view, this.sumOver(code, view, counts)]);
  }

  /** What the table that is being looked at changes in these counts; nothing, mostly. */
  shiftOf(code: string): unknown {
    const views = new Set(this.touched.map(([view]) => view));
    return [...views].sort().flatMap((view) => {
      const before = this.sumOver(code, view, this.truth.get(view)!);
      const after = this.sumOver(code, view, this.now.get(view)!);
      const shift = after.map((count, i) => count - before[i]!);
      return shift.every((count) => count === 0) ? [] : [[view, shift]];
    });
  }

  /** Whether the true counts are counts, and give every published figure. */
  checkFigures(refute: Refute): void {
    for (const [view, counts] of this.truth) {
      if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) {
        refute(`the counts of ${view} are no counts`);
      }
      this.grid.people.forEach((_, unit) => this.checkUnit(view, unit, refute));
    }
    for (const figure of this.figures) this.checkFigure(figure, refute);
  }

  /** Changes the counts; refutes what is no table, or shows something else. */
  apply({ people, answers }: Part, refute: Refute): void {
    for (const [unit, by] of people) this.change(PEOPLE, unit, unit, by, refute);
    for (const [view, changes] of Object.entries(answers)) {
      const width = this.widths.get(view);
      if (width === undefined) return refute(`a table changes ${view}, which is not counted`);
      for (const [unit, of, by] of changes) this.change(view, unit, unit * width + of, by, refute);
    }
    const views = people.length > 0 ? [...this.truth.keys()] : Object.keys(answers);
    const units = new Set(this.unitsIn({ grid: 0, people, answers }));
    const figures = new Set<Figure>();
    for (const view of views) {
      for (const unit of units) {
        this.checkUnit(view, unit, refute);
        for (const figure of this.figuresAt.get(view)?.[unit] ?? []) figures.add(figure);
      }
    }
    for (const unit of units) this.checkChoices(unit, refute);
    for (const figure of figures) this.checkFigure(figure, refute);
  }

  restore(): void {
    for (const [view, position] of this.touched) {
      this.now.get(view)![position] = this.truth.get(view)![position]!;
    }
    this.touched = [];
  }

  private change(view: string, unit: number, position: number, by: number, refute: Refute): void {
    const counts = this.now.get(view)!;
    if (!Number.isSafeInteger(by) || !(unit in this.grid.people) || !(position in counts)) {
      return refute('a table changes what is not there');
    }
    counts[position]! += by;
    this.touched.push([view, position]);
    if (counts[position]! < 0) refute('a table counts fewer than nobody');
  }

  /** Everybody of a unit stands in one class of each view. */
  private checkUnit(view: string, unit: number, refute: Refute): void {
    if (view === PEOPLE) return;
    const [counts, width] = [this.now.get(view)!, this.widths.get(view)!];
    let people = 0;
    for (let of = 0; of < width; of++) people += counts[unit * width + of]!;
    if (people !== this.now.get(PEOPLE)![unit]) refute(`${view} does not count everybody`);
  }

  /** Whoever answers a multiple choice does so for all its options, and chooses as many as one may. */
  private checkChoices(unit: number, refute: Refute): void {
    for (const { code, kind, columns, choices } of this.questions) {
      if (kind !== 'many') continue;
      const views = columns.map((option) => `${code}|${option}`);
      const silent = views.map((view) => this.count(view, 2, [unit]));
      const answered = this.size([unit]) - silent[0]!;
      const chosen = views.reduce((sum, view) => sum + this.count(view, 0, [unit]), 0);
      const isPossible =
        silent.every((count) => count === silent[0]) &&
        chosen >= choices.least * answered &&
        chosen <= choices.most * answered;
      if (!isPossible) refute(`nobody could have answered ${code} like that`);
    }
  }

  private checkFigure({ view, classes, units, cell, where }: Figure, refute: Refute): void {
    const value = classes.reduce((sum, of) => sum + this.count(view, of, units), 0);
    const agrees =
      typeof cell === 'number'
        ? value === cell
        : 'atLeast' in cell
          ? value >= cell.atLeast
          : value <= cell.atMost;
    if (!agrees) refute(`a table shows another figure for ${where()}`);
  }

  private sumOver(code: string, view: string, counts: readonly number[]): readonly number[] {
    const side = this.by.indexOf(code);
    const width = this.widths.get(view)!;
    const last = this.by.length === 1 ? 1 : this.grid.blocks[1]!.length;
    const sums = new Array<number>(this.grid.blocks[side]!.length * width).fill(0);
    counts.forEach((count, position) => {
      const unit = Math.floor(position / width);
      const block = side === 0 ? Math.floor(unit / last) : unit % last;
      sums[block * width + (position % width)]! += count;
    });
    return sums;
  }

  private *readFigures(): Iterable<Figure> {
    for (const { question, by, rows, columns, cells } of this.release.tables) {
      const isOwn = by.every((code) => this.by.includes(code)) && by.length <= this.by.length;
      const asked = this.questions.find(({ code }) => code === question);
      if (!isOwn || !asked || (by.length > 0 && by.length < this.by.length)) continue;
      for (const [r, label] of rows.entries()) {
        const units = this.unitsOfRow(by, label);
        for (const [c, column] of columns.entries()) {
          const cell = cells[r]![c]!;
          if (cell === null) continue;
          const where = (): string =>
            `${question} by ${by.join(' and ') || 'nothing'}, ${label}, ${column}`;
          yield* this.figuresOf(asked, column, { cell, where, units });
        }
      }
    }
  }

  private *figuresOf(
    { code, kind, columns, isSignature }: TabledQuestion,
    column: string,
    rest: Pick<Figure, 'cell' | 'where' | 'units'>,
  ): Iterable<Figure> {
    if (column === 'Total') {
      if (kind === 'one') yield { ...rest, view: PEOPLE, classes: [0] };
      else
        for (const option of columns) yield { ...rest, view: `${code}|${option}`, classes: [0, 1] };
    } else if (isSignature) yield { ...rest, view: PEOPLE, classes: [0] };
    else if (kind === 'one') yield { ...rest, view: code, classes: [columns.indexOf(column)] };
    else yield { ...rest, view: `${code}|${column}`, classes: [0] };
  }

  /** A published row has to be made of whole blocks; where it is not, nothing of it is vouched for. */
  private unitsOfRow(by: readonly string[], label: string): readonly number[] {
    const parts = label.split('|');
    const group = this.by.map((code, side) => {
      const blocks = this.grid.blocks[side]!;
      const name = parts[by.indexOf(code)] ?? 'Total';
      if (name === 'Total') return [...blocks.keys()];
      const options = this.optionsOf(code, name);
      return [...blocks.keys()].filter((block) =>
        blocks[block]!.some((option) => options.has(option)),
      );
    });
    return this.unitsOf(group);
  }

  /** The options under a row's code: a group's, an option's own, or those of merged siblings. */
  private optionsOf(code: string, name: string): ReadonlySet<string> {
    const { profile } = this.release.definition.questionnaire;
    const { options, groups = [] } = profile.find((one) => one.code === code)!;
    const own = name.split('+');
    if (own.every((part) => options.some((option) => option.code === part))) return new Set(own);
    const parentOf = new Map(groups.map((group) => [group.code, group.parent]));
    const isUnder = (start: string | undefined): boolean => {
      let up = start;
      for (let step = 0; up !== undefined && step <= groups.length; step++) {
        if (up === name) return true;
        up = parentOf.get(up);
      }
      return false;
    };
    return new Set(options.filter(({ parent }) => isUnder(parent)).map((option) => option.code));
  }

  /** Blocks per row of the axis that is a union of whole ones: what may be asked about it. */
  rowsOf(side: number): readonly (readonly number[])[] {
    const code = this.by[side]!;
    const blocks = this.grid.blocks[side]!;
    const { groups = [] } = this.release.definition.questionnaire.profile.find(
      (one) => one.code === code,
    )!;
    const rows = groups.flatMap((group) => {
      const options = this.optionsOf(code, group.code);
      const touched = [...blocks.keys()].filter((b) => blocks[b]!.some((one) => options.has(one)));
      const isWhole = touched.every((b) => blocks[b]!.every((one) => options.has(one)));
      return isWhole && touched.length > 1 ? [touched] : [];
    });
    return [...[...blocks.keys()].map((block) => [block]), ...rows];
  }
}
