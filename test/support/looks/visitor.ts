import type { Page } from 'playwright-core';
import { DrawingStore } from '../../../src/eligibility/storage/drawing-store.js';
import type { Questionnaire } from '../../../src/questionnaire/index.js';
import { type InvitedSurvey, inviteTo, inviteToAll, seedInvitedSurvey } from '../ballot-visitor.js';
import { everyType } from '../every-type-questionnaire.js';
import { coded, say } from '../in-languages.js';
import { petition, seedSurvey } from '../open-survey.js';
import { seedTableSurvey } from '../table-survey.js';
import type { TestApp } from '../testing-app.js';

/** Every kind of question, and a profile of which the page knows how many people fit. */
const asked: Questionnaire = {
  ...everyType,
  sections: everyType.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({ ...question, sensitive: false })),
  })),
  profile: [
    {
      code: 'site',
      title: say('Your site', 'Votre site', 'Ihr Standort'),
      options: [
        { ...coded('north', 'North', 'Nord', 'Nord'), headcount: 96 },
        { ...coded('south', 'South', 'Sud', 'Süd'), headcount: 4 },
      ],
    },
  ],
};
/** All that is asked of everybody: one page, also without script. */
const unconditional = { ...asked, sections: asked.sections.filter(({ showIf }) => !showIf) };

/** Two surveys whose ballots are taken together, with one invitation. */
export interface Book {
  readonly surveys: readonly [InvitedSurvey, InvitedSurvey];
  /** @returns the link of an invitation that is good for both */
  invite(): Promise<string>;
}

async function seedBook(test: TestApp): Promise<Book> {
  const other = { ...asked, title: say('On tour in spring', 'En tournée', 'Auf Tour') };
  const surveys = [
    await seedInvitedSurvey(test, 'two-phases', asked),
    await seedInvitedSurvey(test, 'two-phases', other),
  ] as const;
  const drawings = test.app.get(DrawingStore);
  for (const { id } of surveys) await drawings.set(id, 'with-survey', 'Rounds of 2031');
  return { surveys, invite: async () => (await inviteToAll(test, surveys)).link };
}

/** Opened on a table: phones seal to its holders. */
const seedTable = async (test: TestApp) =>
  inviteTo(test, await seedTableSurvey(test, { mode: 'one-sitting', questionnaire: asked }));

/** The surveys that the ways lead through, in every state of their life. */
const SEEDS = {
  sitting: (test: TestApp) => seedInvitedSurvey(test, 'one-sitting', asked),
  phases: (test: TestApp) => seedInvitedSurvey(test, 'two-phases', asked),
  book: seedBook,
  table: seedTable,
  petition: (test: TestApp) => seedInvitedSurvey(test, 'one-sitting', petition),
  closed: (test: TestApp) => seedInvitedSurvey(test, 'one-sitting', asked, 'closed'),
  cancelled: (test: TestApp) => seedInvitedSurvey(test, 'one-sitting', asked, 'cancelled'),
  early: (test: TestApp) => seedInvitedSurvey(test, 'one-sitting', asked, 'scheduled'),
  link: (test: TestApp) => seedSurvey(test, 'open', unconditional),
  steps: (test: TestApp) => seedSurvey(test, 'open', asked),
  petitionLink: (test: TestApp) => seedSurvey(test, 'open', petition),
} as const;

type Name = keyof typeof SEEDS;
export type Surveys = { readonly [One in Name]: Awaited<ReturnType<(typeof SEEDS)[One]>> };

/** Puts surveys in their places; all of them unless some are named. */
export async function seedSurveys<One extends Name = Name>(
  test: TestApp,
  names: readonly One[] = Object.keys(SEEDS) as One[],
): Promise<Pick<Surveys, One>> {
  const seeded: [string, unknown][] = [];
  for (const name of names) seeded.push([name, await SEEDS[name](test)]);
  return Object.fromEntries(seeded) as Pick<Surveys, One>;
}

export interface Visitor {
  readonly url: string;
  readonly surveys: Surveys;
  /** A page on a phone that nobody has used yet. */
  open(): Promise<Page>;
  /**
   * A state is reached, and waits to be looked at.
   *
   * @param part of the page, by its selector, beside which it shows nothing that the state before did not
   */
  look(state: string, page: Page, part?: string): Promise<void>;
}
