import type { Margins } from './margins.js';
import { MovedTable } from './moved-table.js';
import { occupied, type PrintedSizes } from './references.js';
import { spread } from './spread.js';
import { directionOf, NONE, type Part, Sums } from './sums.js';

/** What must stay possible: that of those whom an entry counts this many at most gave an answer. */
export interface AnswerTarget {
  readonly entry: number;
  readonly answer: number;
  /** As many people of it must have given another, in a table in which it has as many. */
  readonly others: number | 'all';
}

/** More of them cost more than they show. */
const MOST_WITNESSES = 24;

/** A reference with the atoms of it that have people, and how these sum up. */
interface Ground {
  readonly atoms: readonly number[];
  readonly people: Int32Array;
  readonly peopleOf: Int32Array;
  readonly shapes: Map<number, Sums>;
}

/** The references of a layout, made ready for its questions. */
export class Grounds {
  private readonly grounds: readonly Ground[];

  constructor(
    readonly margins: Margins,
    readonly sizes: PrintedSizes,
  ) {
    this.grounds = sizes.references.map((table) => {
      const atoms = occupied(table);
      const people = Int32Array.from(atoms, (atom) => table[atom]!);
      const peopleOf = new Int32Array(margins.entries);
      for (const { of } of [...margins.rowParts, ...margins.pairParts]) {
        atoms.forEach((atom, i) => {
          if (of[atom] !== NONE) peopleOf[of[atom]!]! += people[i]!;
        });
      }
      return { atoms, people, peopleOf, shapes: new Map() };
    });
  }

  /** Whether some reference leaves a crossing empty, so that nobody in it said anything. */
  isEmptyInSome(entry: number): boolean {
    return this.grounds.some(({ peopleOf }) => peopleOf[entry] === 0);
  }

  /**
   * Tables of a question's answers, one or more over each reference, which between them meet all
   * targets; nothing where they are not found. That depends on sizes as printed and on totals alone.
   */
  witnesses(totals: readonly number[], targets: readonly AnswerTarget[]): Witnesses | undefined {
    const started = this.grounds.map((ground): Witness => this.start(ground, totals));
    const found = [...started];
    for (const target of targets) {
      if (!this.meet(target, found, totals)) return undefined;
    }
    return new Witnesses(
      totals.length,
      found.map(({ table }) => table),
    );
  }

  private meet(target: AnswerTarget, found: Witness[], totals: readonly number[]): boolean {
    const answers = totals.length;
    const at = target.entry * answers + target.answer;
    const limitIn = ({ ground }: Witness): number => {
      const people = ground.peopleOf[target.entry]!;
      return target.others === 'all' ? 0 : people - target.others;
    };
    const byRoom = found
      .map((witness) => ({ witness, limit: limitIn(witness) }))
      .filter(({ limit }) => limit >= 0)
      .map((one) => ({ ...one, room: one.limit - one.witness.table.sums[at]! }))
      .sort((a, b) => b.room - a.room);
    if (byRoom.some(({ witness, limit }) => witness.table.confine(at, 0, limit))) return true;
    if (found.length >= MOST_WITNESSES) return false;
    return this.grounds
      .toSorted((a, b) => b.peopleOf[target.entry]! - a.peopleOf[target.entry]!)
      .some((ground) => {
        const witness = this.start(ground, totals);
        const limit = limitIn(witness);
        if (limit < 0 || !witness.table.confine(at, 0, limit)) return false;
        found.push(witness);
        return true;
      });
  }

  private start(ground: Ground, totals: readonly number[]): Witness {
    const answers = totals.length;
    const entries = this.margins.entries * answers;
    const most = new Int32Array(entries);
    ground.peopleOf.forEach((people, entry) => {
      totals.forEach((total, a) => (most[entry * answers + a] = Math.min(people, total)));
    });
    const counts = spread(ground.people, totals);
    return {
      ground,
      table: new MovedTable(
        this.shapeOf(ground, answers),
        counts,
        new Int32Array(entries),
        most,
        [0],
      ),
    };
  }

  private shapeOf({ atoms, shapes }: Ground, answers: number): Sums {
    const known = shapes.get(answers);
    if (known) return known;
    const cells = atoms.length * answers;
    const parts = [...this.margins.rowParts, ...this.margins.pairParts].map(({ of }): Part => ({
      of: Int32Array.from({ length: cells }, (_, cell) => {
        const entry = of[atoms[Math.floor(cell / answers)]!]!;
        return entry === NONE ? NONE : entry * answers + (cell % answers);
      }),
      sees: new Set([0]),
    }));
    const label = Int32Array.from({ length: cells }, (_, cell) => cell % answers);
    const shape = new Sums(this.margins.entries * answers, parts, [directionOf(label, answers, 1)]);
    shapes.set(answers, shape);
    return shape;
  }
}

interface Witness {
  readonly ground: Ground;
  readonly table: MovedTable;
}

/** What keeps every target of a question possible while its figures are printed. */
export class Witnesses {
  private readonly tables: MovedTable[];

  constructor(
    private readonly answers: number,
    tables: readonly MovedTable[],
  ) {
    this.tables = [...tables];
  }

  /** Those of these cuts, in rising order, on both of whose sides every witness can stand. */
  cutsAllowed(entry: number, answer: number, cuts: readonly number[]): readonly number[] {
    const at = entry * this.answers + answer;
    let left = cuts.filter((cut) =>
      this.tables.every(({ least, most }) => cut > least[at]! && cut <= most[at]!),
    );
    for (const [i, table] of this.tables.entries()) {
      if (left.length === 0) {
        // Whatever stood in the way is likely to do so again.
        if (i > 0) this.tables.unshift(...this.tables.splice(i - 1, 1));
        return left;
      }
      const least = table.reach(at, left[0]! - 1);
      const most = table.reach(at, left.at(-1)!);
      left = left.filter((cut) => cut - 1 >= least && cut <= most);
    }
    return left;
  }

  /** Keeps every witness inside what is printed. */
  confine(entry: number, answer: number, from: number, to: number): void {
    for (const table of this.tables) {
      if (!table.confine(entry * this.answers + answer, from, to)) {
        throw new Error('a block was printed that leaves a target impossible');
      }
    }
  }
}
