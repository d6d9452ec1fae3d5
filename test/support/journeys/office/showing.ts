import type { Desk } from './desk.js';
import { none, NOTHING_TWICE } from './mishaps.js';
import type { Step } from './step.js';
import { take } from './take.js';
import { SLUG } from './writing.js';
import type { OfficeWalk } from './walk.js';

const NOTHING_TYPED = none('nothing is typed');

const PROPOSED: Step = {
  name: 'summary proposed',
  button: 'form[action$="/results-page"] .button-primary',
  mishaps: {
    ...NOTHING_TWICE,
    'wrong input': NOTHING_TYPED,
    'somebody else': { who: 'cleo', late: 'nothing' },
  },
};

const CONFIRMED: Step = {
  name: 'summary confirmed',
  button: 'form[action$="/agree"] .button-primary',
  mishaps: {
    ...NOTHING_TWICE,
    'wrong input': NOTHING_TYPED,
    'somebody else': { who: 'cleo', late: 'nothing' },
  },
};

/** One proposes that everybody may read the summary. */
export async function proposeSummary(walk: OfficeWalk, rep: Desk): Promise<void> {
  await rep.press('main a[href$="/results-page"]');
  await take(walk, rep, PROPOSED);
}

/** Another reads it first, and back; then everybody can. */
export async function confirmSummary(walk: OfficeWalk, rep: Desk): Promise<void> {
  const address = `${walk.test.url}/r/${SLUG}`;
  if ((await fetch(address)).status !== 404) throw new Error('shown before two decided so');
  await rep.press('.site-nav a[href$="/rep"]');
  await rep.press('#tasks ~ table a[href$="/results-page"]');
  await rep.press('a[href$="/preview"]');
  await rep.page.goBack();
  await take(walk, rep, CONFIRMED);
  if ((await fetch(address)).status !== 200) throw new Error('not shown though two decided so');
}
