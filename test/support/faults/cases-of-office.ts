import { AccountLink } from '../../../src/accounts/links/account-link.entity.js';
import { AccountLinks } from '../../../src/accounts/links/account-links.js';
import { insertAccount } from '../../../src/accounts/insert-account.js';
import { BulletinStore } from '../../../src/bulletin/bulletin-store.js';
import { SystemClock } from '../../../src/common/index.js';
import { OpeningStore } from '../../../src/opening/desk/opening-store.js';
import { ReleaseStore } from '../../../src/releases/index.js';
import { SurveyDirectory } from '../../../src/surveys/index.js';
import { putSurvey } from './put-survey.js';
import { hashOf, orDone, surveyOf, together, type UseCase, type Workplace } from './use-case.js';

const CLOCK = new SystemClock('UTC');
const BULLETIN = { invited: null, drawn: null, responses: 0, unsigned: [], leaves: '' };
const LANGUAGE = 'en';

/** Of PostgreSQL alone: what is lost there where nobody looks at the connection. */
export const HIDING = 'a unit that hides its own error';

/** What the state of a survey, its bulletin, its release and an account come down to. */
export function casesOfOffice({ stores, count, release }: Workplace): readonly UseCase[] {
  const { office } = stores;
  const surveys = new SurveyDirectory(office, CLOCK);
  const bulletins = new BulletinStore(office);
  const releases = new ReleaseStore(office);
  const openings = new OpeningStore(office, surveys, releases, CLOCK);
  const links = new AccountLinks(office, CLOCK);
  const tokens = new Map<number, string>();
  const loginOf = (n: number) => `person-${n}`;
  const someAccount = async (login: string, role: 'rep' | 'admin'): Promise<string> => {
    const draft = { login, passwordHash: 'hash', role, language: LANGUAGE } as const;
    return (await office.run((manager) => insertAccount(manager, draft)))?.id ?? '';
  };
  const linkFor = async (role: 'rep' | 'admin', madeBy = hashOf('maker')): Promise<string> => {
    const issued = await links.issueInvitations(role, madeBy.slice(0, 32));
    return issued.kind === 'issued' ? issued.paths[0]!.split('/').at(-1)! : '';
  };
  const rows = (statement: string, parameter: string) =>
    count('office', `SELECT COUNT(*) AS n FROM ${statement}`, parameter);
  return [
    {
      name: 'closing a survey',
      prepare: (n) => putSurvey(office, n, 'open'),
      attempt: async (n) => {
        // False when it is closed already, by an attempt of which nobody heard.
        await surveys.recordEnd(surveyOf(n), '2031-05-20');
        return true;
      },
      stored: (n) => rows("survey WHERE id = ? AND state = 'closed'", surveyOf(n)),
    },
    {
      name: 'publishing a bulletin',
      prepare: () => Promise.resolve(),
      attempt: async (n) => {
        const root = hashOf(`root ${n}`);
        await bulletins.add({ ...BULLETIN, surveyId: surveyOf(n), root, content: '{}' });
        return true;
      },
      stored: (n) => rows('bulletin WHERE "surveyId" = ?', surveyOf(n)),
    },
    {
      name: 'storing a release',
      prepare: () => Promise.resolve(),
      attempt: async (n) => {
        await office.run((manager) => releases.addFirst(manager, surveyOf(n), release));
        return true;
      },
      stored: (n) => rows('release WHERE "surveyId" = ?', surveyOf(n)),
    },
    {
      name: 'storing an opening: state, release and comments',
      prepare: (n) => putSurvey(office, n, 'closed'),
      attempt: (n) => {
        const id = hashOf(`comment ${n}`).slice(0, 32);
        const comment = {
          id,
          surveyId: surveyOf(n),
          question: 'remark',
          text: 'The soup is cold.',
        };
        const verbatims = [{ ...comment, redacted: null, theme: null, chosen: false }];
        const opened = { kind: 'released' as const, release: release.content, verbatims };
        return orDone(openings.store(surveyOf(n), opened), 'survey-not-closed');
      },
      stored: async (n) =>
        together(
          await rows("survey WHERE id = ? AND state = 'opened'", surveyOf(n)),
          await rows('release WHERE "surveyId" = ?', surveyOf(n)),
          await rows('verbatim WHERE "surveyId" = ?', surveyOf(n)),
        ),
    },
    {
      name: 'making an account by a link',
      isOfOneProcess: true,
      prepare: async (n) => {
        tokens.set(n, await linkFor('rep', await someAccount(`maker-${n}`, 'admin')));
      },
      attempt: async (n) => {
        const chosen = {
          login: loginOf(n),
          password: 'a long password',
          language: LANGUAGE,
        } as const;
        const { kind } = await links.use(tokens.get(n)!, chosen);
        // The link is used up by an attempt of which nobody heard.
        return kind === 'made' || kind === 'link-unusable';
      },
      stored: async (n) =>
        together(
          await rows('account WHERE login = ?', loginOf(n)),
          1 - (await rows('account_link WHERE "tokenHash" = ?', hashOf(tokens.get(n)!))),
        ),
    },
    {
      name: 'inviting to an account',
      isOfOneProcess: true,
      prepare: () => Promise.resolve(),
      attempt: async (n) => {
        tokens.set(n, await linkFor('admin'));
        return true;
      },
      stored: (n) => rows('account_link WHERE "tokenHash" = ?', hashOf(tokens.get(n)!)),
    },
    {
      name: 'making an account',
      prepare: () => Promise.resolve(),
      attempt: async (n) => {
        await someAccount(`made-${n}`, 'rep');
        return true;
      },
      stored: (n) => rows('account WHERE login = ?', `made-${n}`),
    },
    ...(office.engine === 'postgres' ? [hidingItsError({ stores, count, release })] : []),
  ];
}

/**
 * A room that goes on after a statement of its own failed. PostgreSQL then answers the commit without
 * an error and stores nothing, which is what looking at the connection is for.
 */
function hidingItsError({ stores: { office }, count }: Workplace): UseCase {
  const tokenOf = (n: number) => hashOf(`hidden ${n}`);
  return {
    name: HIDING,
    prepare: () => Promise.resolve(),
    attempt: async (n) => {
      const row = { tokenHash: tokenOf(n), role: 'rep', expiresOn: '2031-05-20' } as const;
      await office.run((manager) =>
        manager
          .createQueryBuilder()
          .insert()
          .into(AccountLink)
          .values(row)
          .orIgnore()
          .updateEntity(false)
          .execute()
          .catch(() => undefined),
      );
      return true;
    },
    stored: (n) =>
      count('office', 'SELECT COUNT(*) AS n FROM account_link WHERE "tokenHash" = ?', tokenOf(n)),
  };
}
