import type { Desk } from './desk.js';
import type { OfficeWalk } from './walk.js';

export const SIGN_IN = 'signing in';
export const SHOW_FACTOR = 'code of the second factor';
export const LOG_IN = 'form[action*="/login"] .button-primary';

export const passwordOf = ({ name }: Pick<Desk, 'name'>): string =>
  `${name} walks to work by the river`;

export const asksFactor = async (desk: Desk): Promise<boolean> =>
  (await desk.page.locator('#factor').count()) > 0;

/** A code that was shown once is none any more. */
export function codeOf({ codes, clock }: OfficeWalk, { name }: Desk): string {
  clock.leapHalfMinute();
  return codes.get(name)!();
}

/** Signs in, without anything that comes between. */
export async function enter(walk: OfficeWalk, desk: Desk): Promise<void> {
  await desk.open('/login');
  await enterHere(walk, desk);
}

/** The same at the page to which somebody was led who asked for another one. */
export async function enterHere(walk: OfficeWalk, desk: Desk): Promise<void> {
  await desk.fill({ login: desk.name, password: passwordOf(desk) });
  await desk.send(SIGN_IN, LOG_IN);
  await proveFactor(walk, desk);
}

/** Asked for once more before what cannot be taken back, where the account has one; whether it was. */
export async function proveFactor(walk: OfficeWalk, desk: Desk): Promise<boolean> {
  if (!(await asksFactor(desk))) return false;
  await desk.fill({ _factor: codeOf(walk, desk) });
  await desk.send(SHOW_FACTOR, 'main form .button-primary');
  return true;
}
