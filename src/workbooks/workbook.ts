/** A number is written as one, a text as a text whatever it begins with; `null` is an empty cell. */
export type Field = string | number | null;

export interface Column {
  readonly label: string;
  /** In letters, about. */
  readonly width: number;
}

/** A table under a head of one line. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Field[])[];
}

export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

/** What spreadsheet programs allow in a cell. */
const MOST_LETTERS = 32_767;
const MOST_NAME = 31;

/** A text as a spreadsheet can hold it. */
export const cellText = (text: string): string => text.slice(0, MOST_LETTERS).toWellFormed();

/** Names of sheets are short, without the signs of a reference, and told apart without capitals. */
export function sheetNames(sheets: readonly Sheet[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const plain = name
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, MOST_NAME)
      .toWellFormed();
    const isFree = plain !== '' && !taken.has(plain.toLowerCase());
    const chosen = isFree ? plain : `${plain.slice(0, MOST_NAME - 4)} ${index + 1}`.trim();
    taken.add(chosen.toLowerCase());
    return chosen;
  });
}
