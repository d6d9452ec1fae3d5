import { type CellFile, isMany, type ReleaseFile, type TableFile } from '../release-file.js';

/**
 * The release without the answers of rows that follow from everybody's and from the size of the row. A guesser who is pulled
 * to the same figure twice guesses worse than one who leaves the second aside. What is told of sizes stays: of a
 * choice of several how many answered, which beside no question of one answer is all that says how large a row is.
 */
export function leaveWhatFollows(release: ReleaseFile): ReleaseFile {
  const { responses } = release.participation;
  const { sections } = release.definition.questionnaire;
  const questions = sections.flatMap((section) => section.questions);
  return {
    ...release,
    tables: release.tables.map((table): TableFile => {
      if (table.by.length === 0) return table;
      const isChoice = questions.some((one) => one.code === table.question && isMany(one));
      const [everybody, ...rows] = table.cells;
      const follows = (size: CellFile, cell: CellFile, all: CellFile): boolean => {
        if (typeof all !== 'number' || isChoice) return typeof all !== 'number';
        const [least, most] = endsOf(size);
        const [from, to] = endsOf(cell);
        return from === Math.max(0, least - (responses - all)) && to === Math.min(most, all);
      };
      const left = rows.map(([size, ...cells]) => [
        size!,
        ...cells.map((cell, c) =>
          cell !== null && follows(size!, cell, everybody![c + 1]!) ? null : cell,
        ),
      ]);
      return { ...table, cells: [everybody!, ...left] };
    }),
  };
}

function endsOf(cell: CellFile): readonly [number, number] {
  if (typeof cell === 'number') return [cell, cell];
  return [cell?.from ?? 0, cell?.to ?? Infinity];
}
