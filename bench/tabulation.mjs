// Tabulating 1,000,000 responses to 25 questions by 4 profile questions and their pairs, beside
// DuckDB counting the same numbers from columns in memory. Making the data and loading it are not
// in the times; both sides take turns, and their counts are compared.
import { tabulate } from '../dist/disclosure/tabulate.js';
import { defaultCrossings } from '../dist/questionnaire/index.js';
import { COLUMNS, duckDbOver } from './tabulation-duckdb.mjs';

const RESPONSES = 1_000_000;
const RUNS = 5;

export async function tabulation() {
  const definition = definitionOf();
  const responses = Array.from({ length: RESPONSES }, (_, row) => responseAt(row));
  const duckDb = await duckDbOver(RESPONSES);
  const ours = 'tabulated';
  const runs = { [ours]: () => tabulateAll(definition, responses), ...duckDb?.runs };
  const { [ours]: milliseconds, ...theirs } = await timesOf(runs);
  duckDb?.close();
  return [
    `${RESPONSES} × 25 × 4, all pairs: ${milliseconds.toFixed(0)} ms, best of ${RUNS}`,
    ...Object.entries(theirs).map(
      ([name, time]) =>
        `against DuckDB ${duckDb.version}, ${name}: ${(milliseconds / time).toFixed(2)} × ${time.toFixed(0)} ms`,
    ),
    ...(duckDb ? [] : ['DuckDB could not be installed here: not compared']),
  ];
}

/** Every table as published, and a sum over all of it that depends on where each count stands. */
function tabulateAll(definition, responses) {
  const counts = tabulate(definition, responses);
  let sums = 0;
  for (const by of definition.crossings) {
    const crossing = counts.crossing(by);
    for (let question = 0; question < counts.questions.length; question += 1) {
      for (const count of crossing.answersTo(question).answers) sums += count * count;
    }
  }
  return sums;
}

const answersOf = COLUMNS.map(({ values }) => Array.from({ length: values }, (_, i) => `o${i}`));

/** Made of entries, as the product's readers make theirs. */
const responseAt = (row) =>
  Object.fromEntries(
    COLUMNS.map(({ name, values, factor }, i) => [
      name,
      answersOf[i][((row * factor) % 1_000_003) % values],
    ]),
  );

function definitionOf() {
  const title = { en: 'x' };
  const coded = COLUMNS.map(({ name, isProfile }, i) => ({
    code: name,
    title,
    isProfile,
    options: answersOf[i].map((code) => ({ code, label: title })),
  }));
  const profile = coded.filter(({ isProfile }) => isProfile);
  const questions = coded.filter(({ isProfile }) => !isProfile);
  const questionnaire = {
    schema: 'cahier/questionnaire-1',
    code: 'bench',
    languages: ['en'],
    title,
    profile,
    sections: [{ code: 'all', title, questions: questions.map((q) => ({ ...q, type: 'single' })) }],
  };
  return {
    schema: 'cahier/definition-1',
    questionnaire,
    threshold: 10,
    sensitiveThreshold: 20,
    crossings: defaultCrossings(questionnaire),
    mode: 'file',
  };
}

/** The shortest time of each, in milliseconds; they take turns, so that all meet the same machine. */
async function timesOf(runs) {
  const times = {};
  let sums;
  for (let round = 0; round < RUNS; round += 1) {
    for (const [name, run] of Object.entries(runs)) {
      const started = performance.now();
      const counted = await run();
      times[name] = Math.min(times[name] ?? Infinity, performance.now() - started);
      if (counted !== (sums ??= counted)) throw new Error('the two sides count differently');
    }
  }
  return times;
}
