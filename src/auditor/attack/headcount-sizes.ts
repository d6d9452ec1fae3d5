import type { ProfileQuestion } from '../../questionnaire/index.js';
import type { LinearModel, LinearSolver, Row } from '../../suppression/index.js';
import { atomsOf } from '../reading/axes.js';
import { boundsOf } from '../reading/bounds.js';
import { TOTAL, type Figures } from '../reading/figures.js';

/** How many people a set may have, both ends included. */
export interface Span {
  readonly least: number;
  readonly most: number;
}

/** Why there is none: the sizes do not go with the headcounts, or the solver was stopped before it knew. */
export type NoSpan = 'unfitting' | 'undecided';

/** Options of one profile question, by position; whoever named none comes after the last. */
export type Atoms = readonly number[];

const NOISE = 1e-6;
/** Farther than any count; the solver takes finite bounds. */
const FAR = 1e9;

/**
 * How many of each set of options took part, by the headcounts of the definition and by all sizes that are
 * told by this profile question: one unknown for each option, and one for those who named none, of whom
 * there are none where no row stands for them.
 */
export class HeadcountSizes {
  private readonly everybody: Atoms;
  private readonly heads: readonly number[];
  private readonly responses: number;
  private readonly model: LinearModel;
  private readonly found = new Map<string, Span>();

  constructor(
    { options }: ProfileQuestion,
    rows: readonly SizedRow[],
    responses: number,
    solver: LinearSolver,
  ) {
    const hasBlanks = rows.length === 0 || rows.some(({ atoms }) => atoms.includes(options.length));
    this.heads = [...options.map(({ headcount = FAR }) => headcount), hasBlanks ? FAR : 0];
    this.everybody = [...this.heads.keys()];
    this.responses = responses;
    this.model = solver.open({
      costs: new Float64Array(this.heads.length),
      lower: new Float64Array(this.heads.length),
      upper: Float64Array.from(this.heads),
      rows: [{ atoms: this.everybody, least: responses, most: responses }, ...rows].map(sumRow),
      whole: false,
    });
  }

  /** How many belong to the options, whether they took part or not; nothing where that is not known. */
  headsOf(atoms: Atoms): number | undefined {
    const sum = atoms.reduce((all, atom) => all + this.heads[atom]!, 0);
    return sum < FAR ? sum : undefined;
  }

  /** What headcounts and the number of everybody say alone. */
  before(atoms: Atoms): Span {
    const others = this.headsOf(this.everybody.filter((atom) => !atoms.includes(atom)));
    return {
      least: Math.max(0, this.responses - (others ?? this.responses)),
      most: Math.min(this.responses, this.headsOf(atoms) ?? this.responses),
    };
  }

  /** What the sizes that are told say besides. */
  now(atoms: Atoms, seconds: number): Span | NoSpan {
    const key = [...atoms].sort((a, b) => a - b).join();
    const known = this.found.get(key);
    if (known) return known;
    const least = this.leastOf(atoms, 1, seconds);
    if (typeof least !== 'number') return least;
    const most = this.leastOf(atoms, -1, seconds);
    if (typeof most !== 'number') return most;
    const span = { least, most: 0 - most };
    this.found.set(key, span);
    return span;
  }

  dispose(): void {
    this.model.dispose();
  }

  private leastOf(atoms: Atoms, sign: number, seconds: number): number | NoSpan {
    const costs = new Float64Array(this.heads.length);
    for (const atom of atoms) costs[atom] = sign;
    this.model.setCosts(costs);
    const { optimal, bound, infeasible } = this.model.solve({ seconds });
    if (optimal) return Math.ceil(bound - NOISE);
    return infeasible ? 'unfitting' : 'undecided';
  }
}

/** A row of a table by one profile question, and of how many people it is. */
export interface SizedRow extends Span {
  readonly label: string;
  readonly atoms: Atoms;
}

/** Every row of which a size is told. */
export function sizedRows(
  profile: ProfileQuestion,
  { tables, limits }: Figures,
): readonly SizedRow[] {
  return [...tables, ...limits]
    .filter(({ by }) => by.length === 1 && by[0] === profile.code)
    .flatMap(({ rows, columns, cells }) =>
      rows.flatMap((label, r): readonly SizedRow[] => {
        if (label === TOTAL) return [];
        const size = cells[r]![columns.indexOf(TOTAL)];
        const [least, most] = size === undefined || size === null ? [0, FAR] : boundsOf(size);
        return [{ label, atoms: [...atomsOf(profile, label)], least, most }];
      }),
    );
}

const sumRow = ({ atoms, least, most }: Pick<SizedRow, 'atoms' | keyof Span>): Row => ({
  columns: atoms,
  values: atoms.map(() => 1),
  lower: least,
  upper: Math.min(most, FAR),
});
