import type { Desk } from './desk.js';
import { typePassword } from './founding.js';
import type { OfficeWalk } from './walk.js';

const TEMPLATE = 'new-tool';
export const SLUG = 'planning-tool';
const SITES = ['Orvane', 'Thule', 'Varnholm'];
const JOBS = ['Driver', 'Fitter', 'Planner'];

const optionsOf = (labels: readonly string[]): Record<string, string> => ({
  optionLines: labels.map((label) => `${label} | ${label} | ${label} | 60`).join('\n'),
});

/** From the first page after signing in to a survey that is scheduled. */
export async function schedule(walk: OfficeWalk, admin: Desk): Promise<void> {
  const { page } = admin;
  await admin.press('a[href$="/admin/questionnaires/new"]');
  await admin.press(`button[value="${TEMPLATE}"]`);
  const questionnaire = admin.path;
  await admin.press('#gaps ~ ul a');
  await page.locator('summary').first().click();
  await admin.aside(() => disturbWriting(walk, admin));
  await admin.fill(optionsOf(SITES));
  await saveAndGoOn(admin);
  await page.locator('summary').first().click();
  await admin.fill(optionsOf(JOBS));
  await saveAndGoOn(admin);
  if (admin.path !== questionnaire) throw new Error(`something is left to settle: ${admin.path}`);
  await admin.aside(() => goBackAndSaveAgain(admin, questionnaire));
  await admin.press('a[href$="/surveys/new"]');
  const [opensOn, closesOn] = [walk.clock.dayFromToday(1), walk.clock.dayFromToday(8)];
  const settings = {
    slug: SLUG,
    council: 'Council of Orvane',
    mode: 'open-link',
    opensOn,
    closesOn,
  };
  await admin.sendWrong('/surveys', { ...settings, opensOn: closesOn, closesOn: opensOn });
  await admin.send('/surveys', settings);
  await admin.press('a[href$="/schedule"]');
  await admin.aside(() => scheduleElsewhere(admin));
  await admin.press('button[value="scheduled"]');
}

/** The button that leads to what is still to settle, where something is. */
async function saveAndGoOn(admin: Desk): Promise<void> {
  const next = admin.page.locator('button[name="then"]');
  if ((await next.count()) > 0) await admin.press('button[name="then"]');
  else await admin.press('main form .actions .button-primary');
}

/** A session that is over while something is written, and a colleague who writes the same. */
async function disturbWriting(walk: OfficeWalk, admin: Desk): Promise<void> {
  const at = admin.path;
  await admin.fill(optionsOf(SITES));
  await admin.context.clearCookies();
  await admin.press('main form .actions .button-primary');
  if (!(await admin.page.content()).includes(SITES[2]!))
    throw new Error('an ended session took what was typed');
  await admin.inAnotherTab(async () => {
    await admin.open('/login');
    await typePassword(walk, admin);
  });
  // Sent again from the page that kept it: first it says that it was opened before signing in.
  await admin.press('[data-unsent] .button-primary');
  await admin.press('[data-unsent] .button-primary');
  if (admin.path === at) throw new Error('what was kept was not taken after signing in');
  await admin.open(at);
  await walk.beside(async (other) => {
    await other.open(at);
    await other.fill({ 'help.en': 'Where you start work.' });
    await other.press('main form .actions .button-primary');
  });
  await admin.fill({ 'help.en': 'Where your day begins.' });
  await admin.press('main form .actions .button-primary');
  if (!(await admin.said()).includes('Somebody else changed this'))
    throw new Error('a colleague was overwritten without a word');
  await admin.page.locator('summary').first().click();
}

/** Back, and the same form once more: told, or the same again, and nothing doubled. */
async function goBackAndSaveAgain(admin: Desk, questionnaire: string): Promise<void> {
  await admin.page.goBack();
  await admin.press('main form .actions .button-primary');
  const options = await admin.page.locator('[name^="options."][name$=".code"]').count();
  if (options > 20) throw new Error('rows were doubled');
  await admin.open(questionnaire);
}

/** In another tab, a moment before: this one is told, and nothing is frozen twice. */
async function scheduleElsewhere(admin: Desk): Promise<void> {
  const at = admin.path;
  const survey = at.replace('/schedule', '');
  await admin.inAnotherTab(async () => {
    await admin.open(`${survey}/settings`);
    await admin.send('/settings', { council: 'Works council of Orvane' });
  });
  await admin.press('button[value="scheduled"]');
  if (!(await admin.said()).includes('Somebody else changed this'))
    throw new Error('what was changed in another tab was frozen unseen');
  await admin.open(at);
}
