import { TOTP } from 'otpauth';
import { FirstAdminLink } from '../../../../src/accounts/index.js';
import type { Desk } from './desk.js';
import { passwordOf } from './entering.js';
import { none, NOTHING_TWICE } from './mishaps.js';
import type { Step } from './step.js';
import { take } from './take.js';
import type { OfficeWalk } from './walk.js';

export const passphraseOf = ({ name }: Pick<Desk, 'name'>): string =>
  `${name} keeps seven white stones at home`;

const OF_ONES_OWN = none('each has a form of their own');

/** An account by a link that is good once. */
const accountBy = (link: string, wrong: string): Step => ({
  name: link,
  button: 'form[action*="/setup/"] .button-primary',
  fields: (desk) => ({
    login: desk.name,
    password: passwordOf(desk),
    passwordAgain: passwordOf(desk),
  }),
  mishaps: {
    ...NOTHING_TWICE,
    'wrong input': { type: { password: wrong } },
    'session over': none('nobody is signed in yet'),
    'somebody else': { who: 'guest', late: 'nothing' },
  },
});

/** Whoever starts Cahier in an empty folder finds the first link in its log. */
export async function makeFirstAccount(walk: OfficeWalk, admin: Desk): Promise<void> {
  await admin.open((await walk.test.app.get(FirstAdminLink).issueIfNeeded())!);
  await take(walk, admin, accountBy('first link to an account', 'something else'));
}

export async function inviteReps(
  walk: OfficeWalk,
  admin: Desk,
  names: readonly string[],
): Promise<readonly string[]> {
  await admin.press('.site-nav a[href$="/admin/accounts"]');
  let links: readonly string[] = [];
  await take(walk, admin, {
    name: 'links for representatives',
    button: 'form[action$="/invitations"] .button-primary',
    fields: () => ({ role: 'rep', forWhom: names.join('\n') }),
    read: async ({ page }) => {
      const all = page
        .locator('textarea')
        .evaluateAll((fields: { readonly value: string }[]) => fields.map(({ value }) => value));
      links = (await all).map((link) => new URL(link.trim()).pathname);
    },
    after: '/admin/accounts',
    mishaps: {
      ...NOTHING_TWICE,
      'wrong input': { type: { forWhom: 'x'.repeat(300) } },
      'somebody else': { who: 'otto', late: 'nothing' },
    },
  });
  return links;
}

export async function takeInvitation(walk: OfficeWalk, rep: Desk, link: string): Promise<void> {
  await rep.open(link);
  await take(walk, rep, accountBy('link to an account', 'short'));
}

/** The desk says what to do now: this, first. */
export async function makePassphrase(walk: OfficeWalk, rep: Desk): Promise<void> {
  await rep.press('a[href$="/rep/passphrase"]');
  const typed = (passphrase: string) => ({ passphrase, passphraseAgain: passphrase });
  await take(walk, rep, {
    name: 'opening passphrase',
    button: 'form[action$="/rep/passphrase"] .button-primary',
    fields: (desk) => typed(passphraseOf(desk)),
    mishaps: {
      ...NOTHING_TWICE,
      'wrong input': { type: typed(passwordOf(rep)) },
      'somebody else': OF_ONES_OWN,
    },
  });
}

/** An app that shows codes. */
export async function addFactor(walk: OfficeWalk, rep: Desk): Promise<void> {
  await rep.press('.site-login');
  await rep.press('a[href$="/account/factors"], a[href$="/account/factors/app"]');
  if (rep.path.endsWith('/factors')) await rep.press('a[href$="/account/factors/app"]');
  let code = () => '';
  await take(walk, rep, {
    name: 'second factor',
    button: 'form[action$="/factors/app"] .button-primary',
    fields: async ({ page }) => {
      const secret = (await page.locator('.factor-key').innerText()).replaceAll(' ', '');
      const totp = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret });
      code = () => totp.generate({ timestamp: walk.clock.now().getTime() });
      return { name: 'phone', current: passwordOf(rep), code: code() };
    },
    read: async () => {
      walk.codes.set(rep.name, code);
    },
    after: '/account/factors',
    mishaps: {
      'wrong input': { type: { code: '000000' } },
      'session over': none('a code lasts for half a minute, and no page keeps it'),
      'back and forward': none('its page is made anew, with the secret of another app'),
      'second tab': none('each tab has the secret of another app, which may be added too'),
      'somebody else': OF_ONES_OWN,
    },
  });
}
