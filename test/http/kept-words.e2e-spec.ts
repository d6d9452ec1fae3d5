import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { petitionQuestionnaire } from '../../src/demo/petition-questionnaire.js';
import { isPressed, isSecretField } from '../../src/web/forms/unsent-form.js';
import { decoded, fieldsIn } from '../support/form-in-page.js';
import { readHtmlForm } from '../support/html-form.js';
import { formsOn, type Office, type OfficeForm, startOffice } from '../support/office-forms.js';
import { type Route, routesOf } from '../support/routes-of.js';

/**
 * A login that is typed again to remove its account, which is gone: nothing is left to type it for. And
 * the code of an app, which is another one by then.
 */
const NEEDLESS = /(removal login: 404|factors\/app code: 422)$/;
/** One word, so that nothing but its field tells it from a code. */
const WORD = 'Quixotic';

interface Sending {
  readonly cookie?: string;
  readonly csrf?: string;
  /** Sent to another address than the form's own. */
  readonly action?: string;
  /** A field that no form has, so that each breaks a rule. */
  readonly broken?: boolean;
  /** A draft that is put back: the form is to be shown with it. */
  readonly shown?: boolean;
}

/** Where links of a form lead that drop what was typed. */
const cancelledTo = (html: string, action: string): readonly string[] =>
  [...html.matchAll(/<form\b[^>]*\saction="([^"]*)"[^>]*>([^]*?)<\/form>/g)]
    .filter(([, to = '']) => decoded(to) === action)
    .flatMap(([, , content = '']) => content.match(/<a\b[^>]*data-action="cancel"[^>]*>/g) ?? [])
    .map((link) => /\shref="([^"]*)"/.exec(link)?.[1] ?? '');

let office: Office;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.test.close());

