import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sha256, toHex } from '../../../src/credentials/index.js';
import { createTestStorage, type Engine, type TestStorage } from '../databases.js';
import { fillStorage } from '../fill-storage.js';
import {
  drawBody,
  hashOf,
  type InvitationSurvey,
  seedInvitationSurvey,
} from '../invitation-survey.js';
import { seedSurvey, testNonce, type TestSurvey } from '../open-survey.js';
import { startServerOn } from '../server-process.js';
import { draw, readLeaves, send, withDatabases } from './told.js';

const SENDERS = 6;
const DRAWERS = 2;
/** A drawer takes some sixty milliseconds for each, and is killed within half a second. */
const INVITED_PER_KILL = 40;
const LONGEST_MS = 400;
/** So many are asked for again at the end, to see whether anything is counted twice. */
const AGAIN = 100;

export interface KillResult {
  readonly kills: number;
  readonly acknowledged: number;
  readonly stored: number;
  readonly lost: number;
  readonly doubled: number;
}

/** What the server said to people before it was gone. */
interface Told {
  /** Receipts by the number of the press. */
  readonly receipts: Map<string, string>;
  /** Signatures by the body of the draw that they answered. */
  readonly ballots: Map<Record<string, string>, string>;
}

interface Surveys {
  readonly open: TestSurvey;
  readonly invited: InvitationSurvey;
}

/**
 * Kills the built server (`npm run build`) without warning, again and again, while people send
 * responses and draw ballots, and compares what it told them with what is stored.
 */
export async function runHardKills(engine: Engine, kills: number): Promise<KillResult> {
  const storage = await createTestStorage(engine, {}, 'migrated');
  try {
    const surveys = await seed(storage, kills);
    const told: Told = { receipts: new Map(), ballots: new Map() };
    const secrets = [...surveys.invited.secrets];
    for (let kill = 0; kill < kills; kill += 1) {
      const before = told.receipts.size;
      const server = await startServerOn(storage);
      const work = [
        ...Array.from({ length: SENDERS }, () => sendUntilGone(server.address, surveys, told)),
        ...Array.from({ length: DRAWERS }, () =>
          drawUntilGone(server.address, surveys, secrets, told),
        ),
      ];
      while (told.receipts.size === before) await pause(5);
      await pause(Math.random() * LONGEST_MS);
      await server.stop('SIGKILL');
      await Promise.all(work);
    }
    return { kills, ...(await compare(storage, surveys, told)) };
  } finally {
    await storage.remove();
  }
}

async function seed({ configuration }: TestStorage, kills: number): Promise<Surveys> {
  const open = await fillStorage(configuration, (test) => seedSurvey(test));
  return withDatabases(configuration, async (stores) => ({
    open,
    invited: await seedInvitationSurvey(stores, { invited: INVITED_PER_KILL * kills }),
  }));
}

async function sendUntilGone(
  address: string,
  { open }: Surveys,
  { receipts }: Told,
): Promise<void> {
  for (;;) {
    const nonce = testNonce();
    try {
      const receipt = await send(address, open, nonce);
      if (receipt) receipts.set(nonce, receipt);
    } catch {
      return;
    }
  }
}

async function drawUntilGone(
  address: string,
  { invited }: Surveys,
  secrets: Uint8Array[],
  { ballots }: Told,
): Promise<void> {
  for (let secret = secrets.pop(); secret; secret = secrets.pop()) {
    const body = await drawBody(invited, secret);
    try {
      const signature = await draw(address, body);
      if (signature) ballots.set(body, signature);
    } catch {
      return;
    }
  }
}

/** Of everything that people were told: is it there, once, and the same when they ask again? */
async function compare(
  storage: TestStorage,
  { open, invited }: Surveys,
  { receipts, ballots }: Told,
): Promise<Omit<KillResult, 'kills'>> {
  const { configuration } = storage;
  const rowsBefore = (await readLeaves(configuration)).size;
  const server = await startServerOn(storage);
  let [changed, doubled] = [0, 0];
  for (const [nonce, receipt] of [...receipts].slice(-AGAIN)) {
    if ((await send(server.address, open, nonce)) !== receipt) changed += 1;
  }
  for (const [body, signature] of [...ballots].slice(-AGAIN)) {
    if ((await draw(server.address, body)) !== signature) changed += 1;
    const another = await drawBody(invited, secretIn(body), randomBytes(16));
    if (await draw(server.address, another)) doubled += 1;
  }
  await server.stop();
  const leaves = await readLeaves(configuration);
  const drawn = await readDrawn(storage);
  const missing = [
    ...[...receipts.values()].filter((receipt) => !leaves.has(receipt)),
    ...[...ballots.keys()].filter(
      (body) => drawn.get(hashOf(invited.id, secretIn(body))) !== digestIn(body),
    ),
  ].length;
  const acknowledged = receipts.size + ballots.size;
  return {
    acknowledged,
    stored: acknowledged - missing,
    lost: missing + changed,
    doubled: doubled + leaves.size - rowsBefore,
  };
}

const secretIn = ({ invitation = '' }: Record<string, string>): Uint8Array =>
  Buffer.from(invitation, 'base64url');

const digestIn = ({ blinded = '' }: Record<string, string>): string =>
  toHex(sha256(Buffer.from(blinded, 'base64url')));

/** What each invitation was used for. */
const readDrawn = ({ configuration }: TestStorage): Promise<ReadonlyMap<string, string>> =>
  withDatabases(configuration, async ({ eligibility }) => {
    const rows = await eligibility.run((manager) =>
      manager.query<{ invitation: string; blinded: string }[]>(
        'SELECT invitation, blinded FROM draw',
      ),
    );
    return new Map(rows.map(({ invitation, blinded }) => [invitation, blinded]));
  });
