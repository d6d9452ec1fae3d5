import { createHash } from 'node:crypto';
import { SystemClock } from '../../../src/common/index.js';
import type { Database } from '../../../src/database/index.js';
import type { ProtectedRelease } from '../../../src/disclosure/index.js';
import { InvitationStore } from '../../../src/eligibility/index.js';
import { BatchInvitations } from '../../../src/eligibility/queue/batch-invitations.js';
import { MailLists } from '../../../src/eligibility/queue/mail-lists.js';
import { MailQueue } from '../../../src/eligibility/queue/mail-queue.js';
import { MailSeal } from '../../../src/eligibility/queue/mail-seal.js';
import { IssuerKey } from '../../../src/eligibility/storage/issuer-key.entity.js';
import { ReleaseStore } from '../../../src/releases/index.js';
import { IntakeKeys, ResponseFolding, ResponseWriter } from '../../../src/responses/index.js';
import { testKeyWrap } from '../test-key-wrap.js';

export interface Stores {
  readonly office: Database;
  readonly eligibility: Database;
  readonly responses: Database;
}

/** Counts the rows that a statement with one parameter finds, as another process sees them. */
export type CountCommitted = (
  store: keyof Stores,
  statement: string,
  parameter: string,
) => Promise<number>;

/** One thing of which Cahier says that it is done. `n` names one press, address or survey. */
export interface UseCase {
  readonly name: string;
  /** What must be there before; nothing fails meanwhile. */
  prepare(n: number): Promise<unknown>;
  /** True, once it is confirmed; false or a refusal when it is not. */
  attempt(n: number): Promise<boolean>;
  /** How often it is stored: once, if all is well. */
  stored(n: number): Promise<number>;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const surveyOf = (n: number): string => hashOf(`survey ${n}`).slice(0, 32);
const SURVEY = surveyOf(-1);
const KEY = { publicKey: 'public', privateKey: 'private' };

/** What a receipt, a ballot, a queued mail, a closing and a release come down to. */
export function useCasesOf(
  { office, eligibility, responses }: Stores,
  count: CountCommitted,
  release: ProtectedRelease,
): readonly UseCase[] {
  const writer = new ResponseWriter(responses);
  const intakeKeys = new IntakeKeys(responses, testKeyWrap);
  const folding = new ResponseFolding(responses, new SystemClock('UTC'));
  const invitations = new InvitationStore(eligibility);
  const seal = new MailSeal(testKeyWrap);
  const lists = new MailLists(eligibility, seal);
  const mails = new MailQueue(eligibility, seal);
  const batches = new BatchInvitations(eligibility, seal);
  const releases = new ReleaseStore(office);
  const serialOf = (n: number) => hashOf(`token ${n}`);
  const invitationOf = (n: number) => hashOf(`invitation ${n}`);
  const drawOf = (n: number, value: string) => ({
    invitation: invitationOf(n),
    blinded: hashOf(value),
    signature: `signature of ${value}`,
  });
  const listOf = (n: number) => ({ addresses: [`person-${n}@example.org`], name: '', fewest: 10 });
  const openLists = (survey: string) =>
    eligibility.run((manager) =>
      manager.save(IssuerKey, { survey, partition: 'all', spki: '', privateKey: '' }),
    );
  return [
    {
      name: 'accepting a response',
      prepare: () => intakeKeys.keep(SURVEY, KEY),
      attempt: async (n) => {
        const { kind } = await writer.accept({
          survey: SURVEY,
          serial: serialOf(n),
          input: Buffer.from(`input ${n}`),
          signature: Buffer.from(`signature ${n}`),
          nonceDigest: hashOf(`press ${n}`).slice(0, 32),
          action: 'submit',
          sealed: Buffer.from(`answers ${n}`),
        });
        return kind === 'stored' || kind === 'repeated';
      },
      stored: (n) =>
        count('responses', 'SELECT COUNT(*) AS n FROM response WHERE serial = ?', serialOf(n)),
    },
    {
      name: 'drawing a ballot',
      prepare: (n) => invitations.add(SURVEY, [invitationOf(n)]),
      attempt: (n) => invitations.draw(SURVEY, drawOf(n, `blinded ${n}`)),
      /** Doubled when the invitation is good for another ballot afterwards. */
      stored: async (n) => {
        const drawn = await count(
          'eligibility',
          'SELECT COUNT(*) AS n FROM draw WHERE invitation = ?',
          invitationOf(n),
        );
        const isDrawnAgain = await invitations.draw(SURVEY, drawOf(n, `another ${n}`));
        return drawn + (isDrawnAgain ? 1 : 0);
      },
    },
    {
      name: 'queueing a mail',
      prepare: (n) => openLists(surveyOf(n)),
      attempt: async (n) => (await lists.add(surveyOf(n), listOf(n))).kind === 'queued',
      stored: (n) =>
        count('eligibility', 'SELECT COUNT(*) AS n FROM mail_job WHERE survey = ?', surveyOf(n)),
    },
    {
      name: 'making the invitations of a list',
      prepare: async (n) => {
        await openLists(surveyOf(n));
        await lists.add(surveyOf(n), listOf(n));
      },
      attempt: async (n) => {
        for (const batch of await mails.waiting([surveyOf(n)])) await batches.make(batch, []);
        return true;
      },
      stored: (n) =>
        count('eligibility', 'SELECT COUNT(*) AS n FROM invitation WHERE survey = ?', surveyOf(n)),
    },
    {
      name: 'closing the intake',
      prepare: (n) => intakeKeys.keep(surveyOf(n), KEY),
      attempt: async (n) => {
        await folding.atClosing(surveyOf(n));
        return true;
      },
      stored: async (n) =>
        1 -
        (await count(
          'responses',
          'SELECT COUNT(*) AS n FROM intake_key WHERE survey = ?',
          surveyOf(n),
        )),
    },
    {
      name: 'storing a release',
      prepare: () => Promise.resolve(),
      attempt: async (n) => {
        await office.run((manager) => releases.addFirst(manager, surveyOf(n), release));
        return true;
      },
      stored: (n) =>
        count('office', 'SELECT COUNT(*) AS n FROM release WHERE "surveyId" = ?', surveyOf(n)),
    },
  ];
}
