import { insertAccount } from '../../../src/accounts/insert-account.js';
import { Agreements } from '../../../src/agreements/index.js';
import { KnownActs } from '../../../src/agreements/known-acts.js';
import { SystemClock } from '../../../src/common/index.js';
import { LastDayLater, SurveyDirectory } from '../../../src/surveys/index.js';
import { putSurvey } from './put-survey.js';
import { orDone, surveyOf, together, type UseCase, type Workplace } from './use-case.js';

const CLOCK = new SystemClock('UTC');
const CONTENT = { reason: 'The post brought the letters late.', closesOn: '2098-12-31' };

/** What one account proposes and another confirms: that it waits, and that it is done. */
export function casesOfTwo({ stores: { office }, count }: Workplace): readonly UseCase[] {
  const surveys = new SurveyDirectory(office, CLOCK);
  const agreements = new Agreements(
    office,
    new KnownActs([new LastDayLater(surveys, CLOCK)], CLOCK),
    CLOCK,
  );
  const waiting = new Map<number, string>();
  const rep = async (login: string) => {
    const draft = { login, passwordHash: 'hash', role: 'rep', language: 'en' } as const;
    const account = await office.run((manager) => insertAccount(manager, draft));
    return { accountId: account!.id, login, role: 'rep', language: 'en', csrf: '' } as const;
  };
  const people = new Map<number, readonly Awaited<ReturnType<typeof rep>>[]>();
  const prepare = async (n: number) => {
    await putSurvey(office, n, 'open');
    people.set(n, [await rep(`first-${n}`), await rep(`second-${n}`)]);
  };
  const propose = (n: number) =>
    agreements.propose('last-day-later', people.get(n)![0]!, {
      subject: surveyOf(n),
      content: CONTENT,
    });
  const inState = (n: number, state: string) =>
    count(
      'office',
      `SELECT COUNT(*) AS n FROM agreement WHERE subject = ? AND state = '${state}'`,
      surveyOf(n),
    );
  return [
    {
      name: 'proposing what takes two',
      prepare,
      attempt: (n) => orDone(propose(n), 'already-proposed'),
      stored: (n) => inState(n, 'proposed'),
    },
    {
      name: 'confirming an amendment',
      prepare: async (n) => {
        await prepare(n);
        waiting.set(n, await propose(n));
      },
      attempt: (n) =>
        orDone(agreements.agree(waiting.get(n)!, people.get(n)![1]!), 'proposal-over'),
      stored: async (n) =>
        together(
          await inState(n, 'agreed'),
          await count(
            'office',
            'SELECT COUNT(*) AS n FROM survey WHERE id = ? AND amendments IS NOT NULL',
            surveyOf(n),
          ),
        ),
    },
  ];
}
