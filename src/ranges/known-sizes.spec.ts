import { describe, expect, it } from '@jest/globals';
import { Chance } from '../../test/support/seeded-chance.js';
import { type Item, layOut, type PrintedRows, printQuestion, type Row } from './index.js';
import { copyOf, type RowNode, TableNetwork } from './network.js';

/** People by option of one profile question, option of another, and answer. */
type People = readonly (readonly (readonly number[])[])[];

interface Kind {
  readonly shape: readonly [first: number, second: number];
  readonly answers: number;
  readonly threshold: number;
  readonly people: readonly [least: number, most: number];
}

/** What is left to whoever knows of how many each option is: sizes of the option, and the answers it may have given. */
interface KnownOption {
  readonly size: number;
  readonly row: number;
  readonly answers: readonly (readonly number[])[];
}

const each = (n: number): readonly number[] => [...Array(n).keys()];
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const sumOfLines = (lines: readonly (readonly number[])[]): readonly number[] =>
  lines[0]!.map((_, a) => sum(lines.map((line) => line[a]!)));

function draw({ shape, answers, people }: Kind, chance: Chance): People {
  const weights = shape.map((options) => each(options).map(() => 0.15 + chance.next()));
  const opinions = each(shape[0]).map(() =>
    each(shape[1]).map(() => {
      const commonest = chance.below(answers);
      const agrees = chance.isLucky(0.3);
      return each(answers).map((a) =>
        agrees ? (a === commonest ? 1 : 0.05) : 0.1 + chance.next(),
      );
    }),
  );
  const drawn = opinions.map((line) => line.map((cell) => cell.map(() => 0)));
  for (let i = chance.between(...people); i > 0; i--) {
    const [one, other] = weights.map((odds) => chance.weighted(odds));
    drawn[one!]![other!]![chance.weighted(opinions[one!]![other!]!)]!++;
  }
  return drawn;
}

const optionsOf = (people: People) => [
  people.map(sumOfLines),
  people[0]!.map((_, other) => sumOfLines(people.map((line) => line[other]!))),
];

function publish(people: People, threshold: number, areCounted: boolean) {
  const answersOf = optionsOf(people);
  const totals = sumOfLines(answersOf[0]!);
  const layout = layOut({
    profiles: answersOf.map((options) => ({
      items: options.map((answers, option): Item => {
        const size = sum(answers);
        return {
          options: [option],
          parent: undefined,
          people: size,
          heads: areCounted ? size : undefined,
        };
      }),
      isCounted: areCounted,
    })),
    crossing: (_, option, __, other) => sum(people[option]![other]!),
    threshold,
    dissent: sum(totals) - Math.max(...totals),
  });
  const ofOption = (profile: number, option: number) => answersOf[profile]![option]!;
  return { layout, totals, answersOf, printed: printQuestion(layout, { totals, ofOption }) };
}

const withSize = (row: RowNode, people: number): RowNode => ({
  ...row,
  people,
  size: { least: people, most: people },
});

/** Every way in which a row can have answered, by what is printed and the sizes of all rows. */
function waysOfRow(
  rows: readonly Row[],
  printed: PrintedRows,
  counts: readonly (readonly number[])[],
  row: number,
): readonly (readonly number[])[] {
  const totals = sumOfLines(counts.filter((_, r) => rows[r]!.isLeaf));
  const network = new TableNetwork(
    rows.map((one) => withSize(one, one.actual)),
    totals,
  );
  const known = network.bounds();
  printed.forEach((line, r) =>
    line.forEach(({ from, to }, a) => {
      const arc = network.cell(r, a);
      known.least[arc] = Math.max(known.least[arc]!, from);
      known.most[arc] = Math.min(known.most[arc]!, to);
    }),
  );
  const found: number[][] = [];
  const go = (given: readonly number[], flow = network.flowOf(counts), bounds = known): void => {
    if (given.length === totals.length) {
      found.push([...given]);
      return;
    }
    const arc = network.cell(row, given.length);
    const [least, most] = [network.leastOf(flow, arc, bounds), network.mostOf(flow, arc, bounds)];
    for (let count = least; count <= most; count++) {
      const next = { flow: flow.slice(), bounds: copyOf(bounds) };
      network.push(next.flow, arc, count, next.bounds);
      next.bounds.least[arc] = count;
      next.bounds.most[arc] = count;
      go([...given, count], next.flow, next.bounds);
    }
  };
  go([]);
  return found;
}

/** How so many of a row can have answered. */
function* partsOf(answers: readonly number[], people: number): Generator<readonly number[]> {
  const [first, ...others] = answers;
  if (first === undefined) {
    if (people === 0) yield [];
    return;
  }
  for (let count = 0; count <= Math.min(first, people); count++) {
    for (const rest of partsOf(others, people - count)) yield [count, ...rest];
  }
}

function knownOptions(
  rows: readonly Row[],
  printed: PrintedRows,
  answersOf: readonly (readonly number[])[],
): readonly KnownOption[] {
  const counts = rows.map(({ options }) => sumOfLines(options.map((one) => answersOf[one]!)));
  const known: KnownOption[] = [];
  rows.forEach(({ isLeaf, options }, row) => {
    if (!isLeaf) return;
    const ways = waysOfRow(rows, printed, counts, row);
    for (const option of options) {
      const size = sum(answersOf[option]!);
      const parts = ways.flatMap((answers) => [...partsOf(answers, size)]);
      known[option] = {
        size,
        row,
        answers: [...new Map(parts.map((part) => [part.join(), part])).values()],
      };
    }
  });
  return known;
}

