import { expect, it } from '@jest/globals';
import { officeViewForms } from '../support/office-views.js';

/**
 * Forms of the office in which something is typed and that keep no draft in their tab, by where they
 * are sent, each with why: whatever a tab keeps, the next at the desk may find (decisions 24 and 33).
 */
const WITHOUT: Readonly<Record<string, string>> = {
  '/login': 'a password',
  '/login/forgotten': 'the name of an account, of somebody who is not signed in',
  '{{path}}': 'a password, of somebody who is not signed in',
  '/account/password': 'passwords',
  '/account/factors/app': 'a password, and the key of an app',
  '/account/factors/passkey': 'a password',
  '/login/factor': 'a code that is good once',
  '{{action}}': 'a code that is good once, beside what was sent before',
  '/admin/accounts/{{id}}/removal': 'a name that stands beside it, typed again to be sure',
  '/admin/surveys/{{id}}/close': 'an address that stands beside it, typed again to be sure',
  '/admin/surveys/{{id}}/invitations/hashes': 'digests of invitations, out of a file that stays',
  '/admin/surveys/{{id}}/invitations/revoke': 'digests of invitations, out of a file that stays',
  '/admin/surveys/{{id}}/invitations/mail': 'addresses',
  '/admin/surveys/{{id}}/invitations/reminder': 'addresses',
  '/rep/passphrase{{#if hasKey}}/change{{/if}}': 'passphrases',
  '/rep/passphrase/replace': 'passphrases',
  '/rep/surveys/{{id}}/check': 'a passphrase',
  '/rep/surveys/{{id}}/opening': 'passphrases, and who opens the results together',
};

const TYPED = /<textarea\b|<input\b[^>]*type="(text|number|date|password)"/;
const forms = officeViewForms().map(({ to, form }) => ({
  to,
  isTyped: TYPED.test(form),
  keepsDraft: form.includes('data-draft='),
  canBeLeft: form.includes('data-action="cancel"'),
}));

it('every form of the office in which something is typed keeps a draft, or may not', () => {
  const typed = forms.filter(({ isTyped }) => isTyped);
  const without = typed.filter(({ keepsDraft }) => !keepsDraft).map(({ to }) => to);
  expect([...new Set(without)].sort()).toEqual(Object.keys(WITHOUT).sort());
  expect(typed.filter(({ keepsDraft }) => keepsDraft).length).toBeGreaterThan(10);
});

it('every form that keeps a draft has a way to drop it', () => {
  const stuck = forms.filter(({ keepsDraft, canBeLeft }) => keepsDraft && !canBeLeft);
  expect(stuck.map(({ to }) => to)).toEqual([]);
});
