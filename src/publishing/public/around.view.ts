import { fill, formatDay, ownName } from '../../language/index.js';
import type { Around } from '../../reports/index.js';
import type { Survey } from '../../surveys/index.js';
import { LANGUAGES, type Language } from '../../web/index.js';
import { wordsOf } from '../who-decides.js';
import type { ResultPage } from './result-page.entity.js';

/** A page that is shown, or that could be: then it has no first day. */
export type Shown = Pick<ResultPage, 'edition' | 'hash' | 'register' | 'replaced'> & {
  readonly since: string | null;
};

/** Its address, and its definition, by which two holders or two accounts decide. */
export type PagedSurvey = Pick<Survey, 'slug' | 'definition'>;

/** What the page says of itself: who decided on it, which release it shows, how that is checked. */
export function viewAround(
  survey: PagedSurvey,
  { edition, hash, register, since, replaced }: Shown,
  language: Language,
): Around {
  const t = wordsOf(survey, language).page;
  const day = (on: string): string => formatDay(on, language);
  const hasDemands = register.demands.length > 0;
  return {
    languagesLabel: t.languages,
    languages: LANGUAGES.map((code) => ({
      code,
      name: ownName(code),
      isCurrent: code === language,
    })),
    title: t.title,
    lines: [
      since === null ? fill(t.preview, { edition }) : fill(t.decided, { edition, day: day(since) }),
      ...replaced.map((one) =>
        fill(t.replaced, { edition: one.edition, day: day(one.until), hash: one.hash }),
      ),
      ...(hasDemands ? [fill(t.demands, { day: day(register.asOf) })] : []),
      t.check,
    ],
    facts: [{ label: t.hash, value: hash }],
    // Beside this page, wherever the server stands: below /r, or as a preview below /rep/surveys/…/results-page.
    links: [
      { href: `${since === null ? '../../../..' : '..'}/b/${survey.slug}`, text: t.bulletin },
    ],
  };
}
