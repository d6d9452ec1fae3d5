import { type CellFile, isMany, type ReleaseFile, type TableFile } from '../release-file.js';

/**
 * The release without what follows from its other figures. A guesser who is pulled to the same figure twice, by
 * everybody's row and by rows of which it is only the consequence, guesses worse than one who leaves the second aside.
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
      const follows = (size: CellFile, cell: CellFile, column: number): boolean => {
        const all = everybody![column]!;
        if (column === 0) return isChoice;
        if (typeof all !== 'number' || isChoice) return typeof all !== 'number';
        const least = Math.max(0, endsOf(size)[0] - (responses - all));
        const most = Math.min(endsOf(size)[1], all);
        return endsOf(cell)[0] === least && endsOf(cell)[1] === most;
      };
      const left = rows.map((row) =>
        row.map((cell, c) => (cell !== null && follows(row[0]!, cell, c) ? null : cell)),
      );
      return { ...table, cells: [everybody!, ...left] };
    }),
  };
}

function endsOf(cell: CellFile): readonly [number, number] {
  if (typeof cell === 'number') return [cell, cell];
  return [cell?.from ?? 0, cell?.to ?? Infinity];
}
