import type { PublishedCell, ReleaseContent } from '../../../src/disclosure/index.js';

/** Counts per option of the one profile question (no answer last) and class of answers. */
export type TinyTable = readonly (readonly number[])[];

interface Tiny {
  /** Positions of the options (last: no answer) that a row counts. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly atoms: number;
  /** Kinds of answer: which options somebody chose. */
  readonly kinds: readonly (readonly string[])[];
  readonly options: readonly string[];
  readonly isMany: boolean;
}

function read({ definition: { questionnaire } }: ReleaseContent): Tiny {
  const [profile] = questionnaire.profile;
  const [question] = questionnaire.sections.flatMap((section) => section.questions);
  const options = question!.options!.map(({ code }) => code);
  const isMany = question!.type === 'multiple';
  const atoms = profile!.options.length + 1;
  const rows = new Map<string, readonly number[]>([
    ['Total', Array.from({ length: atoms }, (_, atom) => atom)],
    ...profile!.options.map(({ code }, atom) => [code, [atom]] as const),
    ...(profile!.groups ?? []).map(
      ({ code }) =>
        [
          code,
          profile!.options.flatMap(({ parent }, atom) => (parent === code ? [atom] : [])),
        ] as const,
    ),
  ]);
  const kinds = isMany
    ? options.reduce<readonly (readonly string[])[]>(
        (sets, code) => [...sets, ...sets.map((set) => [...set, code])],
        [[]],
      )
    : [[], ...options.map((code) => [code])];
  return { rows, atoms, kinds, options, isMany };
}

const sum = (table: TinyTable, atoms: readonly number[], kinds: readonly number[]): number =>
  atoms.reduce(
    (total, atom) => total + kinds.reduce((own, kind) => own + table[atom]![kind]!, 0),
    0,
  );

function agrees(cell: PublishedCell, value: number): boolean {
  if (cell === null) return true;
  if (typeof cell === 'number') return cell === value;
  if ('from' in cell) return value >= cell.from && value <= cell.to;
  return 'atLeast' in cell ? value >= cell.atLeast : value <= cell.atMost;
}

/** Kinds of answer that a column counts. */
function kindsOf({ kinds, isMany }: Tiny, column: string): readonly number[] {
  return kinds.flatMap((kind, i) => {
    if (column === 'Total') return isMany && kind.length === 0 ? [] : [i];
    return kind.includes(column) ? [i] : [];
  });
}

/** Whether there are so few kinds of people that all tables can be tried. */
export const canTryAll = (release: ReleaseContent): boolean => {
  const { kinds, atoms } = read(release);
  return kinds.length * atoms <= 12;
};

/** Every table of whole people that has all published numbers, one row after the other. */
export function* everyTable(release: ReleaseContent): Generator<TinyTable> {
  const tiny = read(release);
  const cells = release.tables.flatMap(({ rows, columns, cells: published }) =>
    rows.flatMap((row, r) =>
      columns.map((column, c) => ({
        atoms: tiny.rows.get(row)!,
        kinds: kindsOf(tiny, column),
        cell: published[r]![c]!,
      })),
    ),
  );
  const inOneAtom = (atom: number) => cells.filter(({ atoms }) => atoms.join() === String(atom));
  const rowChoices = Array.from({ length: tiny.atoms }, (_, atom) => {
    const own = inOneAtom(atom);
    const size = own.find(({ kinds }) => kinds.length === tiny.kinds.length)?.cell;
    const most = typeof size === 'number' ? size : release.participation.responses;
    return [...compositions(tiny.kinds.length, most)].filter((row) =>
      own.every(({ kinds, cell }) =>
        agrees(
          cell,
          kinds.reduce((total, kind) => total + row[kind]!, 0),
        ),
      ),
    );
  });
  const totals = cells.filter(
    ({ atoms, cell }) => atoms.length === tiny.atoms && typeof cell === 'number',
  );
  const walk = function* (table: TinyTable): Generator<TinyTable> {
    const so = table.map((_, atom) => atom);
    if (totals.some(({ kinds, cell }) => sum(table, so, kinds) > (cell as number))) return;
    const people = sum(table, so, [...tiny.kinds.keys()]);
    if (people > release.participation.responses) return;
    if (table.length < tiny.atoms) {
      for (const row of rowChoices[table.length]!) yield* walk([...table, row]);
    } else if (
      people === release.participation.responses &&
      cells.every(({ atoms, kinds, cell }) => agrees(cell, sum(table, atoms, kinds)))
    ) {
      yield table;
    }
  };
  yield* walk([]);
}

/** All ways to put up to `most` people into `places`. */
function* compositions(places: number, most: number): Generator<readonly number[]> {
  if (places === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= most; first++) {
    for (const rest of compositions(places - 1, most - first)) yield [first, ...rest];
  }
}

/** What all tables agree on and should not: small sizes, answers in small groups, one opinion. */
export function judge(release: ReleaseContent, tables: readonly TinyTable[]): readonly string[] {
  const tiny = read(release);
  const { threshold, sensitiveThreshold, definition } = release;
  const [question] = definition.questionnaire.sections.flatMap((section) => section.questions);
  const limit = question!.sensitive ? sensitiveThreshold : threshold;
  const all = [...tiny.kinds.keys()];
  const groups = groupsOf(tiny);
  return [...groups].flatMap(([name, atoms]) => {
    const sizes = tables.map((table) => sum(table, atoms, all));
    const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
    const broken: string[] = [];
    // That they are few, and perhaps that there are some, may be told, if nothing more is (D2). Where some tables have
    // nobody there, they do not agree that anybody is told of: the auditor calls that a suspicion.
    const isVague = least < 1 || (least === 1 && most >= threshold - 1);
    if (most < threshold && !isVague) broken.push(`${name}: ${least} to ${most} people`);
    for (const answer of answersOf(tiny)) {
      const given = tables.map((table) => sum(table, atoms, answer.kinds));
      if (most < limit && Math.min(...given) >= 1) broken.push(`${name}: somebody ${answer.name}`);
      const others = tables.map((_, i) => sizes[i]! - given[i]!);
      if (answer.reveals && least >= 1 && Math.max(...others) <= 1) {
        broken.push(`${name}: all but one ${answer.name}`);
      }
    }
    return broken;
  });
}

/** Rows, and every other set of options: what is left when some rows are taken away may be told, too. */
function groupsOf({ rows, atoms }: Tiny): ReadonlyMap<string, readonly number[]> {
  const names = new Map([...rows].map(([name, own]) => [own.join(), name]));
  const sets = Array.from({ length: 2 ** atoms - 1 }, (_, i) =>
    Array.from({ length: atoms }, (__, atom) => atom).filter((atom) => ((i + 1) >> atom) & 1),
  );
  return new Map(sets.map((set) => [names.get(set.join()) ?? `options ${set.join('+')}`, set]));
}

function answersOf({ kinds, options, isMany }: Tiny) {
  const where = (holds: (kind: readonly string[]) => boolean) =>
    kinds.flatMap((kind, i) => (holds(kind) ? [i] : []));
  return [
    { name: 'no answer', kinds: where((kind) => kind.length === 0), reveals: !isMany },
    ...options.flatMap((option) => [
      { name: option, kinds: where((kind) => kind.includes(option)), reveals: true },
      ...(isMany
        ? [
            {
              name: `not ${option}`,
              kinds: where((kind) => kind.length > 0 && !kind.includes(option)),
              reveals: false,
            },
          ]
        : []),
    ]),
  ];
}
