import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import { logOf, QuietWork } from '../../log/index.js';
import { BounceStore } from './bounce-store.js';
import { Pop3Mailbox } from './pop3-mailbox.js';
import { readBounce } from './read-bounce.js';

const EVERY_MS = 5 * 60_000;
/** So that a mailbox full of rubbish is emptied piece by piece. */
const AT_ONCE = 100;

/**
 * Empties the mailbox for bounces every few minutes: each message is counted under its list and
 * deleted. What it says, whom it names and when it came is kept nowhere.
 */
@Injectable()
export class BounceCollector implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private readonly collecting = new QuietWork(logOf('eligibility'), 'bounces-unread');
  private readonly stop = new AbortController();

  constructor(
    private readonly store: BounceStore,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.configuration.mail?.bounces?.mailbox) return;
    this.timer = setInterval(() => void this.collect(), EVERY_MS).unref();
    void this.collect();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    clearInterval(this.timer);
    await this.running;
  }

  /** Empties the mailbox unless that is under way. Never rejects; what fails is tried again later. */
  collect(): Promise<void> {
    return (this.running ??= this.collecting
      .run(async () => {
        for (let isLeft = true; isLeft && !this.stop.signal.aborted;) {
          isLeft = await this.collectSome();
        }
      })
      .finally(() => {
        this.running = undefined;
      }));
  }

  /** Whether some are left. */
  private collectSome(): Promise<boolean> {
    const { address, mailbox } = this.configuration.mail!.bounces!;
    return Pop3Mailbox.with(mailbox!, this.stop.signal, async (open) => {
      const all = await open.list();
      await this.store.forgetAllBut(all.map(({ uid }) => uid));
      const some = all.slice(0, AT_ONCE);
      const found = [];
      for (const message of some) {
        const text = await open.beginningOf(message);
        found.push({ ...readBounce(text, address), uid: message.uid });
      }
      // Counted before they are deleted: what breaks in between is found again and known by its mark.
      await this.store.count(found);
      for (const message of some) await open.delete(message);
      return all.length > some.length;
    });
  }
}
