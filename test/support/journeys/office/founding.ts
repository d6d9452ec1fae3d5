import { TOTP } from 'otpauth';
import { AccountService, FirstAdminLink } from '../../../../src/accounts/index.js';
import type { Desk } from './desk.js';
import type { OfficeWalk } from './walk.js';

const passwordOf = (name: string): string => `${name} walks to work by the river`;
export const passphraseOf = (name: string): string => `${name} keeps seven white stones at home`;

const account = ({ name }: Desk) => ({
  login: name,
  password: passwordOf(name),
  passwordAgain: passwordOf(name),
});

/** Whoever starts Cahier in an empty folder finds the first link in its log. */
export async function makeFirstAccount({ test }: OfficeWalk, admin: Desk): Promise<void> {
  await admin.open((await test.app.get(FirstAdminLink).issueIfNeeded())!);
  const form = account(admin);
  await admin.sendWrong('/setup/', { ...form, passwordAgain: 'something else' });
  await admin.send('/setup/', form);
}

export async function inviteReps(
  admin: Desk,
  names: readonly string[],
): Promise<readonly string[]> {
  await admin.press('.site-nav a[href$="/admin/accounts"]');
  const form = { role: 'rep', forWhom: names.join('\n') };
  await admin.sendWrong('/invitations', { ...form, forWhom: 'x'.repeat(300) });
  await admin.send('/invitations', form);
  const links = admin.page.locator('textarea');
  const all = await links.evaluateAll((fields: { readonly value: string }[]) =>
    fields.map(({ value }) => value),
  );
  return all.map((link) => new URL(link.trim()).pathname);
}

export async function takeInvitation(rep: Desk, link: string): Promise<void> {
  await rep.open(link);
  await rep.sendWrong('/setup/', { ...account(rep), password: 'short', passwordAgain: 'short' });
  await rep.send('/setup/', account(rep));
}

/** The desk says what to do now: this, first. */
export async function makePassphrase(rep: Desk): Promise<void> {
  await rep.press('a[href$="/rep/passphrase"]');
  {
    const own = passwordOf(rep.name);
    await rep.sendWrong('/rep/passphrase', { passphrase: own, passphraseAgain: own });
  }
  const passphrase = passphraseOf(rep.name);
  await rep.send('/rep/passphrase', { passphrase, passphraseAgain: passphrase });
}

/** Of another admin, whose own way to it is that of the others. */
export async function makeAccount({ test }: OfficeWalk, { name }: Desk): Promise<void> {
  const accounts = test.app.get(AccountService);
  await accounts.create({ login: name, password: passwordOf(name), role: 'admin', language: 'en' });
}

/** An app that shows codes; says what makes the code of a moment. */
export async function addFactor({ clock }: OfficeWalk, rep: Desk): Promise<() => string> {
  await rep.press('.site-login');
  await rep.press('a[href$="/account/factors"], a[href$="/account/factors/app"]');
  if (rep.path.endsWith('/factors')) await rep.press('a[href$="/account/factors/app"]');
  const secret = (await rep.page.locator('.factor-key').innerText()).replaceAll(' ', '');
  const totp = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret });
  const code = () => totp.generate({ timestamp: clock.now().getTime() });
  const form = { name: 'phone', current: passwordOf(rep.name) };
  await rep.sendWrong('/factors/app', { ...form, code: '000000' });
  await rep.send('/factors/app', { ...form, code: code() });
  return code;
}

/** On another day, or at another device; who has a second factor shows it. */
export async function signIn(walk: OfficeWalk, desk: Desk): Promise<void> {
  await desk.context.clearCookies();
  await desk.open('/login');
  await typePassword(walk, desk);
}

export async function typePassword({ codes, clock }: OfficeWalk, desk: Desk): Promise<void> {
  await desk.sendWrong('/login', { login: desk.name, password: 'not this one' });
  await desk.send('/login', { login: desk.name, password: passwordOf(desk.name) });
  if ((await desk.page.locator('#factor').count()) > 0) {
    // A code that was shown once is none any more.
    clock.leapHalfMinute();
    await desk.sendWrong('/login/factor', { _factor: '000000' });
    await desk.send('/login/factor', { _factor: codes.get(desk.name)!() });
  }
}
