import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration } from '../../../src/config/index.js';
import { fillStorage } from '../fill-storage.js';
import { fill, mountSmallDisk, unmount } from '../small-disk.js';
import { seedSurvey, testNonce, type TestSurvey } from '../open-survey.js';
import { startServerProcess } from '../server-process.js';
import { readLeaves, send } from './told.js';

const MEGABYTES = 6;
const WHILE_FULL = 40;
const AFTERWARDS = 120;

export interface FullDiskResult {
  /** Answers of 503, or of none, while there was no room. */
  readonly refused: number;
  readonly acknowledged: number;
  readonly stored: number;
  readonly lost: number;
  readonly doubled: number;
}

/**
 * Fills the real, small disk of the built server (`npm run build`) while people send responses, makes
 * room again, goes on, starts it anew, and compares what it told them with what is stored. Nothing
 * where no disk may be mounted.
 *
 * @param isKilled whether the server is killed while the disk is full, or goes on as it is
 */
export async function runFullDisk(isKilled: boolean): Promise<FullDiskResult | undefined> {
  const folder = mountSmallDisk(MEGABYTES);
  if (!folder) return undefined;
  try {
    return await onDisk(folder, isKilled);
  } finally {
    unmount(folder);
  }
}

async function onDisk(folder: string, isKilled: boolean): Promise<FullDiskResult> {
  const configuration = readConfiguration({ CAHIER_DATA: folder });
  const survey = await fillStorage(configuration, (test) => seedSurvey(test));
  const receipts = new Map<string, string>();

  let server = await startServerProcess(folder);
  await sendSome(server.address, survey, AFTERWARDS, receipts);
  fill(join(folder, 'fill'));
  const refused = await sendSome(server.address, survey, WHILE_FULL, receipts);
  const page = await fetch(`${server.address}/s/${survey.slug}`);
  if (page.status !== 200) throw new Error('a page was not shown while the disk was full');
  if (isKilled) await server.stop('SIGKILL');
  rmSync(join(folder, 'fill'));
  if (isKilled) server = await startServerProcess(folder);
  await sendSome(server.address, survey, AFTERWARDS, receipts);
  await server.stop();

  server = await startServerProcess(folder);
  const before = (await readLeaves(configuration)).size;
  let doubled = 0;
  for (const [nonce, receipt] of receipts) {
    if ((await send(server.address, survey, nonce)) !== receipt) doubled += 1;
  }
  await server.stop();
  const leaves = await readLeaves(configuration);
  const stored = [...receipts.values()].filter((receipt) => leaves.has(receipt)).length;
  doubled += leaves.size - before;
  return { refused, acknowledged: receipts.size, stored, lost: receipts.size - stored, doubled };
}

/** Returns how many were refused. */
async function sendSome(
  address: string,
  survey: TestSurvey,
  times: number,
  receipts: Map<string, string>,
): Promise<number> {
  let refused = 0;
  for (let time = 0; time < times; time += 1) {
    const nonce = testNonce();
    const receipt = await send(address, survey, nonce);
    if (receipt) receipts.set(nonce, receipt);
    else refused += 1;
  }
  return refused;
}
