import { isKeyFile } from '../../secrets/index.js';
import { type Look, seen, unseen, when } from '../examination.js';
import { isOpenToOthers, isThere, statsOf } from '../rights.js';
import type { Setup } from '../setup.js';

/** Those whose private keys are wrapped. */
const RUNNING = "SELECT COUNT(*) AS count FROM survey WHERE state IN ('scheduled', 'open')";

/** Whether the file that wraps private keys is there when it is needed, whole and shut. */
export async function lookAtKeyFile(setup: Setup): Promise<Look> {
  const { keyFile } = setup.configuration;
  const stats = statsOf(keyFile);
  if (isThere(keyFile)) {
    return seen('key-file', [
      ...when(stats !== undefined && isOpenToOthers(stats), 'key-file-open'),
      ...when(!isKeyFile(keyFile), 'key-file-unusable'),
    ]);
  }
  const running = await countRunning(setup);
  if (running === undefined) return unseen('key-file', 'databases-unread');
  if (running === 0) return unseen('key-file', 'key-file-not-needed');
  return seen('key-file', when(true, 'key-file-lost', { count: running }));
}

async function countRunning({ databases }: Setup): Promise<number | undefined> {
  const office = databases.find(({ name }) => name === 'office');
  // Nothing was ever stored, so no key is wrapped.
  if (office?.state === 'missing') return 0;
  if (!office?.reading) return undefined;
  if (!(await office.reading.columnsOf('survey')).includes('state')) return 0;
  const [row] = await office.reading.query<{ count: number | string }>(RUNNING);
  return Number(row?.count);
}
