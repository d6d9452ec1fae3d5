import { daysBetween } from '../../common/index.js';
import { fill, formatDay, formatList } from '../../language/index.js';
import { titleOf } from '../../surveys/index.js';
import type { Language } from '../../web/index.js';
import { words } from '../words/index.js';
import type { Doer, Task } from './tasks-of.js';

/** What needs doing, by whom and until when, in words. */
export function viewTasks(tasks: readonly Task[], today: string, language: Language) {
  const t = words[language].tasks;
  return {
    t,
    items: tasks.map(({ kind, path, doer, survey, count = 0, until, isLate = false }) => ({
      text: fill(t.kinds[kind], { count }),
      path,
      survey: survey ? titleOf(survey, language) : null,
      address: survey ? `/s/${survey.slug}` : null,
      who: sayDoer(doer, language),
      until: until === undefined ? null : formatDay(until, language),
      when: until === undefined ? null : sayWhen(daysBetween(today, until), language),
      isLate,
    })),
  };
}

function sayWhen(days: number, language: Language): string {
  const { today, later } = words[language].tasks.when;
  return days <= 0 ? today : fill(later, { days });
}

function sayDoer(doer: Doer, language: Language): string {
  const { doers } = words[language].tasks;
  switch (doer.kind) {
    case 'several':
      return fill(doers.several, { count: doer.count });
    case 'named':
      return formatList(
        doer.logins.map((login) => login ?? doers.nameless),
        language,
      );
    case 'you':
    case 'any':
    case 'other':
    case 'two':
      return doers[doer.kind];
  }
}
