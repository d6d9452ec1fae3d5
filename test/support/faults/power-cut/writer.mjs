// Carries out every use case, again and again, on three SQLite databases in a folder, and says of each
// when it is confirmed. Traced by whoever starts it; its end is that of the power.
import 'reflect-metadata';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../../../src/database/index.js';
import { SCHEMA } from '../../../../src/schema.js';
import { roadRelease } from '../../road-release.js';
import { useCasesOf } from '../use-cases.js';

const [folder, rounds, synchronous] = process.argv.slice(2);
const stores = {};
for (const name of ['office', 'eligibility', 'responses']) {
  const location = { engine: 'sqlite', file: join(folder, `${name}.sqlite`) };
  stores[name] = await openDatabase(location, SCHEMA[name]);
  await stores[name].outsideTransaction((source) =>
    source.query(`PRAGMA synchronous = ${synchronous}`),
  );
}
const useCases = useCasesOf({ stores, count: () => 0, release: roadRelease() });
writeSync(1, 'begins\n');
for (let n = 0; n < Number(rounds); n += 1) {
  for (const [place, useCase] of useCases.entries()) {
    if (useCase.isOfOneProcess) continue;
    await useCase.prepare(n * useCases.length + place);
    if (await useCase.attempt(n * useCases.length + place)) {
      writeSync(1, `confirmed ${place} ${n * useCases.length + place}\n`);
    }
  }
}
process.exit(0);
