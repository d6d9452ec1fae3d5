import type { TabledQuestion } from '../answer-columns.js';
import type { ReleaseContent } from '../release.js';
import type { CertificateGrid, CertificateWitness } from './certificate.js';
import { type Figure, PEOPLE, readFigures } from './read-figures.js';
import { RowBlocks } from './row-blocks.js';

type Part = CertificateWitness['parts'][number];
type Refute = (why: string) => void;

/** A grid of a certificate: its true counts, and those of the table that is being looked at. */
export class ProvenGrid {
  readonly by: readonly string[];
  readonly widths: ReadonlyMap<string, number>;
  readonly rows: RowBlocks;
  readonly figures: readonly Figure[];
  private readonly truth: ReadonlyMap<string, readonly number[]>;
  private readonly now: Map<string, number[]>;
  private readonly figuresAt: ReadonlyMap<string, readonly (readonly Figure[])[]>;
  private touched: (readonly [view: string, position: number])[] = [];

  constructor(
    readonly grid: CertificateGrid,
    release: ReleaseContent,
    readonly questions: readonly TabledQuestion[],
  ) {
    this.by = grid.by;
    this.truth = new Map([[PEOPLE, grid.people], ...Object.entries(grid.answers)]);
    this.now = new Map([...this.truth].map(([view, counts]) => [view, [...counts]]));
    const units = grid.people.length;
    this.widths = new Map([...this.truth].map(([view, { length }]) => [view, length / units]));
    this.rows = new RowBlocks(grid, release);
    this.figures = [...readFigures(release, questions, this.by, this.rows)];
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
}
