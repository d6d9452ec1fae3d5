import { ownName } from '../../language/browser.js';
import { type Drawn, el, type Pieces } from '../tree/element.js';
import type { Words } from '../words/words.js';

/** A button that acts, and sends no form. */
export const button = (action: string, text: string, quiet = true): Drawn =>
  el(
    'button',
    { type: 'button', 'data-action': action, ...(quiet ? { class: 'quiet' } : {}) },
    text,
  );

/** Texts of which a script shows one at a time. */
export const drawMessages = (messages: Readonly<Record<string, string>>): Drawn =>
  el(
    'div',
    { class: 'messages', role: 'alert' },
    Object.entries(messages).map(([name, text]) =>
      el(
        'p',
        {
          class: /^(unused|drawing|sending|early|filled-in)$/.test(name)
            ? 'problem progress'
            : 'problem',
          'data-message': name,
          hidden: true,
        },
        text,
      ),
    ),
  );

/** A screen of which the heading is told first. */
const panelOf =
  (look: string) =>
  (name: string, title: string, ...rest: readonly Pieces[]): Drawn =>
    el(
      'section',
      { class: look, 'data-panel': name, hidden: true },
      el('h1', { tabindex: '-1' }, title),
      ...rest,
    );

export const drawPanel = panelOf('panel');
export const drawNotice = panelOf('panel notice');

/** What is one tap away. */
export const drawMore = (title: string, ...rest: readonly Pieces[]): Drawn =>
  el('details', {}, el('summary', {}, title), ...rest);

export const drawTools = (...buttons: readonly Pieces[]): Drawn =>
  el('p', { class: 'tools' }, ...buttons);

/** @param asksDevice whether it is known only later if the device is one to save a file on */
export const drawCode = ({ ballot: b }: Words, asksDevice = false): readonly Drawn[] => [
  el('p', { class: 'code', 'data-slot': 'ballot-code', translate: 'no' }),
  drawTools(
    drawCopy(b),
    button('print', b.print),
    el('span', asksDevice ? { 'data-part': 'own', hidden: true } : {}, button('save', b.save)),
  ),
];

export const drawCopy = (b: Words['ballot']): Drawn =>
  el(
    'button',
    {
      type: 'button',
      class: 'quiet',
      'data-action': 'copy',
      'data-done': b.copied,
      'data-failed': b.notCopied,
    },
    b.copy,
  );

/** A field that is chosen with its whole line. */
const drawLine = (id: string, text: string, kind: Readonly<Record<string, string>>): Drawn =>
  el(
    'label',
    { class: 'option', for: id },
    el('input', { ...kind, id, 'data-field': id, autocomplete: 'off' }),
    el('span', {}, text),
  );

/** One of several answers of the page's own. */
export const drawChoice = (id: string, name: string, text: string): Drawn =>
  drawLine(id, text, { type: 'radio', name });

/** A ballot that is here already, where there is one. */
export const drawKeptHere = ({ ballot: b }: Words, ...rest: readonly Pieces[]): Drawn =>
  el(
    'div',
    { class: 'own-phone', 'data-part': 'kept-here', hidden: true },
    el('p', {}, el('strong', {}, `${b.offerTitle}.`), ' ', b.offerText),
    ...rest,
  );

/** A box to tick. */
export const drawTick = (id: string, text: string): Drawn =>
  drawLine(id, text, { type: 'checkbox' });

/** Some of the control words to be typed; which ones, the script draws. */
export const drawWordCheck = ({ ballot: b }: Words, prefix: string): Drawn =>
  el(
    'fieldset',
    { class: 'question' },
    el('legend', {}, b.compareTitle),
    el('p', { class: 'help' }, b.compareText),
    el(
      'div',
      { class: 'three' },
      ['word-1', 'word-2', 'word-3'].map((name) =>
        el(
          'p',
          {},
          el('label', { for: `${prefix}${name}` }, b.wordNumber),
          el('input', {
            type: 'text',
            id: `${prefix}${name}`,
            'data-field': 'word',
            maxlength: 20,
            autocomplete: 'off',
            autocapitalize: 'none',
            spellcheck: 'false',
            translate: 'no',
          }),
        ),
      ),
    ),
  );

/** The languages of the survey, and the way out. */
export const drawBar = (words: Words, languages: readonly string[], current: string): Drawn =>
  el(
    'div',
    { class: 'bar' },
    button('leave', words.client.leave),
    languages.length > 1 &&
      el(
        'nav',
        { class: 'languages', 'aria-label': words.page.languages },
        languages.map((tag) =>
          el(
            'a',
            {
              href: `?lang=${tag}`,
              lang: tag,
              hreflang: tag,
              'data-language': tag,
              ...(tag === current ? { 'aria-current': 'true' } : {}),
            },
            ownName(tag),
          ),
        ),
      ),
  );

export const drawTrouble = ({ ballot: b }: Words): Drawn =>
  drawPanel('trouble', b.troubleTitle, drawMessages(b.trouble), button('again', b.again));

/** What a script says at places of its own. */
export function drawTexts({ ballot: b, problems, client }: Words): Drawn {
  const texts: Readonly<Record<string, string>> = {
    'word-number': b.wordNumber,
    taken: b.taken,
    'taken-from': b.takenFrom,
    ...prefixed('not-taken', b.notTaken),
    ...prefixed('rule', problems),
    'question-of': client.questionOf,
    unanswered: client.unanswered,
    needed: client.needed,
    'go-on-with': b.goOnWith,
  };
  return el(
    'div',
    { hidden: true },
    Object.entries(texts).map(([name, text]) => el('span', { 'data-text': name }, text)),
  );
}

export const prefixed = (prefix: string, texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${prefix}-${name}`, text]));
