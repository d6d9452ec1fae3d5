import { describe, expect, it } from '@jest/globals';
import type { Survey } from '../../surveys/index.js';
import { type SurveyFacts, type TaskFacts, tasksOf } from './tasks-of.js';
import { viewTasks } from './tasks.view.js';

const NOTHING_DUE = { overdue: 0, soon: 0, undated: 0 };

const survey = (more: object, definition: object = {}): Survey =>
  ({
    id: 'a',
    slug: 'plan',
    state: 'open',
    definition: {
      mode: 'open-link',
      opensOn: '2031-03-01',
      closesOn: '2031-03-21',
      keys: { council: { needed: 3 } },
      questionnaire: { title: { en: 'The plan' }, languages: ['en'] },
      ...definition,
    },
    amendments: null,
    ...more,
  }) as unknown as Survey;

const facts = (one: Partial<SurveyFacts>): SurveyFacts => ({
  survey: survey({}),
  isToOpen: false,
  proposals: [],
  holders: [],
  comments: 0,
  ...one,
});

const waiting = (surveys: readonly SurveyFacts[], more: Partial<TaskFacts> = {}) =>
  tasksOf({
    accountId: 'me',
    hasPassphrase: true,
    today: '2031-03-10',
    due: NOTHING_DUE,
    surveys,
    ...more,
  });
const kinds = (...args: Parameters<typeof waiting>) => waiting(...args).map(({ kind }) => kind);

const holder = (accountId: string, state: 'checked' | 'unchecked' | 'left') => ({
  accountId,
  login: accountId,
  state,
  checkedOn: null,
});

describe('what waits for reps', () => {
  it('is nothing while a survey with checked holders is open for long', () => {
    expect(kinds([facts({ holders: [holder('me', 'checked'), holder('ada', 'left')] })])).toEqual(
      [],
    );
  });

  it('is a passphrase of one’s own, and a proposal that one’s own account may confirm', () => {
    const proposals = [
      { path: '/p', isMine: true },
      { path: '/q', isMine: false },
    ];
    expect(kinds([facts({ proposals })], { hasPassphrase: false })).toEqual([
      'passphrase',
      'agree',
      'agreeOther',
    ]);
  });

  it('names who has not shown yet that the passphrase opens, until the last day', () => {
    const holders = [holder('ada', 'unchecked'), holder('me', 'unchecked')];
    const tasks = waiting([facts({ holders })]);
    expect(tasks).toMatchObject([
      { kind: 'check', doer: { kind: 'you' }, until: '2031-03-21', path: '/rep/surveys/a/check' },
      { kind: 'checkOthers', doer: { kind: 'named', logins: ['ada'] }, until: '2031-03-21' },
    ]);
    expect(kinds([facts({ holders, survey: survey({ state: 'closed' }) })])).toEqual([]);
  });

  it('is to invite people, and to count the slips that were made', () => {
    const invited = (more: object) => facts({ survey: survey(more, { mode: 'two-phases' }) });
    const slips = { byMail: 0, bySlip: 30 };
    expect(waiting([invited({ state: 'scheduled' })])).toMatchObject([
      { kind: 'invite', until: '2031-03-01' },
    ]);
    expect(kinds([invited({ uploads: slips })])).toEqual(['slips']);
    expect(kinds([invited({ uploads: slips, slips: { entitled: 28 } })])).toEqual([]);
    expect(kinds([invited({ uploads: { byMail: 12, bySlip: 0 } })])).toEqual([]);
  });

  it('is to remind everybody in the last three days', () => {
    expect(kinds([facts({})], { today: '2031-03-17' })).toEqual([]);
    expect(kinds([facts({})], { today: '2031-03-18' })).toEqual(['closes']);
  });

  it('is to open the results with as many as it takes, then to review comments', () => {
    const closed = survey({ state: 'closed' });
    expect(waiting([facts({ survey: closed, isToOpen: true })])).toMatchObject([
      { kind: 'open', doer: { kind: 'several', count: 3 }, until: '2032-03-21' },
    ]);
    const opened = survey({ state: 'opened' });
    expect(waiting([facts({ survey: opened, comments: 41 })])).toMatchObject([
      { kind: 'review', count: 41 },
    ]);
  });

  it('begins with what is late, then what only you can do, then by day', () => {
    const near = facts({ survey: survey({}, { closesOn: '2031-03-11' }) });
    const far = facts({ survey: survey({ state: 'closed' }), isToOpen: true, comments: 0 });
    const due = { overdue: 2, soon: 0, undated: 1 };
    expect(kinds([far, near], { due, hasPassphrase: false })).toEqual([
      'overdue',
      'passphrase',
      'closes',
      'open',
      'undated',
    ]);
  });

  it('is said with who and until when, in every language', () => {
    const holders = [holder('ada', 'unchecked'), holder('lea', 'unchecked')];
    const tasks = waiting([facts({ holders })]);
    const { items } = viewTasks(tasks, '2031-03-20', 'en');
    expect(items).toMatchObject([
      { who: 'ada and lea', until: '21 March 2031', when: 'in 1 day', survey: 'The plan' },
    ]);
    expect(viewTasks(tasks, '2031-03-21', 'de').items[0]!.when).toBe('heute');
    expect(viewTasks(tasks, '2031-03-11', 'fr').items[0]!.when).toBe('dans 10 jours');
  });
});
