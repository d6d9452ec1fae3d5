import { all } from '../page/elements.js';
import type { Keeping } from '../page/keeping.js';
import { endOffline, startOffline } from '../page/offline.js';

/** Until the answers are sent, the page of one's own device opens without a network, and says so. */
export class OfflinePage {
  /** Unknown until it was tried. */
  private isKept: boolean | undefined;

  constructor(
    private readonly slug: string,
    private readonly keeping: Keeping,
  ) {}

  async keep(): Promise<void> {
    this.isKept ??= await startOffline(this.slug);
    this.show();
  }

  show(): void {
    for (const [name, isSo] of [
      ['offline', true],
      ['online', false],
    ] as const) {
      const isSaid = this.keeping.isOwn && this.isKept === isSo;
      for (const part of all(`[data-part="${name}"]`)) part.hidden = !isSaid;
    }
  }

  end(): Promise<void> {
    this.isKept = undefined;
    return endOffline(this.slug);
  }
}
