import type { Device } from '../../../holders/index.js';
import { type Drawn, el, type Piece } from '../../../screens/browser.js';
import { drawIn } from '../../page/draw.js';
import { hold, one, onPress } from '../../page/elements.js';
import type { PageText } from '../page-text.js';
import { refuse } from '../../refusals.js';
import { tickField } from './fields.js';
import { drawOutcome, type Outcome } from './outcome.js';
import { sayTrouble } from './say-trouble.js';

/** A device that was opened in this tab, and the file that it came from. */
export interface OpenDevice {
  readonly device: Device;
  readonly file: string;
}

/** What is asked at one place of a step. */
export interface Asked {
  readonly pieces: readonly Piece[];
  readonly button: string;
}

/**
 * Where a step is done: it asks, shows how far it is, and hands over what came of it. One step at a time;
 * whoever leaves a step leaves what it was waiting for.
 */
export class Desk {
  /** Stays open from step to step, until it is closed or the tab is. */
  opened: OpenDevice | undefined;
  /** Files that were made and not kept, or work that goes on: not to be left without asking. */
  isBusy = false;
  private stopWork: (() => void) | undefined;

  constructor(
    readonly place: HTMLElement,
    readonly text: PageText,
  ) {}

  /**
   * Asks, and asks again with what was wrong until it can be read: what was chosen stays chosen.
   *
   * @param read what is made of the form; a refusal of it is shown
   */
  ask<T>({ pieces, button }: Asked, read: (data: FormData) => T | Promise<T>): Promise<T> {
    const form = el(
      'form',
      { novalidate: true },
      ...pieces,
      el('div', { 'data-part': 'trouble' }),
      el('button', { type: 'submit' }, button),
      el('p', { class: 'hint', role: 'status', 'data-part': 'status' }),
    );
    drawIn(this.place, [form]);
    this.place.focus();
    return new Promise((resolve) => {
      const drawn = one<HTMLFormElement>('form', this.place);
      const press = one('[type="submit"]', drawn);
      onPress(press, async () => {
        hold(press, true);
        one('[data-part="status"]', drawn).textContent = this.text.words.desk.working;
        try {
          resolve(await read(new FormData(drawn)));
        } catch (error) {
          drawIn(one('[data-part="trouble"]', drawn), [sayTrouble(error, this.text)]);
          one('[data-part="trouble"] p', drawn).focus();
        } finally {
          hold(press, false);
          one('[data-part="status"]', drawn).textContent = '';
        }
      });
      // Enter in a field presses the button, which a person has to do.
      drawn.onsubmit = (event) => event.preventDefault();
    });
  }

  /** Shows what people have to compare or read, and goes on once somebody has ticked that they did. */
  say(pieces: readonly Piece[], tick: string, button: string): Promise<void> {
    const said = tickField({ name: 'said', label: tick });
    return this.ask({ pieces: [...pieces, said], button }, (data) => {
      if (data.get('said') !== 'yes') throw refuse('page-not-said');
    });
  }

  /** Shows that work goes on, and how far it is. */
  work(label: string, onStop: () => void): (done: number, all: number) => void {
    this.isBusy = true;
    this.stopWork = onStop;
    const bar: Drawn = el('progress', { value: 0, max: 1, 'aria-label': label });
    const stop = el('button', { type: 'button', class: 'quiet' }, this.text.words.desk.stop);
    drawIn(this.place, [el('p', { role: 'status' }, label), bar, el('p', {}, stop)]);
    this.place.focus();
    onPress(one('button', this.place), onStop);
    const drawn = one<HTMLProgressElement>('progress', this.place);
    return (done, all) => {
      drawn.max = all;
      drawn.value = done;
    };
  }

  /** Ends what goes on, where somebody leaves. */
  leave(): void {
    this.stopWork?.();
  }

  /** Shows what came of a step, with its files to keep. */
  finish(outcome: Outcome): void {
    this.isBusy = outcome.files.length > 0;
    drawOutcome(this.place, outcome, this.text, () => {
      this.isBusy = false;
    });
    this.place.focus();
  }

  /** Shows why a step ended without anything. */
  fail(error: unknown): void {
    this.isBusy = false;
    drawIn(this.place, [sayTrouble(error, this.text)]);
    one('p', this.place).focus();
  }
}
