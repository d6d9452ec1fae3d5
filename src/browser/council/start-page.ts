import type { Language } from '../../common/browser.js';
import { fill, ownName } from '../../language/browser.js';
import { el, type Piece } from '../../screens/browser.js';
import { drawPage } from '../page/draw.js';
import { all, one, onPress } from '../page/elements.js';
import { Desk, type OpenDevice } from './desk/desk.js';
import { firstText, OFFERED, type PageText, textIn } from './page-text.js';
import { shown } from './shown.js';
import { type StepName, STEPS } from './steps/index.js';

/** The page from its first screen on: the steps to choose from, or one that is being done. */
export function startPage(): void {
  const page = new CouncilPage(firstText());
  page.showSteps();
  addEventListener('beforeunload', (event) => {
    // Files that were made and not kept are gone with the tab.
    if (page.isBusy) event.preventDefault();
  });
}

class CouncilPage {
  private desk: Desk | undefined;
  private opened: OpenDevice | undefined;

  constructor(private text: PageText) {}

  get isBusy(): boolean {
    return this.desk?.isBusy === true;
  }

  /** @param focus what a press leads to, where one led here: what was pressed is drawn anew. */
  showSteps(focus?: string): void {
    this.opened = this.desk?.opened ?? this.opened;
    this.desk?.leave();
    this.desk = undefined;
    const { words, language } = this.text;
    document.title = words.page.title;
    drawPage(drawSteps(this.text, this.opened), language);
    for (const button of all<HTMLButtonElement>('[data-step]')) {
      onPress(button, () => this.showStep(button.dataset['step'] as StepName));
    }
    for (const button of all<HTMLButtonElement>('[data-language]')) {
      onPress(button, () => {
        const language = button.dataset['language'] as Language;
        this.text = textIn(language);
        this.showSteps(`[data-language="${language}"]`);
      });
    }
    for (const button of all<HTMLButtonElement>('[data-action="close"]')) {
      onPress(button, () => {
        this.opened = undefined;
        this.showSteps('h1');
      });
    }
    if (focus) one(focus).focus();
  }

  private async showStep(name: StepName): Promise<void> {
    const { words, language } = this.text;
    const { title, lead } = words.steps[name];
    drawPage(
      [
        el(
          'p',
          {},
          el('button', { type: 'button', class: 'quiet', 'data-action': 'back' }, words.page.back),
        ),
        el('h1', { tabindex: '-1' }, title),
        el('p', { class: 'lead' }, lead),
        el('section', { 'data-part': 'desk', tabindex: '-1', 'aria-label': title }),
        el('p', { class: 'problem', role: 'alert', 'data-part': 'unkept' }),
      ],
      language,
    );
    const desk = new Desk(one('[data-part="desk"]'), this.text);
    desk.opened = this.opened;
    this.desk = desk;
    onPress(one('[data-action="back"]'), () => {
      // Leaving would lose what was made: said once, and the second press leaves.
      if (desk.isBusy) {
        one('[data-part="unkept"]').textContent = words.page.unkept;
        desk.isBusy = false;
        return;
      }
      this.showSteps(`[data-step="${name}"]`);
    });
    one('h1').focus();
    try {
      desk.finish(await STEPS[name](desk));
    } catch (error) {
      desk.fail(error);
    }
  }
}

function drawSteps(
  { words, language }: PageText,
  opened: OpenDevice | undefined,
): readonly Piece[] {
  const t = words.page;
  return shown(
    el(
      'nav',
      { class: 'languages', 'aria-label': t.languages },
      ...OFFERED.map((tag) =>
        el(
          'button',
          {
            type: 'button',
            class: 'quiet',
            lang: tag,
            'data-language': tag,
            'aria-pressed': tag === language ? 'true' : 'false',
          },
          ownName(tag),
        ),
      ),
    ),
    el('h1', { tabindex: '-1' }, t.title),
    el('p', { class: 'lead' }, t.lead),
    el('p', {}, t.trust),
    opened &&
      el(
        'p',
        { class: 'note' },
        fill(t.opened, { name: opened.device.name }),
        ' ',
        el('button', { type: 'button', class: 'quiet', 'data-action': 'close' }, t.close),
      ),
    ...GROUPS.flatMap(([group, names]) => [
      el('h2', {}, t.groups[group]),
      el(
        'ul',
        { class: 'steps' },
        ...names.map((name) =>
          el(
            'li',
            {},
            el(
              'button',
              { type: 'button', class: 'quiet', 'data-step': name },
              words.steps[name].title,
            ),
          ),
        ),
      ),
    ]),
    el('h2', {}, t.afterTitle),
    el('p', {}, t.after),
  );
}

const GROUPS = [
  ['founding', ['card', 'list', 'confirm', 'check', 'paper', 'fromPaper']],
  ['before', ['look', 'test']],
  ['deciding', ['decide']],
  ['opening', ['values', 'open', 'sign']],
  ['comments', ['choose', 'agree']],
  ['afterwards', ['destroyed']],
  ['leaving', ['handOver', 'takeOver']],
] as const satisfies readonly (readonly [string, readonly StepName[]])[];
