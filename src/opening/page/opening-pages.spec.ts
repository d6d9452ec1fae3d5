import { describe, expect, it } from '@jest/globals';
import { REP_DEFINITION } from '../../../test/support/rep-survey.js';
import type { SurveyHolders } from '../../council/index.js';
import type { Survey, RepSurveys } from '../../surveys/index.js';
import { Page, Redirect, SeenPage, stateOf } from '../../web/index.js';
import type { OpeningDesk, OpeningProgress } from '../desk/opening-desk.js';
import type { ParticipationService } from '../../turnout/index.js';
import { OpeningPages } from './opening-pages.js';

const CLOSED = { id: '0'.repeat(32), state: 'closed', definition: REP_DEFINITION } as Survey;
const VIEWER = {
  accountId: '1'.repeat(32),
  login: 'mira',
  role: 'rep',
  language: 'en',
  csrf: '',
} as const;

describe('the page on which reps watch an opening', () => {
  it('is that of the opening that was under way when it was asked for, and asks again', async () => {
    let progress: OpeningProgress | undefined = { opening: 'a', stage: 'storing', share: 1 };
    const surveys = {
      // What the database said just before the opening was stored, heard just after.
      byId: () => {
        progress = undefined;
        return Promise.resolve(CLOSED);
      },
    };
    const desk = { progressOf: () => progress, endOf: () => ({ kind: 'opened' }) };
    const participation = { of: () => Promise.resolve({ kind: 'none' }) };
    const pages = new OpeningPages(
      surveys as unknown as RepSurveys,
      desk as unknown as OpeningDesk,
      participation as unknown as ParticipationService,
      { of: () => Promise.resolve(new Map()) } as unknown as SurveyHolders,
    );
    const page = await pages.show(CLOSED.id, VIEWER);
    expect(page).toBeInstanceOf(Page);
    expect(page).toMatchObject({ view: 'rep/opening-progress', headers: { refresh: '2' } });
  });

  it('ends the opening that was on the page, and none that was begun since', async () => {
    let ended = 0;
    const desk = {
      progressOf: (): OpeningProgress => ({ opening: 'b', stage: 'opening', share: 0 }),
      cancelAsked: () => Promise.resolve(void (ended += 1)),
    };
    const pages = new OpeningPages(
      { byId: () => Promise.resolve(CLOSED) } as unknown as RepSurveys,
      desk as unknown as OpeningDesk,
      {} as ParticipationService,
      {} as SurveyHolders,
    );
    const cancel = (opening: string) =>
      pages.cancel(CLOSED.id, VIEWER, new SeenPage({ _seen: stateOf(opening) }));
    const headers = { refresh: '2; url=../opening' };
    expect(await cancel('a')).toMatchObject({ status: 409, headers });
    expect(ended).toBe(0);
    expect(await cancel('b')).toBeInstanceOf(Redirect);
    expect(ended).toBe(1);
  });
});
