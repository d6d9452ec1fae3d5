import { beforeAll, expect, it } from '@jest/globals';
import { petitionQuestionnaire } from '../../../src/demo/petition-questionnaire.js';
import { readHtmlForm } from '../../support/html-form.js';
import { formsOn, type Office, type OfficeForm } from '../../support/office-forms.js';
import { type Route, routesOf } from '../../support/routes-of.js';

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

/** What each form sends with it, and that nothing is done where that has changed. */
export function saysWhatWasSeen(started: () => Office): void {
  let office: Office;
  beforeAll(() => {
    office = started();
  });

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
}
