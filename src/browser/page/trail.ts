import { all } from './elements.js';

/** Where somebody was on this page. Only what may be written to a disk goes into the browser's history. */
export interface Stop<Name extends string, Detail> {
  readonly name: Name;
  readonly detail?: Detail | undefined;
}

interface Entry<Name, Detail> {
  readonly depth: number;
  readonly name: Name;
  readonly detail?: Detail | undefined;
}

/**
 * The screens of this page as entries of the tab's history, so that "back" leads to the screen before
 * and not off the page.
 */
export class Trail<Name extends string, Detail> {
  /** What is known of each entry as long as this page lives. */
  private readonly details = new Map<number, Detail | undefined>();

  /**
   * @param mayWrite whether the history may hold which screen it was, and not only that there was one
   * @param returned is told where "back" or "forward" has led
   */
  constructor(
    private readonly mayWrite: () => boolean,
    returned: (stop: Stop<Name, Detail>) => void,
  ) {
    // What is shown says itself where it begins; the browser would scroll after that.
    history.scrollRestoration = 'manual';
    window.onpopstate = () => {
      const stop = this.here();
      if (stop) returned(stop);
    };
  }

  /** Where this entry of the history was; nothing where the page was not here before. */
  here(): Stop<Name, Detail> | undefined {
    const entry = history.state as Entry<Name, Detail> | null;
    if (!entry) return undefined;
    const { depth, name, detail } = entry;
    return { name, detail: this.details.get(depth) ?? detail };
  }

  /** One screen further; at depth nought where what was before is not to be passed again. */
  push(stop: Stop<Name, Detail>, depth = this.depth + 1): void {
    history.pushState(this.entry(depth, stop), '');
  }

  /** Another screen in the place of this one, maybe under another address. */
  replace(stop: Stop<Name, Detail>, address?: string, depth = this.depth): void {
    // What stands in the page by an address of its own stays where it is.
    for (const link of all<HTMLLinkElement>('link'))
      if (link.getAttribute('href') !== link.href) link.setAttribute('href', link.href);
    history.replaceState(this.entry(depth, stop), '', address);
  }

  /** Back to where the depth is nought, so that what was passed is not stepped through again. */
  rewind(): void {
    if (this.depth > 0) history.go(-this.depth);
  }

  private get depth(): number {
    return (history.state as Entry<Name, Detail> | null)?.depth ?? 0;
  }

  private entry(depth: number, { name, detail }: Stop<Name, Detail>): Entry<Name, Detail> {
    this.details.set(depth, detail);
    return this.mayWrite() ? { depth, name, detail } : { depth, name };
  }
}
