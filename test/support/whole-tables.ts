/** One table problem as its file has it, for an attacker who shares no code with the product. */
export interface PlainInstance {
  readonly k: number;
  readonly dimensions: readonly {
    readonly id: string;
    readonly root: string;
    readonly children: Readonly<Record<string, readonly string[]>>;
    readonly alsoSums?: Readonly<Record<string, readonly string[]>>;
  }[];
  readonly tables: readonly (readonly string[])[];
  readonly cells: readonly (readonly [readonly string[], number, string])[];
}

type Sum = readonly [total: string, parts: readonly string[]];

/**
 * Every table of whole numbers that agrees with the published cells, by trying all values: one
 * withheld cell at a time, as soon as an equation has one unknown left it decides it.
 */
export function rangesByEnumeration(
  instance: PlainInstance,
  withheld: ReadonlySet<string>,
  least: number,
): Map<string, [number, number]> {
  const sums = sumsOf(instance);
  const most = Math.max(...instance.cells.map(([, count]) => count));
  const known = new Map<string, number>();
  for (const [key, count] of instance.cells) {
    if (!withheld.has(key.join('|'))) known.set(key.join('|'), count);
  }
  const ranges = new Map<string, [number, number]>();
  const visit = (table: Map<string, number>): void => {
    if (!settle(table, sums, least)) return;
    const open = [...withheld].find((cell) => !table.has(cell));
    if (open === undefined) {
      for (const cell of withheld) {
        const value = table.get(cell)!;
        const [low, high] = ranges.get(cell) ?? [value, value];
        ranges.set(cell, [Math.min(low, value), Math.max(high, value)]);
      }
      return;
    }
    for (let value = least; value <= ceiling(open, table, sums, most); value += 1) {
      visit(new Map(table).set(open, value));
    }
  };
  visit(known);
  return ranges;
}

/** Fills in what follows; false if something cannot be. */
function settle(table: Map<string, number>, sums: readonly Sum[], least: number): boolean {
  for (let changed = true; changed;) {
    changed = false;
    for (const [total, parts] of sums) {
      const unknown = [total, ...parts].filter((cell) => !table.has(cell));
      if (unknown.length > 1) continue;
      const [only] = unknown;
      const rest = parts.reduce(
        (sum, part) => sum + (part === only ? 0 : (table.get(part) ?? 0)),
        0,
      );
      if (only === undefined) {
        if (table.get(total) !== rest) return false;
      } else {
        const value = only === total ? rest : table.get(total)! - rest;
        if (value < least) return false;
        table.set(only, value);
        changed = true;
      }
    }
  }
  return true;
}

/** No part exceeds a known total less the known other parts. */
function ceiling(
  cell: string,
  table: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  most: number,
): number {
  let ceiling = most;
  for (const [total, parts] of sums) {
    const value = table.get(total);
    if (value === undefined || !parts.includes(cell)) continue;
    const others = parts.reduce((sum, part) => sum + (table.get(part) ?? 0), 0);
    ceiling = Math.min(ceiling, value - others);
  }
  return ceiling;
}

function sumsOf({ dimensions, tables, cells }: PlainInstance): readonly Sum[] {
  const sums: Sum[] = [];
  const keys = cells.map(([key]) => key);
  dimensions.forEach(({ id, root, children, alsoSums }, axis) => {
    const inTable = (key: readonly string[]): boolean =>
      tables.some(
        (table) =>
          table.includes(id) &&
          dimensions.every((other, at) => table.includes(other.id) || key[at] === other.root),
      );
    for (const key of keys.filter((one) => one[axis] === root && inTable(one))) {
      const at = (node: string): string => key.with(axis, node).join('|');
      for (const [node, parts] of [
        ...Object.entries(children),
        ...Object.entries(alsoSums ?? {}),
      ]) {
        sums.push([at(node), parts.map(at)]);
      }
    }
  });
  return sums;
}
