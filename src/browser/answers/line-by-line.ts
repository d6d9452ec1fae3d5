import { all, make, pageText } from '../page/elements.js';
import { noteTurn } from '../page/one-press.js';

/** Where the style lays grids out as tables (views/styles/respondent.css). */
const WIDE = '(min-width: 46rem)';

const TURN = { type: 'button', class: 'quiet' };

const turning = new WeakMap<Element, LineByLine>();

/**
 * Turns to the next line of a grid on a screen, or back.
 *
 * @returns whether there was one
 */
export const turnLine = (screen: HTMLElement, by: 1 | -1): boolean => {
  const grids = all('table.grid', screen);
  if (by === -1) grids.reverse();
  return grids.some((grid) => turning.get(grid)?.turn(by));
};

/** Which line the grid of a screen shows; the first where there is none. */
export const lineOn = (screen: HTMLElement): number =>
  all('table.grid', screen).map((grid) => turning.get(grid)?.line ?? 0)[0] ?? 0;

export const showLine = (screen: HTMLElement, line: number): void => {
  for (const grid of all('table.grid', screen).slice(0, 1)) turning.get(grid)?.go(line);
};

/** On a narrow screen a grid shows one of its lines at a time. */
export function showLineByLine(form: HTMLFormElement): void {
  for (const grid of all<HTMLTableElement>('table.grid', form)) {
    const lines = new LineByLine(grid, form);
    turning.set(grid, lines);
    lines.begin();
  }
}

/** Answering never turns to the next line: people look at what they chose, and turn themselves. */
class LineByLine {
  private readonly lines: readonly HTMLTableRowElement[];
  private readonly place = make('p', '', { class: 'place' });
  private readonly back = make('button', pageText('live-line-back'), TURN) as HTMLButtonElement;
  private readonly next = make('button', pageText('live-line-next'), TURN) as HTMLButtonElement;
  private readonly turns = make('div', '', { class: 'turns' });
  private readonly wide = matchMedia(WIDE);
  private at = 0;

  constructor(
    private readonly grid: HTMLTableElement,
    private readonly form: HTMLFormElement,
  ) {
    this.lines = all<HTMLTableRowElement>('tbody tr', grid);
  }

  begin(): void {
    if (this.lines.length < 2) return;
    this.turns.append(this.place, this.back, this.next);
    this.grid.after(this.turns);
    this.back.onclick = () => void this.turn(-1);
    this.next.onclick = () => void this.turn(1);
    this.wide.addEventListener('change', this.show);
    this.form.addEventListener('input', this.show);
    this.show();
  }

  get line(): number {
    return this.at;
  }

  /** @returns whether there is such a line, where one is shown at a time */
  turn(by: 1 | -1): boolean {
    return this.go(this.at + by);
  }

  go(line: number): boolean {
    if (!this.isOneByOne() || this.lines[line] === undefined) return false;
    this.at = line;
    noteTurn();
    this.show();
    // Those who listen hear which line it is now; the keyboard goes on from there.
    const head = this.lines[this.at]?.querySelector('th');
    head?.setAttribute('tabindex', '-1');
    head?.focus({ preventScroll: true });
    this.grid.scrollIntoView({ block: 'nearest' });
    return true;
  }

  private readonly isOneByOne = (): boolean =>
    !this.wide.matches || this.grid.classList.contains('narrow');

  private readonly show = (): void => {
    const isOneByOne = this.isOneByOne();
    for (const [i, line] of this.lines.entries()) line.hidden = isOneByOne && i !== this.at;
    this.turns.hidden = !isOneByOne;
    this.back.hidden = this.at === 0;
    this.next.hidden = this.at === this.lines.length - 1;
    const answered = this.lines.filter((line) => line.querySelector(':checked')).length;
    const place = { n: this.at + 1, of: this.lines.length, answered };
    this.place.textContent = pageText('live-line', place);
  };
}
