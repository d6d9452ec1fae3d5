import { Before, type Spread } from './before.js';
import { sizeOf, statementsOn, type Statement } from './statements.js';
import { groupsOf, type DataSet, type TinyFacts, type TinyGroup } from './tiny-survey.js';

/** Beyond this share of what is left, a guess counts as knowledge. */
export const NEARLY_CERTAIN = 0.95;

export interface Judgement {
  /** Positions of the data sets of which something is certain that must not be. */
  readonly certain: Set<number>;
  /** Those of which something is likelier than `NEARLY_CERTAIN`: by kind of statement, the likeliest of each. */
  readonly nearly: Map<string, Map<number, Nearly>>;
  /** The highest share, short of certainty, that the release at least doubled the odds to. */
  worst: number;
  /** One statement that is known, where there is any. */
  example: string | undefined;
}

/** How likely a statement is, and how likely it was by the tables of everybody alone. */
export interface Nearly {
  readonly share: number;
  readonly before: number;
}

/** A data set without the attacker, and its position among all that are left. */
interface Member {
  readonly data: DataSet;
  readonly position: number;
}

/** The attacker: a stranger, or one respondent who knows what they answered themselves. */
interface Insider {
  readonly leaf: number;
  readonly answer: number;
}

/** Judges releases of one survey by the data sets that the program makes the same release of. */
export class Judge {
  private readonly groups: readonly TinyGroup[];
  private readonly befores = new Map<string, Before>();

  constructor(private readonly facts: TinyFacts) {
    this.groups = groupsOf(facts);
  }

  /** Whether it can say what was known beforehand. */
  get isReady(): boolean {
    return this.beforeOf(undefined).isKnown;
  }

  judge(left: readonly DataSet[]): Judgement {
    const judgement = nothing();
    this.judgeFor(
      undefined,
      left.map((data, position) => ({ data, position })),
      judgement,
    );
    return judgement;
  }

  /** The same for every respondent that there can be, each with what they know of themselves. */
  judgeInsiders(left: readonly DataSet[]): Judgement {
    const judgement = nothing();
    const cells = left[0]!.length;
    for (let cell = 0; cell < cells; cell++) {
      const members = left.flatMap((data, position) => {
        if (data[cell] === 0) return [];
        const rest = data.slice();
        rest[cell]!--;
        return [{ data: rest, position }];
      });
      if (members.length === 0) continue;
      const { answers } = this.facts;
      const insider = { leaf: Math.floor(cell / answers), answer: cell % answers };
      this.judgeFor(insider, members, judgement);
    }
    return judgement;
  }

  private judgeFor(
    insider: Insider | undefined,
    members: readonly Member[],
    judgement: Judgement,
  ): void {
    const { answers, definition } = this.facts;
    const k = definition.threshold;
    const before = this.beforeOf(insider);
    if (!before.isKnown) return;
    const totals = members.map(({ data }) => totalsOf(data, answers));
    const totalKeys = totals.map((own) => own.join());
    for (const group of this.groups) {
      const counts = members.map(({ data }) => countsIn(data, group.leaves, answers));
      const known = insider && group.leaves.includes(insider.leaf) ? 1 : 0;
      const priors = new Map<string, Spread>();
      const priorOf = (i: number): Spread => {
        const known = priors.get(totalKeys[i]!) ?? before.spreadOf(totals[i]!, group.leaves);
        priors.set(totalKeys[i]!, known);
        return known;
      };
      const sizes = new Set(counts.map(sizeOf));
      counts.forEach((own, i) => {
        const size = sizeOf(own);
        if (size === 0 || size + known >= k) return;
        const isOpen = group.isNamed
          ? sizes.size >= k || leavesSmallSizes(priorOf(i), sizes, k - known)
          : sizes.size > 1 || priorOf(i).every((one) => sizeOf(one.counts) === size);
        if (isOpen) return;
        judgement.certain.add(members[i]!.position);
        judgement.example ??= `D1, ${group.name} has ${[...sizes].sort((a, b) => a - b).join(' or ')} people`;
      });
      if (!group.isNamed) continue;
      const spread = counts.map((own) => ({ counts: own, weight: 1 }));
      for (const statement of statementsOn(group, answers, k, known)) {
        const kind = `${statement.rule} of ${this.kindOf(group)}`;
        weigh({ kind, statement }, spread, priorOf, members, judgement);
      }
    }
  }

