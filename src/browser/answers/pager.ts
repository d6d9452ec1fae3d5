import { announce } from '../page/announce.js';
import { all, one, pageText } from '../page/elements.js';
import { noteTurn } from '../page/one-press.js';
import { lineOn, showLine, turnLine } from './line-by-line.js';
import { showReview } from './review.js';

/** Where the style lays the whole form out on one page (views/styles/respondent.css). */
const WIDE = '(min-width: 46rem)';

/** One of the screens of a form, by their order: which one it is says nothing of an answer. */
export interface Screen {
  readonly n: number;
  /** Which line, where a grid shows one at a time. */
  readonly line: number;
}

const FIRST: Screen = { n: 0, line: 0 };

/**
 * On a narrow screen a form shows one of its questions at a time, and all answers before it is sent.
 * Answering turns nothing: people look at what they chose, and turn themselves. Nothing has to be
 * answered to go on.
 */
export class Pager {
  private readonly wide = matchMedia(WIDE);
  private readonly last: HTMLElement;
  private current: HTMLElement;

  constructor(
    private readonly panel: HTMLElement,
    private readonly form: HTMLFormElement,
    /** Told whenever a person has turned to another screen. */
    private readonly turned: (screen: Screen) => void,
  ) {
    this.last = one('[data-review]', form);
    this.current = this.last;
    const press = (name: string, act: () => void) => {
      one<HTMLButtonElement>(`[data-action="page-${name}"]`, this.panel).onclick = act;
    };
    press('back', () => this.turn(-1));
    press('next', () => this.turn(1));
    press('all', () => this.go(this.last));
    this.wide.addEventListener('change', this.show);
    this.form.addEventListener('input', this.show);
    this.panel.addEventListener('click', (event) => this.follow(event));
  }

  /** Goes to a screen that was shown before, or to the first of the questions, in a form that is not shown yet. */
  begin({ n }: Screen = FIRST): void {
    const screens = this.screens();
    this.current = screens[Math.min(n, screens.length - 1)]!;
    this.show();
  }

  /** What is shown now is where it began. */
  enter(screen?: Screen): void {
    const { line } = screen ?? FIRST;
    if (screen) this.focus();
    if (line !== lineOn(this.current)) showLine(this.current, line);
  }

  /** Whether sending is what a press of Enter means here, and not the next question. */
  get isAtEnd(): boolean {
    return this.wide.matches || this.current === this.last;
  }

  turn(by: 1 | -1): void {
    if (turnLine(this.current, by)) {
      this.tell();
      return;
    }
    const screens = this.screens();
    const next = screens[screens.indexOf(this.current) + by];
    if (next) this.go(next);
  }

  /** Shows the screen of a field, such as one that is answered wrongly. */
  private follow(event: Event): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const place = link && document.getElementById(link.hash.slice(1));
    const screen = place?.closest<HTMLElement>('[data-question], [data-review]');
    if (!screen) return;
    event.preventDefault();
    this.go(screen);
  }

  private go(screen: HTMLElement): void {
    noteTurn();
    this.current = screen;
    this.show();
    this.focus();
    // Which one it is, is read out with its heading; how many there are is seen only.
    announce('place', one('[data-slot="place"]', this.panel).textContent);
    this.tell();
  }

  private focus(): void {
    const head = one('legend, .legend, h2', this.current);
    head.setAttribute('tabindex', '-1');
    head.focus({ preventScroll: true });
    (this.wide.matches ? this.current : this.panel).scrollIntoView();
  }

  private tell(): void {
    if (this.wide.matches) return;
    this.turned({ n: this.screens().indexOf(this.current), line: lineOn(this.current) });
  }

  /** What is asked now, in its order; what only tells stands above the next question. */
  private screens(): readonly HTMLElement[] {
    const asked = all('.question[data-question]', this.form).filter(
      // The form itself may not be shown yet.
      (one) => !one.closest('[hidden]:not([data-panel])'),
    );
    return [...asked, this.last];
  }

  private readonly show = (): void => {
    const screens = this.screens();
    if (!screens.includes(this.current)) this.current = screens[0]!;
    const isPaged = !this.wide.matches && screens.length > 1;
    this.panel.classList.toggle('paged', isPaged);
    showReview(one('[data-review]', this.form), screens.slice(0, -1));
    const n = screens.indexOf(this.current) + 1;
    one('[data-slot="place"]', this.panel).textContent =
      isPaged && this.current !== this.last
        ? pageText('question-of', { n, m: screens.length - 1 })
        : '';
    one('.pages', this.panel).hidden = !isPaged;
    one('[data-action="page-back"]', this.panel).hidden = n === 1;
    for (const name of ['next', 'all']) {
      one(`[data-action="page-${name}"]`, this.panel).hidden = this.current === this.last;
    }
    for (const part of all('.part', this.form)) this.showPart(part, isPaged);
  };

  /** A part's title and what it tells stand above the question that follows them. */
  private showPart(part: HTMLElement, isPaged: boolean): void {
    const here = part === this.current || part.contains(this.current);
    part.classList.toggle('away', isPaged && !here);
    if (part === this.last) return;
    let above: HTMLElement[] = [];
    for (const child of part.children as Iterable<HTMLElement> & HTMLCollection) {
      if (!child.matches('.question')) {
        above.push(child);
        continue;
      }
      for (const one of [...above, child])
        one.classList.toggle('away', isPaged && child !== this.current);
      if (!child.hidden) above = [];
    }
  }
}