describe('one word that was typed into a form of the office', () => {
  /** Sends a form as its page would, with one field filled in. */
  function send(form: OfficeForm, field: string, sending: Sending): Promise<Response> {
    const { cookie, csrf } = { ...office.sessions[form.role], ...sending };
    const stands = form.fields.filter(
      ({ isSent, name }) => isSent && !['', '_csrf', field].includes(name),
    );
    const body = form.isUpload ? new FormData() : new URLSearchParams();
    for (const { name, value } of stands) body.append(name, value);
    body.append(field, WORD);
    body.append('_csrf', csrf);
    if (sending.shown) body.append('_show', 'yes');
    if (sending.broken) body.append('unheard-of', 'x');
    const address = office.test.url + (sending.action ?? form.action);
    return fetch(address, { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
  }

  /** Forms and fields after whose sending the word is not on the page that answers. */
  async function lostBy(sending: (form: OfficeForm) => Sending): Promise<readonly string[]> {
    const lost: string[] = [];
    for (const form of office.forms) {
      for (const field of form.typed) {
        const answer = await send(form, field, sending(form));
        const page = await answer.text();
        const isKept = answer.status >= 400 && fieldsIn(page).some(({ value }) => value === WORD);
        if (!isKept) lost.push(`${form.action} ${field}: ${answer.status}`);
      }
    }
    return lost.filter((one) => !NEEDLESS.test(one));
  }

  it('is asked for by thirty forms', () => {
    const asking = office.forms.filter(({ typed }) => typed.length > 0);
    expect(asking.length).toBeGreaterThanOrEqual(30);
    expect(asking.some(({ isUpload }) => isUpload)).toBe(true);
  });

  it.each<[string, (form: OfficeForm) => Sending]>([
    ['stands in its field where the form breaks a rule', () => ({ broken: true })],
    ['is kept where nobody is signed in any more', () => ({ cookie: 'cahier=x' })],
    ['is kept where somebody signed in anew', () => ({ csrf: 'of the last session' })],
    [
      'is kept where what it was written for is gone',
      ({ action }) => ({
        action: action.replaceAll(/\b[0-9a-f]{32}\b/g, 'ab'.repeat(16)),
        broken: true,
      }),
    ],
  ])('%s', async (_what, sending) => {
    expect(await lostBy(sending)).toEqual([]);
  });

  it('stands in its form again, unsaved, where a draft of it is put back, and can be left from there', async () => {
    const lost: string[] = [];
    const keeping = office.forms.filter(({ keepsDraft }) => keepsDraft);
    for (const form of keeping) {
      for (const field of form.typed) {
        const answer = await send(form, field, { shown: true });
        const page = await answer.text();
        const again = formsOn(page, form.role, form.page).find(
          ({ action, keepsDraft }) => action === form.action && keepsDraft,
        );
        const isThere =
          again?.fields.some(({ name, value }) => name === field && value === WORD) === true;
        const leaves = cancelledTo(page, form.action).filter((path) => path !== form.page);
        const isWhole = isThere && leaves.length === 1 && page.includes(' data-unsaved');
        if (!isWhole) lost.push(`${form.action} ${field}: ${answer.status} ${leaves.join(' ')}`);
      }
    }
    expect([keeping.length > 15, lost]).toEqual([true, []]);
  });

  it('is taken from the page that kept it, also of a form that carries files', async () => {
    const form = office.forms.find(({ action }) => action === '/admin/questionnaires/file')!;
    const kept = await (await send(form, 'content', { csrf: 'old' })).text();
    expect(kept).toContain('enctype="multipart/form-data" action="/admin/questionnaires/file"');
    const body = new FormData();
    for (const [name, value] of Object.entries(readHtmlForm(kept, form.action))) {
      body.append(name, value);
    }
    const { cookie } = office.sessions.admin;
    const address = office.test.url + form.action;
    const again = await fetch(address, { method: 'POST', body, headers: { cookie } });
    expect(again.status).toBe(422);
    expect(fieldsIn(await again.text()).some(({ value }) => value === WORD)).toBe(true);
  });
});

/** Routes of the office that need not know what a page showed: `test/architecture/seen.spec.ts` says why. */
const NEEDS_NO_PAGE = [
  'AccountsController.invite',
  'AccountsController.withdraw',
  'AgreementsController.agree',
  'AgreementsController.withdraw',
  'ChoiceController.bring',
  'ClaimsController.add',
  'CouncilController.assemble',
  'CouncilController.remove',
  'CouncilController.upload',
  'DecisionsController.bring',
  'DemandsController.add',
  'FormDraftsController.settle',
  'FoundingController.propose',
  'HealthController.look',
  'NewQuestionnaireController.create',
  'NewQuestionnaireController.import',
  'NewQuestionnaireController.template',
  'NewSurveyController.create',
  'OwnAccountController.changeLanguage',
  'OwnAccountController.changePassword',
  'ConfirmationController.goOn',
  'LostFactorsController.propose',
  'AccountsPageController.propose',
  'OwnFactorsController.addApp',
  'OwnFactorsController.addPasskey',
  'OwnFactorsController.remove',
  'OwnFactorsController.renew',
  'OwnFactorsController.signOutEverywhere',
  'PassphraseController.change',
  'PassphraseController.replace',
  'PassphraseController.set',
  'PrintingController.begin',
  'PrintingController.cancel',
  'ProfileController.add',
  'QuestionsController.add',
  'RecoveryController.show',
  'ResetApprovalController.approve',
  'ResetApprovalController.discard',
  'SectionsController.add',
  'ShareCheckController.check',
  'SignInController.signOut',
  'SlipsUploadController.addHashes',
  'TableController.bring',
  'WholeController.copy',
  'RaisingController.claim',
  'RaisingController.raise',
  // What they are about has to be there first; then it is a step of a demand or claim like all others.
  'CorrectionsController.correctClaim',
  'CorrectionsController.correctDemand',
  'DocumentsController.remove',
  'DemandFiguresController.addFigure',
  'DemandFiguresController.addFound',
  'DemandFiguresController.removeFigure',
  'DemandFiguresController.verify',
  'RemarksController.add',
  'RemarksController.save',
  'StatedController.place',
  // Only one that is under way can be ended unseen: `opening-pages.spec.ts` ends it.
  'OpeningController.cancel',
];

describe('a form of the office that says what its page showed', () => {
  const PRESSES = ['step', 'direction', 'act', 'silent'];
  const STALE = 'f'.repeat(16);
  /** What its rules ask for, where a field stands empty. */
  const FILLED: Readonly<Record<string, string>> = {
    reason: 'The list of addresses was one of last year.',
    closesOn: '2091-01-31',
    hashes: '0'.repeat(64),
    addresses: 'somebody@orvane.example',
    word: 'whatever',
    book: 'Book of mine',
    passphrase: 'a long passphrase of somebody',
    code: 'code',
    content: JSON.stringify(petitionQuestionnaire),
    'words.en': 'From all of us.',
    login: 'somebody',
    entitled: '40',
    printed: '50',
    handedOut: '39',
    returned: '1',
    destroyed: '11',
    words: 'Said in the meeting.',
    title: 'The minutes',
  };
  /** Sent as their pages would, which show them only to surveys further on. */
  const UNSHOWN: Readonly<Record<string, (survey: string) => [string, Record<string, string>]>> = {
    'ChangesController.replace': (id) => [
      `/rep/surveys/${id}/changes/replace-holder`,
      { reason: 'One of the holders has left the council.', successor: `B${'a'.repeat(86)}` },
    ],
    'PublishingController.withdraw': (id) => [`/rep/surveys/${id}/results-page/withdrawal`, {}],
    'InvitationsController.retry': (id) => [`/admin/surveys/${id}/invitations/retry`, {}],
    'InvitationsController.voidList': (id) => [
      `/admin/surveys/${id}/invitations/void`,
      { list: STALE, confirm: 'yes' },
    ],
    'ReminderController.remind': (id) => [
      `/admin/surveys/${id}/invitations/reminder`,
      { addresses: 'somebody@orvane.example' },
    ],
    'ReferencesController.choose': () => [`${openedSurvey()}/references/choice`, { pick: '0' }],
    'ReferencesController.remove': () => [
      `${openedSurvey()}/references/removal`,
      { confirm: 'yes' },
    ],
    'VerbatimsController.propose': () => [`${openedSurvey()}/verbatims/publication`, {}],
  };

  /** The one whose results are open. */
  const openedSurvey = (): string =>
    office.forms
      .find(({ action }) => action.includes('/verbatims'))!
      .action.replace(/\/verbatims.*/, '');

  /** What reps write in the register of an opened survey, each form at its own address. */
  async function formsOfRegister(): Promise<readonly OfficeForm[]> {
    const { rep } = office.sessions;
    const survey = openedSurvey();
    const raise = async (kind: string, typed: Record<string, string>) => {
      const page = await (await rep.get(`${survey}/${kind}`)).text();
      const fields = readHtmlForm(page, `${survey}/${kind}`);
      return (await rep.post(`${survey}/${kind}`, { ...fields, ...typed })).headers.get(
        'location',
      )!;
    };
    const demand = await raise('demands', { 'text.en': 'Breaks that are kept' });
    const claim = await raise('claims', { 'statement.en': 'All is well', 'source.en': 'A report' });
    const pages = [
      ...['wording', 'step', 'document'].map((at) => `${demand}/${at}`),
      ...['wording', 'reply'].map((at) => `${claim}/${at}`),
    ];
    const forms: OfficeForm[] = [];
    for (const page of pages) {
      forms.push(...formsOn(await (await rep.get(page)).text(), 'rep', page));
    }
    return forms;
  }

  const patternOf = ({ paths }: Route) =>
    new RegExp(
      `^${paths[0]!.replace(/^\/*/, '/').replace(/\/+$/, '').replaceAll(/:\w+/g, '[^/?]+')}(\\?|$)`,
    );
  const formsOf = (route: Route, forms: readonly OfficeForm[]) => {
    const pattern = patternOf(route);
    const role = (form: OfficeForm) => route.rule === 'signed-in' || route.rule === form.role;
    return forms.filter((form) => role(form) && pattern.test(form.action));
  };

  /** Sends it with another state than any page showed; null where its page shows none. */
  async function sendStale(form: OfficeForm): Promise<number | null> {
    const { fields, isUpload, action, role, page } = form;
    const names = (name: string) => name === '_seen' || name.startsWith('seen-');
    if (!fields.some(({ name }) => names(name))) return null;
    const body = isUpload ? new FormData() : new URLSearchParams();
    const pressed = new Set<string>();
    for (const { name, value, isSent, kind } of fields) {
      if (kind === 'button' && (!PRESSES.includes(name) || value === 'show')) continue;
      const isPress = kind === 'button' || name === 'confirm';
      if (name === '' || (isPress ? pressed.has(name) : !isSent)) continue;
      pressed.add(name);
      const filled = value === '' ? (FILLED[name] ?? '') : value;
      const typed = name.startsWith('redacted-') ? 'Shorter' : filled;
      body.append(name, names(name) ? STALE : typed);
    }
    if (/(\/delete|\/scales\/\w+\/removal)$/.test(action)) body.set('confirm', 'yes');
    // A name that is typed again to be sure stands beside its field.
    if (/^\/admin\/accounts\/.*\/removal$/.test(action)) {
      const shown = await (await office.sessions[role].get(page)).text();
      body.set('login', /\(<code>([^<]+)<\/code>\)<\/label>/.exec(shown)![1]!);
    }
    const { cookie } = office.sessions[role];
    const address = office.test.url + action;
    const answer = await fetch(address, {
      method: 'POST',
      body,
      headers: { cookie },
      redirect: 'manual',
    });
    return answer.status;
  }

  it('does nothing where that is not there any more, whichever it is', async () => {
    const survey = office.forms
      .find(({ action }) => action.endsWith('/invitations/drawing'))!
      .action.split('/')[3]!;
    const forms = [...office.forms, ...(await formsOfRegister())];
    const overwriting: string[] = [];
    const silent: string[] = [];
    const routes = routesOf(office.test).filter(
      ({ isPost, rule }) => isPost && ['admin', 'rep', 'signed-in'].includes(String(rule)),
    );
    for (const route of routes) {
      const unshown = UNSHOWN[route.name]?.(survey);
      const statuses: (number | null)[] = [];
      for (const form of formsOf(route, forms)) statuses.push(await sendStale(form));
      if (unshown) {
        const [address, fields] = unshown;
        const role = route.rule === 'rep' ? 'rep' : 'admin';
        const answer = await office.sessions[role].post(address, { ...fields, _seen: STALE });
        statuses.push(answer.status);
      }
      const told = statuses.filter((status) => status !== null);
      if (told.length === 0) silent.push(route.name);
      // A form with nothing to choose from breaks a rule of its own.
      const isTold = told.length === 0 || told.includes(409);
      if (!isTold || told.some((status) => status < 400))
        overwriting.push(`${route.name}: ${told.join()}`);
    }
    expect(overwriting).toEqual([]);
    expect(silent.sort()).toEqual([...NEEDS_NO_PAGE].sort());
  });
});

describe('a form that holds no more than a button', () => {
  /** What the forms of the office's pages send, with what their partials add. */
  const forms = globSync('views/{accounts,admin,council,eligibility,rep,partials}/*.hbs').flatMap(
    (file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(/<form\b[^>]*method="post"[^>]*>([^]*?)<\/form>/g),
      ].map(([, form = '']) => ({ file, form })),
  );
  const FIELD = /<(input|textarea|select|button)\b[^>]*?\sname="([^"]+)"[^>]*>/g;
  const fieldsOf = (form: string) =>
    [...form.matchAll(FIELD)].map(([tag, element, name]) => ({
      name: name!,
      isButton: element === 'button' || name === '_seen',
      isFilledIn: element !== 'button' && !/type="(hidden|checkbox)"/.test(tag),
    }));

  it('is told by the names of what it sends from one in which something is filled in', () => {
    const whole = forms.filter(({ form }) => !/\{\{> (?!office-seen)/.test(form));
    expect(whole.length).toBeGreaterThan(25);
    const mistaken = whole.filter(({ form }) => {
      const fields = fieldsOf(form).filter(({ name }) => name !== '_csrf' && !isSecretField(name));
      const holdsMore = fields.some(({ name }) => !isPressed(name));
      return holdsMore
        ? fields.every(({ isButton }) => isButton)
        : fields.some(({ isFilledIn }) => isFilledIn);
    });
    expect(mistaken.map(({ file }) => file)).toEqual([]);
  });
});