  private kindOf({ leaves }: TinyGroup): string {
    return this.facts.shape.length > 1 && leaves.length === 1 ? 'a crossing' : 'one option';
  }

  /** What the same attacker could work out from the overall table alone. */
  private beforeOf(insider: Insider | undefined): Before {
    const key = insider ? String(insider.leaf) : '';
    let before = this.befores.get(key);
    if (!before) {
      const { people, sizes } = this.facts;
      const isIn = (leaves: readonly number[]) => insider && leaves.includes(insider.leaf);
      before = new Before({
        ...this.facts,
        people: people - (insider ? 1 : 0),
        sizes: sizes.map((fact) =>
          isIn(fact.leaves) ? { ...fact, least: fact.least - 1, most: fact.most - 1 } : fact,
        ),
      });
      this.befores.set(key, before);
    }
    return before;
  }
}

const nothing = (): Judgement => ({
  certain: new Set(),
  nearly: new Map(),
  worst: 0,
  example: undefined,
});

/** A merge may tell that a group has fewer than k people, and perhaps that it has any; no more. */
const leavesSmallSizes = (prior: Spread, sizes: ReadonlySet<number>, k: number): boolean =>
  prior.every(({ counts, weight }) => {
    const size = sizeOf(counts);
    return weight === 0 || size === 0 || size >= k || sizes.has(size);
  });

/** The share of what a statement speaks of that it is true of. */
function shareOf({ holds, speaksOf }: Statement, spread: Spread): number {
  let all = 0;
  let true_ = 0;
  for (const { counts, weight } of spread) {
    if (!speaksOf(counts)) continue;
    all += weight;
    if (holds(counts)) true_ += weight;
  }
  return all === 0 ? 0 : true_ / all;
}

const oddsOf = (share: number): number => share / (1 - share);

function weigh(
  { kind, statement }: { readonly kind: string; readonly statement: Statement },
  spread: Spread,
  priorOf: (member: number) => Spread,
  members: readonly Member[],
  judgement: Judgement,
): void {
  const share = shareOf(statement, spread);
  if (share < 0.5) return;
  const priors = new Map<Spread, number>();
  const priorShareOf = (prior: Spread): number => {
    const known = priors.get(prior) ?? shareOf(statement, prior);
    priors.set(prior, known);
    return known;
  };
  members.forEach(({ position }, i) => {
    const own = spread[i]!.counts;
    if (!statement.speaksOf(own) || !statement.holds(own) || !statement.hurts(own)) return;
    const prior = priorShareOf(priorOf(i));
    if (share === 1 ? prior >= 1 : oddsOf(share) < 2 * oddsOf(prior)) return;
    if (share === 1) {
      judgement.certain.add(position);
      judgement.example ??= `${statement.rule}, ${statement.about}`;
      return;
    }
    judgement.worst = Math.max(judgement.worst, share);
    if (share > NEARLY_CERTAIN)
      keepLikeliest(judgement.nearly, kind, position, { share, before: prior });
  });
}

function keepLikeliest(
  nearly: Judgement['nearly'],
  kind: string,
  position: number,
  one: Nearly,
): void {
  const found = nearly.get(kind) ?? new Map<number, Nearly>();
  nearly.set(kind, found);
  if (one.share > (found.get(position)?.share ?? 0)) found.set(position, one);
}

function totalsOf(data: DataSet, answers: number): readonly number[] {
  const totals = new Array<number>(answers).fill(0);
  data.forEach((count, cell) => (totals[cell % answers]! += count));
  return totals;
}

const countsIn = (data: DataSet, leaves: readonly number[], answers: number): readonly number[] =>
  Array.from({ length: answers }, (_, a) =>
    leaves.reduce((sum, leaf) => sum + data[leaf * answers + a]!, 0),
  );
