// `npm run verapdf`: lets an installed veraPDF examine every edition of the demo's report and the sheet of a petition in all
// languages, and a report in many scripts, against PDF/UA-1 and PDF/A-3a. Ends with 0 where all are valid, with 1 where
// one is not, and with 2 where veraPDF is not installed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyPaper } from '../test/support/pdf/every-paper.js';
import { judgeAll, veraPdf, verify } from '../test/support/pdf/verapdf.js';

const version = veraPdf();
if (version === null) {
  process.stderr.write(
    'veraPDF is not installed here, so nothing was examined: put the command "verapdf" (https://verapdf.org) on the path and try again.\n',
  );
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'cahier-verapdf-'));
  try {
    const judgements = await judgeAll(everyPaper(), (paper, standard) =>
      verify(paper, standard, folder),
    );
    const wrong = judgements.filter(({ isValid }) => !isValid);
    for (const { name, standard, isValid } of judgements) {
      process.stdout.write(`${isValid ? 'valid  ' : 'INVALID'}  ${standard}  ${name}\n`);
    }
    for (const { said } of wrong) process.stdout.write(`\n${said}\n`);
    process.stdout.write(
      `${version}: ${wrong.length} of ${judgements.length} examinations found something\n`,
    );
    process.exitCode = wrong.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
