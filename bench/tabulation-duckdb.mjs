// The other side of the tabulation bench: the same responses as columns of one byte in DuckDB, and
// two ways of asking for all tables. Every value is a function of its row and column, so both
// sides make their data themselves.
import { importOnDemand } from './install.mjs';

const PROFILE = [12, 8, 5, 3];
const QUESTIONS = 25;
const ANSWERS = 5;

/** Name, number of values and, for drawing them, a factor coprime to 1,000,003 for each column. */
export const COLUMNS = [
  ...PROFILE.map((values, i) => ({ name: `d${i}`, values, isProfile: true })),
  ...Array.from({ length: QUESTIONS }, (_, i) => ({
    name: `q${i}`,
    values: ANSWERS,
    isProfile: false,
  })),
].map((column, i) => ({ ...column, factor: 7919 + 104_729 * i }));

const profile = COLUMNS.filter(({ isProfile }) => isProfile).map(({ name }) => name);
const questions = COLUMNS.filter(({ isProfile }) => !isProfile).map(({ name }) => name);
const crossings = profile.flatMap((one, i) => [
  [one],
  ...profile.slice(i + 1).map((other) => [one, other]),
]);

/** DuckDB with the data loaded, or undefined where it cannot be installed. */
export async function duckDbOver(responses) {
  const duckDb = await importOnDemand('@duckdb/node-api');
  if (!duckDb) return undefined;
  const instance = await duckDb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const columns = COLUMNS.map(
    ({ name, values, factor }) =>
      `CAST(((i * ${factor}) % 1000003) % ${values} AS UTINYINT) ${name}`,
  );
  await connection.run(`CREATE TABLE r AS SELECT ${columns.join()} FROM range(${responses}) t(i)`);
  const ask = async (sql) => (await connection.runAndReadAll(sql)).getRows();
  return {
    version: duckDb.version(),
    runs: {
      'one query per table': () => countEachTable(ask),
      'the finest groups first, then grouping sets': () => countByGroupingSets(ask),
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function countEachTable(ask) {
  let sums = 0;
  for (const by of crossings) {
    for (const question of questions) {
      const columns = [...by, question].join();
      for (const row of await ask(`SELECT ${columns}, count(*) FROM r GROUP BY ${columns}`)) {
        sums += Number(row.at(-1)) ** 2;
      }
    }
  }
  return sums;
}

/** What the product does too: one pass to the combinations that occur, then sums over these. */
async function countByGroupingSets(ask) {
  const counts = questions.flatMap((question) =>
    Array.from(
      { length: ANSWERS },
      (_, answer) => `count(*) FILTER (${question} = ${answer}) ${question}_${answer}`,
    ),
  );
  const sums = counts.map((count) => count.split(' ').at(-1)).map((name) => `sum(${name})`);
  const rows = await ask(
    `WITH leaves AS (SELECT ${profile.join()}, ${counts.join()} FROM r GROUP BY ${profile.join()})
     SELECT ${sums.join()} FROM leaves
     GROUP BY GROUPING SETS (${crossings.map((by) => `(${by.join()})`).join()})`,
  );
  return rows.flat().reduce((total, count) => total + Number(count) ** 2, 0);
}
