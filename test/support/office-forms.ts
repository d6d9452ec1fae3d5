import { type Database, ELIGIBILITY_DATABASE, OFFICE_DATABASE } from '../../src/database/index.js';
import { isSecretField } from '../../src/web/forms/unsent-form.js';
import { completeQuestionnaire, followPath, settingsForm } from './admin-forms.js';
import { crawl } from './crawl.js';
import { decoded, fieldsIn, type ShownField } from './form-in-page.js';
import { seedInvitationSurvey } from './invitation-survey.js';
import { openSurvey, placeDefinition, REP_DEFINITION, someResponses } from './rep-survey.js';
import { signIn, startTestApp, type TestApp, type TestSession } from './testing-app.js';

/** A form of a page of the office, and whoever can send it. */
export interface OfficeForm {
  readonly role: 'admin' | 'rep';
  readonly page: string;
  readonly action: string;
  readonly isUpload: boolean;
  readonly fields: readonly ShownField[];
  readonly keepsDraft: boolean;
  /** Names of the fields into which somebody types, passwords and passphrases not among them. */
  readonly typed: readonly string[];
}

export interface Office {
  readonly test: TestApp;
  readonly sessions: Readonly<Record<OfficeForm['role'], TestSession>>;
  readonly forms: readonly OfficeForm[];
}

/** An office in which every page has something to show, and every form of it, each kind once. */
export async function startOffice(): Promise<Office> {
  const test = await startTestApp('sqlite', {
    CAHIER_SMTP_URL: 'smtp://127.0.0.1:9',
    CAHIER_MAIL_FROM: 'council@orvane.example',
    CAHIER_PUBLIC_URL: 'http://cahier.orvane.example',
  });
  const sessions = { admin: await signIn(test, 'admin'), rep: await signIn(test, 'rep') };
  await fill(test, sessions);
  const found = new Map<string, OfficeForm>();
  for (const role of ['admin', 'rep'] as const) {
    const { pages } = await crawl(sessions[role], test.url, ['/']);
    for (const page of pages) {
      const html = await (await sessions[role].get(page)).text();
      for (const form of formsOn(html, role, page)) found.set(kindOf(form), form);
    }
  }
  return { test, sessions, forms: [...found.values()] };
}

/** A questionnaire with one part of each kind, and a survey in every state that has pages of its own. */
async function fill(test: TestApp, { admin, rep }: Office['sessions']): Promise<void> {
  const path = await completeQuestionnaire(admin, 'office');
  for (const [list, form] of [
    ['claims', { code: 'c', 'statement.en': 'C', 'source.en': '', 'scope.en': '' }],
    ['demands', { code: 'd', 'text.en': 'D', 'addressee.en': '', 'basis.en': '' }],
    ['sections', { 'title.en': 'Later', 'intro.en': '' }],
    ['questions?section=section1&kind=single', { code: 's', 'title.en': 'S', 'help.en': '' }],
  ] as const) {
    followPath(await admin.post(`${path}/${list}`, form));
  }
  // Worded in two languages, and then anew in one of them.
  for (const title of ['Later', 'Much later']) {
    const texts = { 'title.en': title, 'title.fr': 'Plus tard', 'intro.en': '', 'intro.fr': '' };
    followPath(await admin.post(`${path}/sections/section2`, texts));
  }
  followPath(await admin.post(`${path}/surveys`, { ...settingsForm, slug: 'drafted' }));
  followPath(await admin.post(`${path}/scales`, { template: 'dispatch-pressure' }));
  const stores = {
    office: test.app.get<Database>(OFFICE_DATABASE),
    eligibility: test.app.get<Database>(ELIGIBILITY_DATABASE),
  };
  await seedInvitationSurvey(stores, { state: 'scheduled', mode: 'two-phases' });
  const days = { opensOn: '2026-01-01', closesOn: '2090-12-31', timeZone: 'Europe/Paris' };
  const early = { ...REP_DEFINITION, ...days, mayCloseEarly: true } as const;
  await placeDefinition(test, early, 'open', someResponses(12));
  // One without a last day, which an admin closes.
  await placeDefinition(test, REP_DEFINITION, 'open', []);
  await placeDefinition(test, REP_DEFINITION, 'closed', someResponses(12));
  const opened = await placeDefinition(test, REP_DEFINITION, 'closed', someResponses(30));
  await openSurvey(test, rep, opened);
}

const TYPED = ['text', 'textarea', 'number', 'date'];
const isTyped = ({ kind, name }: ShownField): boolean =>
  TYPED.includes(kind) && name !== '' && !isSecretField(name);

/** The forms of a page. */
export function formsOn(
  html: string,
  role: OfficeForm['role'],
  page: string,
): readonly OfficeForm[] {
  const forms = [...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)];
  return forms.flatMap(([, tag = '', content = '']) => {
    const action = decoded(/\saction="([^"]*)"/.exec(tag)![1]!);
    if (!/\smethod="post"/.test(tag) || /^\/[sb]\//.test(action)) return [];
    const fields = fieldsIn(content);
    const typed = [...new Set(fields.filter(isTyped).map(({ name }) => name))];
    const keepsDraft = content.includes(' data-draft=');
    const isUpload = /multipart/.test(tag);
    return [{ action, isUpload, fields, typed, keepsDraft, role, page }];
  });
}

/** Surveys, parts and comments of one kind have the same form. */
const kindOf = ({ action, typed }: Pick<OfficeForm, 'action' | 'typed'>): string =>
  [
    action.replaceAll(/\b[0-9a-f]{16,}\b/g, ':id').replaceAll(/\?.*/g, ''),
    ...typed.map((name) => name.replaceAll(/[0-9a-f]{16,}|\d+/g, ':n')),
  ].join(' ');
