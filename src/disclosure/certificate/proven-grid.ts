import type { Tabled } from '../../questionnaire/index.js';
import { ANY, isWithheld } from '../figures/figure.js';
import { readCell } from '../figures/read-cell.js';
import type { ReleaseContent } from '../release.js';
import type { CertificateGrid, CertificateWitness } from './certificate.js';
import { type Figure, PEOPLE, readFigures } from './read-figures.js';
import { RowBlocks } from './row-blocks.js';

type Part = CertificateWitness['parts'][number];
type Refute = (why: string) => void;

/** A count that the table at hand changes. */
interface Touched {
  readonly view: string;
  readonly unit: number;
  readonly of: number;
  readonly by: number;
}

/** A grid of a certificate: its true counts, and those of the table that is being looked at. */
export class ProvenGrid {
  readonly by: readonly string[];
  readonly widths: ReadonlyMap<string, number>;
  readonly rows: RowBlocks;
  readonly figures: readonly Figure[];
  private readonly truth: ReadonlyMap<string, readonly number[]>;
  private readonly now: Map<string, number[]>;
  private readonly figuresAt: ReadonlyMap<string, readonly (readonly Figure[])[]>;
  private touched: Touched[] = [];

  constructor(
    readonly grid: CertificateGrid,
    release: ReleaseContent,
    readonly questions: readonly Tabled[],
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
      for (const unit of figure.units ?? []) places?.[unit]?.push(figure);
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

  /** Whether a table of all its profile questions shows anything. */
  get isShown(): boolean {
    return this.figures.some(({ by }) => by.length === this.by.length);
  }

  covers(codes: readonly string[]): boolean {
    return codes.every((code) => this.by.includes(code));
  }

  /** The true counts by some of its profile questions, of everything that is counted. */
  marginOf(codes: readonly string[]): unknown {
    const places = this.grid.people.map((_, unit) => this.placeOf(unit, codes));
    const length = Math.max(...places) + 1;
    return [...this.truth].map(([view, counts]) => {
      const width = this.widths.get(view)!;
      const sums = new Array<number>(length * width).fill(0);
      counts.forEach((count, i) => {
        sums[places[Math.floor(i / width)]! * width + (i % width)]! += count;
      });
      return [view, sums];
    });
  }

  /** What the table that is being looked at changes in the counts of one of them; nothing, mostly. */
  shiftOf(code: string): unknown {
    const sums = new Map<string, number>();
    for (const { view, unit, of, by } of this.touched) {
      const key = `${view} ${this.placeOf(unit, [code])} ${of}`;
      sums.set(key, (sums.get(key) ?? 0) + by);
    }
    return [...sums].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
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
    const first = this.touched.length;
    for (const [unit, by] of people) this.change({ view: PEOPLE, unit, of: 0, by }, refute);
    for (const [view, changes] of Object.entries(answers)) {
      if (!this.widths.has(view)) {
        refute(`a table changes ${view}, which is not counted`);
        return;
      }
      for (const [unit, of, by] of changes) this.change({ view, unit, of, by }, refute);
    }
    const views = people.length > 0 ? [...this.truth.keys()] : Object.keys(answers);
    const units = new Set(this.unitsIn({ grid: 0, people, answers }));
    for (const view of views) for (const unit of units) this.checkUnit(view, unit, refute);
    for (const unit of units) this.checkChoices(unit, refute);
    const changed = new Map<Figure, number>();
    for (const { view, unit, of, by } of this.touched.slice(first)) {
      for (const figure of this.figuresAt.get(view)?.[unit] ?? []) {
        if (figure.classes.includes(of)) changed.set(figure, (changed.get(figure) ?? 0) + by);
      }
    }
    for (const [figure, by] of changed) if (by !== 0) this.checkFigure(figure, refute);
  }

  restore(): void {
    for (const { view, unit, of } of this.touched) {
      const position = unit * this.widths.get(view)! + of;
      this.now.get(view)![position] = this.truth.get(view)![position]!;
    }
    this.touched = [];
  }

  private change(touched: Touched, refute: Refute): void {
    const { view, unit, of, by } = touched;
    const [counts, width] = [this.now.get(view)!, this.widths.get(view)!];
    const isThere = unit in this.grid.people && Number.isSafeInteger(of) && of >= 0 && of < width;
    if (!Number.isSafeInteger(by) || !isThere) {
      refute('a table changes what is not there');
      return;
    }
    const position = unit * width + of;
    counts[position]! += by;
    this.touched.push(touched);
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
    if (!units) {
      refute(`a row is shown of which no counts are given, ${where()}`);
      return;
    }
    const value = classes.reduce((sum, of) => sum + this.count(view, of, units), 0);
    const published = readCell(cell, ANY);
    const agrees = !isWithheld(published) && value >= published.low && value <= published.high;
    if (!agrees) refute(`a table shows another figure for ${where()}`);
  }

  /** Which combination of blocks of some of its profile questions a unit belongs to. */
  private placeOf(unit: number, codes: readonly string[]): number {
    let [rest, place, step] = [unit, 0, 1];
    for (let side = this.by.length - 1; side >= 0; side--) {
      const { length } = this.grid.blocks[side]!;
      if (codes.includes(this.by[side]!)) {
        place += (rest % length) * step;
        step *= length;
      }
      rest = Math.floor(rest / length);
    }
    return place;
  }
}
