import type { PublishedTable } from '../release.js';

const lineKey = (question: string, code: string): string => JSON.stringify([question, code]);

/** Rows of one profile question in a table, each with which of its figures are shown. */
function linesIn({ by, rows, cells }: PublishedTable, code: string): ReadonlyMap<string, string> {
  const side = by.indexOf(code);
  const lines = new Map<string, string>();
  rows.forEach((label, r) => {
    const parts = label.split('|');
    const isLine = parts.every((part, i) => (part === 'Total') !== (i === side));
    if (!isLine) return;
    const shown = cells[r]!.map((cell) => (typeof cell === 'number' ? '1' : '0')).join('');
    if (shown.includes('1')) lines.set(parts[side]!, shown);
  });
  return lines;
}

/** The one-way rows that some tables show, wherever they stand. */
export class ShownLines {
  private readonly known = new Map<string, ReadonlyMap<string, string>>();

  constructor(tables: readonly PublishedTable[]) {
    for (const table of tables) {
      for (const code of table.by) {
        this.known.set(lineKey(table.question, code), linesIn(table, code));
      }
    }
  }

  /** Whether another table shows the same one-way rows, as far as they are known at all. */
  agreeWith(table: PublishedTable): boolean {
    return table.by.every((code) => {
      const before = this.known.get(lineKey(table.question, code));
      const now = linesIn(table, code);
      return (
        !before ||
        (before.size === now.size &&
          [...now].every(([label, shown]) => before.get(label) === shown))
      );
    });
  }
}
