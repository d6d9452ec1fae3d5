import type { BrowserContextOptions, Page } from 'playwright-core';
import type { InvitedSurvey } from '../ballot-visitor.js';
import type { TestSurvey } from '../open-survey.js';
import { Finger, type Hand, Keys } from './hand.js';

const LOOK_AGAIN_MS = 50;
/** A page that has not settled by then is stuck. */
const MOST_LOOKS = 400;

/** Somebody who takes part. */
export interface Person {
  readonly name: string;
  /** How the survey is answered, and how they were asked. */
  readonly survey: 'sitting' | 'phases' | 'petition' | 'link';
  readonly by: 'mail' | 'slip' | 'link';
  readonly device: 'own' | 'not-own';
  readonly hand: 'finger' | 'keys';
  readonly phone: BrowserContextOptions;
}

export interface Invitation {
  readonly link: string;
  readonly code: string;
}

/** One person's way: what they hold, what it took, and what they have filled in. */
export class Trip {
  hand: Hand;
  /** The code that was noted when the ballot was asked for. */
  ballotCode: string | undefined;
  /** What was filled in, as the list before the sending has to show it. */
  readonly given = new Map<string, string>();
  /** Height of each screen up to what leads on, in heights of the phone. */
  readonly screens = new Map<string, number>();
  /** What a person has to do otherwise than usual, once. */
  readonly once = new Set<'wrong words' | 'lost answer'>();
  translates = false;

  constructor(
    readonly person: Person,
    readonly survey: InvitedSurvey | TestSurvey,
    readonly invitation: Invitation | undefined,
    public page: Page,
  ) {
    this.hand = this.handOn(page);
  }

  /** Goes on on another device. */
  moveTo(page: Page): void {
    this.page = page;
    this.hand = this.handOn(page);
  }

  private handOn(page: Page): Hand {
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    return this.person.hand === 'keys' ? new Keys(page) : new Finger(page);
  }

  /** What the page shows now, once it has settled. */
  async where(): Promise<string> {
    let place = '';
    await this.until(async () => (place = await this.page.evaluate<string>(WHERE)) !== '');
    return place;
  }

  /** Looks again and again, but not for ever. A page that is on its way to another one does not answer. */
  async until(isSo: () => Promise<boolean>): Promise<void> {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      if (await isSo().catch(() => false)) return;
      await this.page.waitForTimeout(LOOK_AGAIN_MS);
    }
    throw new Error('the page does not settle');
  }

  /** Notes, once, how far down a screen something stands that leads on. */
  async measure(screen: string, selector: string): Promise<void> {
    if (this.screens.has(screen)) return;
    const bottom = await this.page
      .locator(selector)
      .first()
      .evaluate((place: { getBoundingClientRect(): { bottom: number } }) => {
        const { scrollY, innerHeight } = globalThis as unknown as Record<string, number>;
        return (place.getBoundingClientRect().bottom + scrollY!) / innerHeight!;
      });
    this.screens.set(screen, bottom);
  }
}

/** Name of the panel; of pages that a server made, what they are. Nothing while something is under way. */
const WHERE = `(() => {
  const seen = (selector) =>
    [...document.querySelectorAll(selector)].find((one) => one.offsetParent !== null);
  if (seen('[data-message=drawing], [data-message=sending], [data-part=fetching], .loading, [data-action=draw][aria-disabled=true]')) return '';
  const panel = seen('[data-panel]');
  if (panel) return panel.dataset.panel === 'checking' ? '' : panel.dataset.panel;
  if (seen('.receipt')) return 'counted';
  if (seen('form[method=post]')) return 'server form';
  return seen('.notice') ? 'closed' : document.body && location.href === 'about:blank' ? 'nowhere' : '';
})()`;
