import type { Desk } from './desk.js';
import { asksFactor, codeOf, LOG_IN, passwordOf, SHOW_FACTOR, SIGN_IN } from './entering.js';
import { none } from './mishaps.js';
import type { Step } from './step.js';
import { take } from './take.js';
import type { OfficeWalk } from './walk.js';

const NOBODY_IN = none('nobody is signed in yet');
const OF_ONES_OWN = none('each has an account of their own');

const signingIn: Step = {
  name: SIGN_IN,
  button: LOG_IN,
  fields: (desk) => ({ login: desk.name, password: passwordOf(desk) }),
  mishaps: {
    'wrong input': { type: { password: 'not this one' } },
    'session over': NOBODY_IN,
    'back and forward': 'nothing',
    'second tab': 'nothing',
    'somebody else': OF_ONES_OWN,
  },
};

const showingFactor = (walk: OfficeWalk): Step => ({
  name: SHOW_FACTOR,
  button: 'form[action*="/login/factor"] .button-primary',
  fields: (desk) => ({ _factor: codeOf(walk, desk) }),
  come: async (desk) => {
    await desk.open('/login');
    await desk.fill({ login: desk.name, password: passwordOf(desk) });
    await desk.send(SIGN_IN, LOG_IN);
  },
  mishaps: {
    'wrong input': { type: { _factor: '000000' } },
    'session over': NOBODY_IN,
    'back and forward': none('“back” leads to the password, where it is tried'),
    'second tab': none('its page has no address: each tab begins with the password'),
    'somebody else': OF_ONES_OWN,
  },
});

/** On another day, or at another device; who has a second factor shows it. */
export async function signIn(walk: OfficeWalk, desk: Desk): Promise<void> {
  await desk.context.clearCookies();
  await desk.open('/login');
  await take(walk, desk, signingIn);
  if (await asksFactor(desk)) await take(walk, desk, showingFactor(walk));
}
