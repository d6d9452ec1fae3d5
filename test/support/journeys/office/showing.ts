import type { Desk } from './desk.js';
import { proveFactor } from './opening.js';
import { SLUG } from './writing.js';
import type { OfficeWalk } from './walk.js';

const PROPOSE = 'form[action$="/results-page"] .button-primary';

/** One proposes that everybody may read the summary; proposed once more from another tab, it is told. */
export async function proposeSummary(walk: OfficeWalk, rep: Desk): Promise<void> {
  await rep.press('main a[href$="/results-page"]');
  const at = rep.path;
  await rep.press(PROPOSE);
  await proveFactor(walk, rep);
  await rep.aside(() =>
    rep.inAnotherTab(async () => {
      await rep.open(at);
      await rep.press(PROPOSE);
      await proveFactor(walk, rep);
      if (!(await rep.page.locator('[role=alert]').isVisible()))
        throw new Error('proposed twice without a word');
    }),
  );
}

/** Another reads it first, and back; then everybody can. */
export async function confirmSummary({ test }: OfficeWalk, rep: Desk): Promise<void> {
  const address = `${test.url}/r/${SLUG}`;
  if ((await fetch(address)).status !== 404) throw new Error('shown before two decided so');
  await rep.press('.site-nav a[href$="/rep"]');
  await rep.press('#tasks ~ table a[href$="/results-page"]');
  await rep.press('a[href$="/preview"]');
  await rep.page.goBack();
  await rep.press('form[action$="/agree"] .button-primary');
  if ((await fetch(address)).status !== 200) throw new Error('not shown though two decided so');
}