/** What flags leave of the size of a crossing of rows, once their sizes are known. */
function flagged(layout: ReturnType<typeof layOut>, people: People) {
  const [first, second] = layout.rows as [readonly Row[], readonly Row[]];
  const sizes = first.map(({ options }) =>
    second.map((other) =>
      sum(options.flatMap((one) => other.options.map((two) => sum(people[one]![two]!)))),
    ),
  );
  const network = new TableNetwork(
    first.map((row) => withSize(row, row.actual)),
    second.map(({ actual }) => actual),
  );
  const flow = network.flowOf(sizes);
  const bounds = network.bounds();
  const told = layout.sizesOf(0, 1)!;
  sizes.forEach((line, i) =>
    line.forEach((_, j) => {
      const arc = network.cell(i, j);
      bounds.least[arc] = Math.max(bounds.least[arc]!, told.least[i]![j]!);
      bounds.most[arc] = Math.min(bounds.most[arc]!, told.most[i]![j]!);
    }),
  );
  return (i: number, j: number) => {
    const arc = network.cell(i, j);
    return [network.leastOf(flow, arc, bounds), network.mostOf(flow, arc, bounds)] as const;
  };
}

/** What is certain of a crossing of two options to whoever knows the sizes of all: its size (D1), or an answer (D2). */
function certainOf(
  people: People,
  threshold: number,
  areCounted: boolean,
): readonly string[] | undefined {
  const { layout, totals, answersOf, printed } = publish(people, threshold, areCounted);
  if (printed.includes(undefined)) return undefined;
  const [first, second] = layout.rows.map((rows, p) =>
    knownOptions(rows, printed[p]!, answersOf[p]!),
  );
  const everybody = sum(totals);
  const flags = flagged(layout, people);
  return first!.flatMap((one, i) =>
    second!.flatMap((other, j): readonly string[] => {
      const size = sum(people[i]![j]!);
      if (size === 0 || size >= threshold) return [];
      const surely = Math.max(0, one.size + other.size - everybody);
      const sizes = new Set<number>();
      const least = totals.map(() => Infinity);
      for (const x of one.answers) {
        for (const y of other.answers) {
          const both = totals.map((total, a) => Math.max(0, x[a]! + y[a]! - total));
          both.forEach((count, a) => (least[a] = Math.min(least[a]!, count)));
          const most = sum(totals.map((_, a) => Math.min(x[a]!, y[a]!)));
          for (let n = sum(both); n <= most; n++) sizes.add(n);
        }
      }
      const [from, to] = flags(one.row, other.row);
      const beside =
        layout.rows[0]![one.row]!.actual +
        layout.rows[1]![other.row]!.actual -
        one.size -
        other.size;
      const left = [...sizes].filter((n) => n >= from - beside && n <= to);
      const small = each(Math.min(threshold, one.size + 1, other.size + 1)).slice(
        Math.max(1, surely),
      );
      const isOpen = left.length >= threshold || small.every((n) => left.includes(n));
      return [
        ...(isOpen ? [] : [`D1 of ${i}|${j}: ${left.join()}`]),
        ...totals.flatMap((total, a) =>
          least[a]! > Math.max(0, surely - (everybody - total)) ? [`D2 of ${i}|${j}: ${a}`] : [],
        ),
      ];
    }),
  );
}

describe('two profile questions one by one, to whoever knows how many took part of each option', () => {
  it.each<Kind>([
    { shape: [2, 3], answers: 2, threshold: 5, people: [14, 40] },
    { shape: [2, 3], answers: 2, threshold: 10, people: [24, 60] },
    { shape: [2, 2], answers: 3, threshold: 10, people: [24, 50] },
    { shape: [4, 3], answers: 2, threshold: 10, people: [40, 90] },
    { shape: [3, 3], answers: 3, threshold: 5, people: [20, 50] },
  ])('tell no size and no answer of a small crossing of two options: %j', (kind) => {
    const chance = new Chance(7);
    let tried = 0;
    for (let trial = 0; trial < 70; trial++) {
      const people = draw(kind, chance);
      const certain = certainOf(people, kind.threshold, chance.isLucky(0.3));
      if (!certain) continue;
      tried++;
      expect([people, certain]).toEqual([people, []]);
    }
    expect(tried).toBeGreaterThan(30);
  });

  it('tell no answer of an option that stands with others in a row of which much is in another', () => {
    // Of 25 in a row 24 are of one option, and at least ten of the row of another question's 25.
    const people = [
      [
        [1, 5],
        [5, 4],
        [1, 8],
      ],
      [
        [0, 0],
        [0, 0],
        [1, 0],
      ],
      [
        [4, 2],
        [8, 0],
        [4, 7],
      ],
      [
        [4, 1],
        [8, 0],
        [3, 1],
      ],
    ];
    expect(certainOf(people, 10, false)).toEqual([]);
  });
});
