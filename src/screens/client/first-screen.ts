import { interfaceLanguage } from '../../common/browser.js';
import { fill, formatLastMinute } from '../../language/browser.js';
import { lastDayAfter, minutesToAnswer, timeZoneOf } from '../../questionnaire/browser.js';
import type { PageContext } from '../fields/page-context.js';
import { type Drawn, el } from '../tree/element.js';
import type { ClientPage } from './shown-survey.js';
import { drawChanges } from './changes.js';
import { drawHow } from './how.js';
import { drawOpeners } from './openers.js';
import { button, drawKeptHere, drawMore } from './parts.js';

/** More of it than this stands behind a tap, so that the button stays on the first screen. */
const LONGEST_INTRO = 140;

/** Who asks, about what, until when, how long it takes, what protects, and one button. */
export function drawFirst(page: ClientPage, context: PageContext): Drawn {
  const { definition } = page.survey;
  const { client: c, page: t } = page.words;
  const { questionnaire, council, mode, threshold: k, holders } = definition;
  const intro = context.say(questionnaire.intro);
  const counts = { k, needed: holders?.needed ?? 0, seats: holders?.seats.length ?? 0 };
  const isLong = intro.length > LONGEST_INTRO;
  return el(
    'section',
    { class: 'panel first', 'data-panel': 'first', hidden: true },
    council && el('p', { class: 'council' }, council),
    el('h1', { tabindex: '-1' }, context.say(questionnaire.title)),
    intro && !isLong && el('p', { class: 'intro' }, intro),
    el('p', { class: 'closes' }, facts(page).join(' · ')),
    drawChanges(page),
    drawKeptHere(page.words, button('go-on-kept', page.words.ballot.offer)),
    el(
      'ul',
      { class: 'protects' },
      c.protects.map((line) => el('li', {}, fill(line, counts))),
    ),
    mode === 'one-sitting' && el('p', { class: 'weaker' }, c.sitting),
    button('begin', c.begin, false),
    el('p', { class: 'hint' }, t.ownPhone),
    drawOpeners(page),
    isLong && drawMore(c.about, el('p', { class: 'intro' }, intro)),
    drawHow(page, context),
  );
}

function facts({ survey, words, language }: ClientPage): readonly string[] {
  const { definition, amendments } = survey;
  const last = lastDayAfter(definition.closesOn, amendments);
  const day = last && formatLastMinute(last, timeZoneOf(definition), interfaceLanguage(language));
  return [
    ...(day ? [fill(words.page.closesOn, { day })] : []),
    fill(words.client.minutes, { n: minutesToAnswer(definition.questionnaire) }),
  ];
}
