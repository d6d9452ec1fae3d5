// Tabulating 1,000,000 responses to 25 questions by 4 profile questions and their pairs, beside
// DuckDB counting the same numbers from columns in memory. Making the data and loading it are not
// in the times; both sides' counts are compared.
import { tabulate } from '../dist/disclosure/tabulate.js';
import { defaultCrossings } from '../dist/questionnaire/index.js';
import { COLUMNS, duckDbOver } from './tabulation-duckdb.mjs';

const RESPONSES = 1_000_000;
const RUNS = 3;

export async function tabulation() {
  const definition = definitionOf();
  const responses = Array.from({ length: RESPONSES }, (_, row) => responseAt(row));
  let sums = 0;
  const ours = best(() => (sums = tabulateAll(definition, responses)));
  const lines = [`${RESPONSES} × 25 × 4, all pairs: ${ours.toFixed(0)} ms, best of ${RUNS}`];
  const duckDb = await duckDbOver(RESPONSES);
  if (!duckDb) return [...lines, 'DuckDB could not be installed here: not compared'];
  const theirs = {};
  for (const [name, run] of Object.entries(duckDb.runs)) {
    if ((await run()) !== sums) throw new Error('the two sides count differently');
    theirs[name] = await bestOf(run);
    const ratio = (ours / theirs[name]).toFixed(2);
    lines.push(
      `against DuckDB ${duckDb.version}, ${name}: ${ratio} × ${theirs[name].toFixed(0)} ms`,
    );
  }
  duckDb.close();
  return lines;
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

function responseAt(row) {
  const response = {};
  COLUMNS.forEach(({ name, values, factor }, i) => {
    response[name] = answersOf[i][((row * factor) % 1_000_003) % values];
  });
  return response;
}

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

function best(work) {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...times);
}

async function bestOf(work) {
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}
