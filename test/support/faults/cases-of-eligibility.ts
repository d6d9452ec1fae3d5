import { In } from 'typeorm';
import { SystemClock } from '../../../src/common/index.js';
import { EligibilityClosing, InvitationStore } from '../../../src/eligibility/index.js';
import { DrawingEnd } from '../../../src/eligibility/closing/drawing-end.js';
import { SigningPool } from '../../../src/eligibility/signing/signing-pool.js';
import { DrawingStore } from '../../../src/eligibility/storage/drawing-store.js';
import { IssuerKey } from '../../../src/eligibility/storage/issuer-key.entity.js';
import { BatchInvitations } from '../../../src/eligibility/queue/batch-invitations.js';
import { MailJob } from '../../../src/eligibility/queue/mail-job.entity.js';
import { MailLists } from '../../../src/eligibility/queue/mail-lists.js';
import { MailQueue } from '../../../src/eligibility/queue/mail-queue.js';
import { MailSeal } from '../../../src/eligibility/queue/mail-seal.js';
import { SurveyDirectory } from '../../../src/surveys/index.js';
import { testKeyWrap } from '../test-key-wrap.js';
import { putSurvey } from './put-survey.js';
import { hashOf, SURVEY, surveyOf, together, type UseCase, type Workplace } from './use-case.js';

/** What a ballot, a mail, and the ends of drawing and of a survey's invitations come down to. */
export function casesOfEligibility({ stores, count }: Workplace): readonly UseCase[] {
  const { office, eligibility } = stores;
  const invitations = new InvitationStore(eligibility);
  const seal = new MailSeal(testKeyWrap);
  const lists = new MailLists(eligibility, seal);
  const mails = new MailQueue(eligibility, seal);
  const batches = new BatchInvitations(eligibility, seal);
  const drawings = new DrawingStore(eligibility);
  const pool = new SigningPool();
  const drawingEnd = new DrawingEnd(eligibility, pool);
  const surveys = new SurveyDirectory(office, new SystemClock('UTC'));
  const closing = new EligibilityClosing(eligibility, surveys, pool);
  const invitationOf = (n: number) => hashOf(`invitation ${n}`);
  const drawOf = (n: number, value: string) => ({
    invitation: invitationOf(n),
    blinded: hashOf(value),
    signature: `signature of ${value}`,
  });
  const jobOf = (n: number) => hashOf(`job ${n}`);
  const putJob = (n: number, state: 'ready' | 'sending') =>
    eligibility.run(async (manager) => {
      const address = `person-${n}@example.org`;
      const sealed = seal.seal(SURVEY, { address, code: 'code', surveys: [SURVEY] });
      await manager.delete(MailJob, { id: jobOf(n) });
      const job = { id: jobOf(n), survey: SURVEY, batch: hashOf('batch'), sealed, state };
      await manager.insert(MailJob, job);
    });
  const listOf = (n: number) => ({ addresses: [`person-${n}@example.org`], name: '', fewest: 10 });
  const putKey = (n: number) =>
    eligibility.run(async (manager) => {
      await manager.delete(IssuerKey, { survey: In([surveyOf(n)]) });
      const key = { survey: surveyOf(n), partition: 'all', spki: 'public', privateKey: 'private' };
      await manager.insert(IssuerKey, key);
    });
  const rows = (statement: string, parameter: string) =>
    count('eligibility', `SELECT COUNT(*) AS n FROM ${statement}`, parameter);
  return [
    {
      name: 'drawing a ballot',
      prepare: (n) => invitations.add(SURVEY, [invitationOf(n)]),
      attempt: (n) => invitations.draw(SURVEY, drawOf(n, `blinded ${n}`)),
      /** Doubled when the invitation is good for another ballot afterwards. */
      stored: async (n) => {
        const drawn = await rows('draw WHERE invitation = ?', invitationOf(n));
        const isDrawnAgain = await invitations.draw(SURVEY, drawOf(n, `another ${n}`));
        return drawn + (isDrawnAgain ? 1 : 0);
      },
    },
    {
      name: 'queueing a mail',
      prepare: putKey,
      attempt: async (n) => (await lists.add(surveyOf(n), listOf(n))).kind === 'queued',
      stored: (n) => rows('mail_job WHERE survey = ?', surveyOf(n)),
    },
    {
      name: 'making the invitations of a list',
      prepare: async (n) => {
        await putKey(n);
        const { kind } = await lists.add(surveyOf(n), listOf(n));
        if (kind !== 'queued') throw new Error(`the list was not queued: ${kind}`);
      },
      attempt: async (n) => {
        for (const batch of await mails.waiting([surveyOf(n)])) await batches.make(batch, []);
        return true;
      },
      stored: (n) => rows('invitation WHERE survey = ?', surveyOf(n)),
    },
    {
      name: 'taking a mail for sending',
      prepare: (n) => putJob(n, 'ready'),
      attempt: async (n) => {
        await mails.take(jobOf(n));
        // Taken already by an attempt of which nobody heard.
        return true;
      },
      stored: (n) => rows("mail_job WHERE id = ? AND state = 'sending'", jobOf(n)),
    },
    {
      name: 'forgetting whom a mail went to',
      prepare: (n) => putJob(n, 'sending'),
      attempt: async (n) => {
        await mails.markSent(jobOf(n));
        return true;
      },
      stored: (n) => rows("mail_job WHERE id = ? AND sealed = ''", jobOf(n)),
    },
    {
      name: 'ending the drawing',
      prepare: async (n) => {
        await putKey(n);
        await drawings.set(surveyOf(n), 'ended', '');
      },
      attempt: async () => {
        await drawingEnd.destroyKeys();
        return true;
      },
      stored: (n) => rows(`issuer_key WHERE survey = ? AND "privateKey" = ''`, surveyOf(n)),
    },
    {
      name: 'closing the invitations',
      prepare: async (n) => {
        await putSurvey(office, n, 'closed');
        await putKey(n);
        await invitations.add(surveyOf(n), [hashOf(`of the survey ${n}`)]);
      },
      attempt: async (n) => {
        await closing.atClosing(surveyOf(n));
        return true;
      },
      stored: async (n) =>
        together(
          1 - (await rows('invitation WHERE survey = ?', surveyOf(n))),
          1 - (await rows('issuer_key WHERE survey = ?', surveyOf(n))),
          await count(
            'office',
            'SELECT COUNT(*) AS n FROM survey WHERE id = ? AND invited = 1 AND drawn = 0',
            surveyOf(n),
          ),
        ),
    },
  ];
}
