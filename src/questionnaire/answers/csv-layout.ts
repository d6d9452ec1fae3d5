/** What stands between cells in the files of one program or another. */
const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface CsvLayout {
  readonly delimiter: Delimiter;
  /** Lines before the header: one where the file says for a spreadsheet how it is separated. */
  readonly linesBefore: number;
  /** The file from the header on. */
  readonly text: string;
}

/** `sep=;` on the first line, as spreadsheets read and write it. */
const TOLD = /^"?sep=([,;\t])"?[^\S\r\n]*(\r\n|\r|\n)/i;

/** Finds how a file separates its cells: as its first line says, or as its header does most. */
export function findLayout(file: string): CsvLayout {
  const text = file.replace(/^\ufeff/, '');
  const told = TOLD.exec(text);
  if (told) {
    const delimiter = told[1] as Delimiter;
    return { delimiter, linesBefore: 1, text: text.slice(told[0].length) };
  }
  const header = /[^\r\n]+/.exec(text.replace(/"[^"]*"/g, ''))?.[0] ?? '';
  const timesIn = (delimiter: Delimiter): number => header.split(delimiter).length - 1;
  const [delimiter] = DELIMITERS.toSorted((a, b) => timesIn(b) - timesIn(a));
  return { delimiter: delimiter!, linesBefore: 0, text };
}
