import { expect, it } from '@jest/globals';
import { officeViewForms } from '../support/office-views.js';

const OWN = 'what is one’s own, which nobody else changes';
const ADDS = 'adds something, and takes the place of nothing';
const NAMED = 'names one thing that never changes, and is refused once it has ended';

/**
 * Forms of the office that do not say what their page showed, by where they are sent, each with why
 * nobody’s doing can be overwritten by it unseen (decision 44).
 */
const WITHOUT: Readonly<Record<string, string>> = {
  '/login': OWN,
  '/login/forgotten': OWN,
  '/logout': OWN,
  '{{path}}': `${OWN}: an account is made, or its password chosen, by a link for one person`,
  '/account/password': OWN,
  '/account/language': OWN,
  '/account/factors/{{this.id}}/removal': OWN,
  '/account/factors/app': OWN,
  '/account/factors/passkey': OWN,
  '/account/factors/recovery': OWN,
  '/account/sessions/end': OWN,
  '/login/factor': OWN,
  '{{action}}': 'the form that was sent before, with what its page showed',
  '/rep/passphrase{{#if hasKey}}/change{{/if}}': OWN,
  '/rep/passphrase/replace': OWN,
  '/rep/surveys/{{id}}/check': OWN,
  '{{cancel}}': `${OWN}: a print that one has begun`,
  '/admin/surveys/{{id}}/recovery': 'shows once what nobody else can see, and changes nothing',
  '/admin/accounts/invitations': ADDS,
  '/admin/health': 'looks, and changes nothing',
  '/admin/questionnaires': ADDS,
  '/admin/questionnaires/file': ADDS,
  '/admin/questionnaires/template': ADDS,
  '/admin/questionnaires/{{id}}/copy': ADDS,
  '/admin/questionnaires/{{this.id}}/copy': ADDS,
  '/rep/surveys/{{id}}/invitations/hashes': `${ADDS}: slips that its own page has made`,
  '{{this.path}}': `${NAMED}: a link for a new account, an account whose factors are lost or that is to go`,
  '{{this.path}}/approval': `${NAMED}: what a colleague asked for`,
  '{{this.path}}/discarding': `${NAMED}: what a colleague asked for`,
  '/rep/surveys/{{id}}/table': `${ADDS}: two files that a second account has to confirm`,
  '/rep/surveys/{{id}}/table/comments': `${ADDS}: a file that two devices have signed`,
  '/rep/council/files': `${ADDS}: a file that a device made`,
  '/rep/council/files/{{this.id}}/removal': `${NAMED}: a file by its content`,
  '/rep/council/lists/{{list.id}}/founding': `${NAMED}: a list by its content`,
  '/rep/agreements/{{this.id}}/agree': `${NAMED}: a proposal`,
  '/rep/agreements/{{this.id}}/signatures': `${NAMED}: a proposal, to a file that devices have signed`,
  '/rep/agreements/{{this.id}}/withdraw': `${NAMED}: a proposal`,
};

it('every form of the office says what its page showed, or need not', () => {
  const forms = officeViewForms();
  const silent = forms.filter(({ form }) => !/name="_seen"|name="seen-/.test(form));
  expect([...new Set(silent.map(({ to }) => to))].sort()).toEqual(Object.keys(WITHOUT).sort());
  expect(forms.length - silent.length).toBeGreaterThan(25);
});
