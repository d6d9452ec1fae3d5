import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageHands } from './hands/page-hands.js';

/** The holders' page as somebody uses it: opened from a folder of theirs, in which its files lie too. */
export class CouncilPage {
  constructor(
    private readonly hands: PageHands,
    private readonly folder: string,
  ) {}

  at(name: string): string {
    return join(this.folder, name);
  }

  get address(): string {
    return pathToFileURL(this.at('council.html')).href;
  }

  async open(contents: Uint8Array): Promise<void> {
    writeFileSync(this.at('council.html'), contents);
    await this.hands.goTo(this.address);
  }

  step(name: string): Promise<void> {
    return this.hands.click(`[data-step="${name}"]`);
  }

  back(): Promise<void> {
    return this.hands.click('[data-action="back"]');
  }

  type(field: string, text: string): Promise<void> {
    return this.hands.fill(`[name="${field}"]`, text);
  }

  tick(field: string): Promise<void> {
    return this.hands.check(`[name="${field}"]`);
  }

  choose(field: string, ...names: readonly string[]): Promise<void> {
    return this.hands.choose(
      `[name="${field}"]`,
      names.map((name) => this.at(name)),
    );
  }

  press(): Promise<void> {
    return this.hands.click('form button[type="submit"]');
  }

  /** Says that everything was compared. */
  async agree(): Promise<void> {
    await this.tick('said');
    await this.press();
  }

  /** The words that are shown to be read out, of the list that stands at a place. */
  words(place = 0): Promise<readonly string[]> {
    return this.hands.items('.words', place);
  }

  /** Keeps what a step has made, file after file in their order, under these names. */
  async keep(...names: readonly string[]): Promise<void> {
    for (const [i, name] of names.entries()) await this.hands.keep('a[download]', i, this.at(name));
  }
}
