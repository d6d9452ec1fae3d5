import { interfaceLanguage, monthsAfter, type SpokenWords } from '../../common/browser.js';
import { fill, formatDayThere } from '../../language/browser.js';
import {
  hasMoreThanTotal,
  isOpenedOnTable,
  isPetition,
  keepMonthsOf,
  lastDayAfter,
  questionsOf,
  timeZoneOf,
} from '../../questionnaire/browser.js';
import type { PageContext } from '../fields/page-context.js';
import { drawInformation } from '../information/draw-information.js';
import { type Drawn, el } from '../tree/element.js';
import type { ClientPage } from './shown-survey.js';
import { drawChanges } from './changes.js';
import { drawMore } from './parts.js';

/** Who sees what, what this cannot do, how people take part, the words: all one tap away. */
export function drawHow(page: ClientPage, { say }: PageContext): Drawn {
  const { survey, words } = page;
  const { page: t, ballot: b, information: i } = words;
  const { definition } = survey;
  const { mode, questionnaire, threshold: k, sensitiveThreshold: sensitiveK } = definition;
  const isTotalAlone = isPetition(questionnaire) && !hasMoreThanTotal(questionnaire);
  const promise = isTotalAlone ? t.petitionPromise : t.promise;
  const isSensitive = questionsOf(questionnaire).some(({ sensitive }) => sensitive);
  const way = definition.drawing ? 'apart' : mode;
  const steps = way === 'open-link' || way === 'file' ? null : b.modes[way];
  return drawMore(
    words.client.how,
    el(
      'div',
      { class: 'promise', 'data-slot-how': true },
      isPetition(questionnaire) &&
        !isTotalAlone &&
        el('p', { class: 'own-phone' }, el('strong', {}, fill(t.petitionTotal, { k }))),
      steps && el('p', { class: 'own-phone' }, el('strong', {}, steps.name, '.'), ' ', steps.text),
      el('h2', {}, t.whoTitle),
      el(
        'dl',
        { class: 'who' },
        promise.who.map(({ name, text }) =>
          el('div', {}, el('dt', {}, name), el('dd', {}, fill(text, { k }))),
        ),
      ),
      isSensitive && el('p', {}, fill(t.whoSensitive, { sensitiveK })),
      el('p', {}, el('a', { href: page.plan, rel: 'noreferrer' }, words.client.published)),
      keeping(page),
      drawInformation(definition, words, say),
      el('h2', {}, t.limitsTitle),
      el(
        'ul',
        { class: 'limits' },
        [b.limit, ...t.limits.slice(1)].map((limit) => el('li', {}, limit)),
      ),
      el(
        'div',
        { class: 'control' },
        el('h2', {}, t.wordsTitle),
        el('div', { 'data-part': 'words' }),
        el('p', {}, t.wordsText),
        drawChanges(page),
        el('h2', {}, i.pageTitle),
        el('p', {}, i.page),
        el('p', {
          class: 'code',
          'data-slot': 'page-hash',
          'data-none': i.pageNone,
          translate: 'no',
        }),
      ),
    ),
  );
}

/** The control words in each language, for the place that is kept for them. */
export const drawWords = (spoken: readonly SpokenWords[]): readonly Drawn[] =>
  spoken.map(({ language, words }) =>
    el(
      'ol',
      { class: 'words', lang: language, translate: 'no' },
      words.map((word) => el('li', {}, word)),
    ),
  );

/** Of one that was frozen without saying so, nothing is promised. */
function keeping({ survey, words, language }: ClientPage) {
  const { definition, amendments } = survey;
  const last = lastDayAfter(definition.closesOn, amendments);
  if (!last || definition.keepMonths === undefined) return null;
  const destroyed = monthsAfter(last, keepMonthsOf(definition));
  const day = formatDayThere(destroyed, timeZoneOf(definition), interfaceLanguage(language));
  // What is on holders' devices, no server reaches.
  const byHolders = isOpenedOnTable(definition) && ` ${words.page.keptByHolders}`;
  return el('p', {}, fill(words.page.keeping, { day }), byHolders);
}
