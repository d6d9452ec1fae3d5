import type { Desk } from './desk.js';
import { none, NOTHING_TWICE } from './mishaps.js';
import type { Step } from './step.js';
import { take } from './take.js';
import type { OfficeWalk } from './walk.js';

export const SLUG = 'planning-tool';
const SITES = ['Orvane', 'Thule', 'Varnholm'];
const JOBS = ['Driver', 'Fitter', 'Planner'];
const NOTHING_TYPED = none('nothing is typed');
const ANOTHER = {
  makes: 'another questionnaire, with a code of its own, as if pressed on purpose',
};

const FROM_TEMPLATE: Step = {
  name: 'questionnaire from a template',
  button: 'button[value="new-tool"]',
  mishaps: {
    'wrong input': NOTHING_TYPED,
    'session over': ANOTHER,
    'back and forward': ANOTHER,
    'second tab': ANOTHER,
    'somebody else': { who: 'otto', late: ANOTHER },
  },
};

const optionsOf = (labels: readonly string[], button: string): Step => ({
  name: 'options of a profile question',
  button,
  folded: 'main details',
  fields: ({ name }) => ({
    optionLines: labels.map((label) => `${label} | ${label} | ${label} | 60`).join('\n'),
    'help.en': `Where your day begins, says ${name}.`,
  }),
  mishaps: {
    ...NOTHING_TWICE,
    'wrong input': { type: { optionLines: 'One | Un | Eins | many' } },
    'somebody else': { who: 'otto', late: 'nothing' },
  },
});

const settingsOf = ({ clock }: OfficeWalk): Step => {
  const [opensOn, closesOn] = [clock.dayFromToday(1), clock.dayFromToday(8)];
  const settings = { slug: SLUG, council: 'Council of Orvane', mode: 'open-link' };
  return {
    name: 'survey',
    button: 'form[action$="/surveys"] .button-primary',
    fields: () => ({ ...settings, opensOn, closesOn }),
    mishaps: {
      ...NOTHING_TWICE,
      'wrong input': { type: { opensOn: closesOn, closesOn: opensOn } },
      'somebody else': { who: 'otto', late: 'nothing' },
    },
  };
};

const CHANGED_SETTINGS: Step = {
  name: 'settings of a survey',
  button: 'form[action$="/settings"] .button-primary',
  fields: ({ name }) => ({ council: `Works council of Orvane, says ${name}` }),
  mishaps: {
    ...NOTHING_TWICE,
    'wrong input': { type: { slug: 'no address' } },
    'somebody else': { who: 'otto', late: 'nothing' },
  },
};

const SCHEDULED: Step = {
  name: 'survey scheduled',
  button: 'button[value="scheduled"]',
  mishaps: {
    ...NOTHING_TWICE,
    'wrong input': NOTHING_TYPED,
    'somebody else': { who: 'otto', late: 'nothing' },
  },
};

/** From the first page after signing in to a survey that is scheduled. */
export async function schedule(walk: OfficeWalk, admin: Desk): Promise<void> {
  await admin.press('a[href$="/admin/questionnaires/new"]');
  await take(walk, admin, FROM_TEMPLATE);
  const questionnaire = admin.path;
  await admin.press('#gaps ~ ul a');
  for (const labels of [SITES, JOBS]) {
    // The button that leads to what is still to settle, where something is.
    const next = 'button[name="then"]';
    const isLast = (await admin.page.locator(next).count()) === 0;
    await take(
      walk,
      admin,
      optionsOf(labels, isLast ? 'main form .actions .button-primary' : next),
    );
  }
  if (admin.path !== questionnaire) throw new Error(`something is left to settle: ${admin.path}`);
  await admin.press('a[href$="/surveys/new"]');
  await take(walk, admin, settingsOf(walk));
  await admin.press('a[href$="/schedule"]');
  await admin.aside(() => changeElsewhere(walk, admin));
  await take(walk, admin, SCHEDULED);
}

/** In another tab, a moment before: what was changed there is not frozen unseen. */
async function changeElsewhere(walk: OfficeWalk, admin: Desk): Promise<void> {
  const at = admin.page.url();
  const tab = await admin.openTab();
  await admin.in(tab, async () => {
    await admin.open(at.replace('/schedule', '/settings'));
    await take(walk, admin, CHANGED_SETTINGS);
  });
  await tab.close();
  await admin.send(SCHEDULED.name, SCHEDULED.button);
  // Where they signed in anew meanwhile.
  const again = '[data-unsent] .button-primary';
  if ((await admin.page.locator(again).count()) > 0) await admin.send(SCHEDULED.name, again);
  if (!(await admin.said()).includes('Somebody else changed this'))
    throw new Error('what was changed in another tab was frozen unseen');
  await admin.open(at);
}
