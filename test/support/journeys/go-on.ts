import type { InvitedSurvey } from '../ballot-visitor.js';
import type { Trip } from './trip.js';

/** Where a way ends. */
export const ENDS = ['counted', 'closed', 'waiting'] as const;

const REMARK = 'More soup, please';

/** Does what a person does with what the page shows. */
export const ACTS: Readonly<Record<string, (trip: Trip) => Promise<void>>> = {
  enter: async ({ hand, page, survey, invitation }) => {
    await hand.write('[data-field=slug]', survey.slug);
    await hand.write('[data-panel=enter] [data-field=invitation]', invitation!.code);
    await hand.press('[data-action=open]');
    await page.locator('[data-panel]:not([data-panel=enter]):visible').waitFor();
  },
  first: async (trip) => {
    await trip.measure('first', '[data-action=begin]');
    const kept = trip.page.locator('[data-action=go-on-kept]');
    await trip.hand.press(
      (await kept.isVisible()) ? '[data-action=go-on-kept]' : '[data-action=begin]',
    );
  },
  trouble: ({ hand }) => hand.press('[data-action=again]'),
  compare: async (trip) => {
    await typeWords(trip, 'kept-');
    await trip.hand.press('[data-action=go-on]');
  },
  ballot,
  form,
  'server form': serverForm,
};

async function ballot(trip: Trip): Promise<void> {
  const { hand, page, person, invitation } = trip;
  await trip.measure('ballot', '[data-action=draw]');
  const invited = page.locator('[data-panel=ballot] [data-field=invitation]');
  if (await invited.isVisible()) await hand.write('#invitation', invitation!.code);
  const shown = await page.locator('[data-panel=ballot] [data-slot=ballot-code]').innerText();
  if (trip.ballotCode !== undefined && trip.ballotCode !== shown) {
    const typed = page.locator('#ballot-code');
    if (!(await typed.isVisible())) await hand.press('details:has(#ballot-code) > summary');
    await hand.write('#ballot-code', trip.ballotCode);
  }
  trip.ballotCode ??= shown;
  await typeWords(trip, '');
  await hand.tick(person.device);
  await hand.tick('noted');
  await hand.press('[data-action=draw]');
}

async function typeWords(trip: Trip, prefix: string): Promise<void> {
  const { words } = trip.survey as InvitedSurvey;
  const isWrong = trip.once.delete('wrong words');
  for (const id of ['word-1', 'word-2', 'word-3'].map((name) => `${prefix}${name}`)) {
    const label = await trip.page.locator(`label[for="${id}"]`).innerText();
    const word = words[Number(/\d/.exec(label)![0]) - 1]!;
    await trip.hand.write(`#${id}`, isWrong ? 'zebra' : word);
  }
}

/** Answers what needs an answer and what is asked in words, and passes over the rest. */
async function form(trip: Trip): Promise<void> {
  const { hand, page } = trip;
  if (await page.locator('button[type=submit]').isVisible()) {
    for (const [code, text] of trip.given) await checkReview(trip, code, text);
    const answered = page.locator('.review li:not(:has(.hint))');
    if ((await answered.count()) > trip.given.size) throw new Error('an answer that nobody gave');
    await hand.press('button[type=submit]');
    return;
  }
  const here = page.locator('.question[data-question]:visible');
  await trip.measure('question', '.question[data-question]:not([hidden]):not(.away) .option');
  const code = (await here.getAttribute('data-question'))!;
  if (code === 'often') {
    await hand.choose('q-often-o-always');
    trip.given.set(code, 'Option always');
  }
  if (code === 'remark') {
    await page.locator('#q-remark').fill(REMARK);
    trip.given.set(code, REMARK);
  }
  const order = await page
    .locator('.question[data-question]:not([hidden])')
    .evaluateAll((all: { getAttribute(name: string): string | null }[]) =>
      all.map((one) => one.getAttribute('data-question')),
    );
  await hand.press('[data-action=page-next]');
  if (await page.locator('button[type=submit]').isVisible()) return;
  const next = await here.getAttribute('data-question');
  if (order.indexOf(next) > order.indexOf(code) + 1) throw new Error(`${code} led past a question`);
}

async function checkReview({ page }: Trip, code: string, text: string): Promise<void> {
  const line = page.locator(`.review li:has(a[href="#q-${code}"])`);
  if ((await line.count()) === 0) return;
  const shown = await line.innerText();
  if (!shown.includes(text)) throw new Error(`the answer to ${code} is lost`);
}

/** A page that the server made, with its script or without. */
async function serverForm(trip: Trip): Promise<void> {
  const { hand, page, given } = trip;
  await hand.choose('q-often-o-always');
  given.set('often', '');
  await page.locator('#q-remark').fill(REMARK);
  await page.evaluate('globalThis.isSent = true');
  await hand.press('form[method=post] button[type=submit]');
  await trip.until(() => page.evaluate<boolean>('globalThis.isSent !== true'));
  // As a browser offers where no answer came: the same form once more.
  if (page.url().startsWith('chrome-error:')) await page.reload();
}
