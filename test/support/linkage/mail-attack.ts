import { readMail } from '../read-mail.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { invitationHash, parseInvitationSecret, toHex } from '../../../src/credentials/index.js';
import { MailSeal } from '../../../src/eligibility/queue/mail-seal.js';
import { KeyWrap } from '../../../src/secrets/index.js';
import { type Engine, type TestStorage } from '../databases.js';
import { Chance } from '../seeded-chance.js';
import { type SmtpServer } from '../smtp-server.js';
import { openSession } from '../testing-app.js';
import { type Copy, linkMails, type MailGuess } from './link-mails.js';
import { type ScheduledSurvey, scheduleSurvey } from './schedule-survey.js';
import { makeStaff } from './staff.js';
import { startMailing } from './start-mailing.js';
import { stealTables } from './steal-tables.js';
import { startWatchedServer } from './watched-server.js';

export interface MailAttackOptions {
  readonly engine: Engine;
  /** In the first list; half as many more come with the second, which repeats the first. */
  readonly people: number;
  readonly perMinute: number;
  readonly everyMs: number;
  readonly seed: number;
}

export interface MailAttackResult {
  readonly people: number;
  readonly copies: number;
  /** People whose address was linked to their invitation, by the best of the ways to guess. */
  readonly linked: number;
  /** By whoever holds the key file besides, and reads what waits: that it can succeed. */
  readonly withKey: number;
  /** One for each list, by whoever guesses. */
  readonly chance: number;
  readonly limit: number;
}

/** For one list: a mail that never comes ends the attack with a sentence, not in silence. */
const MOST_MS = 5 * 60 * 1000;
const LISTS = 2;
/** Of six ways to guess, each right twice on average, one in 20,000 runs has one right more often. */
const LIMIT = 10;

/** Copies the database of invitations again and again while two lists are mailed, and links. */
export async function attackMails(options: MailAttackOptions): Promise<MailAttackResult> {
  const { engine, people, perMinute, everyMs, seed } = options;
  const chance = new Chance(seed);
  const staff = makeStaff(people + Math.ceil(people / 2), chance, 'another-day');
  const addresses = staff.map(({ address }) => address);
  const lists = [addresses.slice(0, people), addresses.slice(people)];
  const { post, storage } = await startMailing(engine, perMinute);
  try {
    const survey = await scheduleSurvey(storage, 'two-phases', false);
    const server = await startWatchedServer(storage.env);
    try {
      const thief = new Thief(storage, everyMs);
      await mailTwice(server.address, survey, lists, post);
      const copies = await thief.stop();
      const truth = truthOf(survey, post);
      const right = (guess: MailGuess): number =>
        [...guess].filter(([address, hash]) => truth.get(address) === hash).length;
      return {
        people: addresses.length,
        copies: copies.length,
        linked: Math.max(...linkMails(copies, lists, chance).map(right)),
        withKey: right(readMails(copies, storage)),
        chance: LISTS,
        limit: LIMIT,
      };
    } finally {
      await server.stop();
    }
  } finally {
    await post.close();
    await storage.remove();
  }
}

/** Takes a copy whenever so much time has passed. */
class Thief {
  private isAtWork = true;
  private readonly work: Promise<void>;
  private readonly copies: Copy[] = [];

  constructor(storage: TestStorage, everyMs: number) {
    this.work = this.steal(storage, everyMs);
  }

  async stop(): Promise<readonly Copy[]> {
    this.isAtWork = false;
    await this.work;
    return this.copies;
  }

  private async steal(storage: TestStorage, everyMs: number): Promise<void> {
    do {
      this.copies.push(await stealTables(storage));
      await pause(everyMs);
    } while (this.isAtWork);
    this.copies.push(await stealTables(storage));
  }
}

/** The admin's day: a list, the opening, and the list once more with latecomers in it. */
async function mailTwice(
  address: string,
  { id, login, password }: ScheduledSurvey,
  [first = [], late = []]: readonly (readonly string[])[],
  post: SmtpServer,
): Promise<void> {
  const session = await openSession(address, login, password);
  const send = async (path: string, fields: Record<string, string>) => {
    const answer = await session.post(`/admin/surveys/${id}/${path}`, fields);
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  };
  const mailed = async (count: number) => {
    const end = performance.now() + MOST_MS;
    while (post.mails.length < count) {
      if (performance.now() > end) throw new Error(`${post.mails.length} of ${count} mails came`);
      await pause(50);
    }
  };
  await send('invitations/mail', { addresses: first.join('\n') });
  await send('steps', { step: 'open' });
  // Opening wakes nobody: what waits is looked for by itself, and at each list.
  await send('invitations/mail', { addresses: first.join('\n') });
  await mailed(first.length);
  await pause(500);
  await send('invitations/mail', { addresses: [...late, ...first].join('\n') });
  await mailed(first.length + late.length);
  await pause(500);
}

/** Which invitation is whose, by the mails that arrived. */
function truthOf({ id }: ScheduledSurvey, post: SmtpServer): MailGuess {
  return new Map(
    post.mails.map(({ to, content }) => [
      to,
      hashOf(id, /^Code: (\S+)$/m.exec(readMail(content).text)![1]!),
    ]),
  );
}

/** What the holder of the key file reads in the copies, mail by mail. */
function readMails(copies: readonly Copy[], { configuration }: TestStorage): MailGuess {
  const key = readFileSync(join(configuration.dataFolder, 'cahier.key'), 'latin1');
  const bytes = Buffer.from(key.trim().split(':')[1]!, 'base64');
  const seal = new MailSeal(new KeyWrap(() => bytes));
  const read = new Map<string, string>();
  for (const job of copies.flatMap((copy) => copy.get('mail_job') ?? [])) {
    const [survey, sealed] = [String(job['survey']), String(job['sealed'])];
    if (sealed === '') continue;
    const { address, code } = seal.open(survey, sealed);
    if (code !== undefined) read.set(address, hashOf(survey, code));
  }
  return read;
}

const hashOf = (survey: string, code: string): string =>
  toHex(invitationHash(survey, parseInvitationSecret(code)!));
