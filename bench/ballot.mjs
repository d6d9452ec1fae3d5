// What one accepted ballot costs the server, sealed on arrival and sealed on the phone, beside durable inserts
// of the same run; and what a complete respondent costs.
import { join } from 'node:path';
import { rowContentSize } from '../dist/credentials/index.js';
import { pulseQuestionnaire } from '../dist/demo/world.js';
import { rowSize } from '../dist/holders/index.js';
import { longestResponse } from '../dist/questionnaire/index.js';
import { durableInserts, someAnswers } from './intake.mjs';
import { postEach } from './load.mjs';
import { openSurveys, sealedBallots } from './open-surveys.mjs';
import { respondents } from './respondents.mjs';
import { startProcess, startServer } from './server.mjs';

const BARE = join(import.meta.dirname, 'bare-intake.mjs');
const BALLOTS = 1000;
/** Of them, sent before anything is measured: a program that has just started is slower. */
const WARM = 300;
/** Every answer takes its time on purpose, so that few connections would measure that alone. */
const CONNECTIONS = 400;
const ROW_BYTES = rowSize(rowContentSize(longestResponse(pulseQuestionnaire)), 5);

export async function* ballot() {
  const { folder, surveys, remove } = await openSurveys(pulseQuestionnaire, [
    'two-phases',
    'table',
    'invited',
  ]);
  for (const [i, name] of ['sealed on arrival', 'sealed on the phone'].entries()) {
    const bodies = await sealedBallots(surveys[i], someAnswers(), BALLOTS + WARM);
    const server = await startServer(folder);
    await send(server, bodies.slice(0, WARM));
    const before = server.processorMs();
    const { rate, bad } = await send(server, bodies.slice(WARM));
    const cost = (server.processorMs() - before) / BALLOTS;
    yield `${name}: ${cost.toFixed(2)} ms of processor time a ballot, ${rate.toFixed(0)}/s (${bad} refused), most memory ${server.peakMb().toFixed(0)} MB`;
    await server.stop();
    for (const batch of [1, 50]) {
      const file = join(folder, `durable-${i}-${batch}.sqlite`);
      const inserts = durableInserts(file, batch, i === 1 ? ROW_BYTES : undefined);
      yield `  against durable SQLite inserts of such rows, ${batch} a commit: ${(rate / inserts).toFixed(2)} × ${inserts.toFixed(0)}/s`;
    }
    if (i === 1) yield* bare(folder, bodies, surveys[i].issuer, rate);
  }
  yield* respondents(folder, surveys[2], someAnswers());
  yield `bytes of a row: ${ROW_BYTES}`;
  remove();
}

/** What nothing that takes ballots in this way can be faster than, sent the same. */
async function* bare(folder, bodies, { spki }, rate) {
  const server = await startProcess([BARE, join(folder, 'bare.sqlite'), spki]);
  await send(server, bodies.slice(0, WARM));
  const before = server.processorMs();
  const least = await send(server, bodies.slice(WARM));
  const cost = (server.processorMs() - before) / BALLOTS;
  await server.stop();
  yield `  against Fastify that checks the ballot, signs the receipt and commits what came together, and nothing else: ${(rate / least.rate).toFixed(2)} × ${least.rate.toFixed(0)}/s (${least.bad} refused), ${cost.toFixed(2)} ms each`;
}

const send = (server, bodies) =>
  postEach(server.address, '/api/submit', bodies, {
    connections: CONNECTIONS,
    type: 'application/octet-stream',
  });
