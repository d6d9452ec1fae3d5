import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import { examine } from '../examine.js';
import type { Look } from '../examination.js';

/** Each knocks at the mail server and at the public address: presses in a row share one. */
const FRESH_MS = 60_000;

/** Looks at the set-up of the running process, once a minute at most. */
@Injectable()
export class Health {
  private last: { readonly at: number; readonly looks: Promise<readonly Look[]> } | undefined;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  look(): Promise<readonly Look[]> {
    const now = this.clock.elapsed();
    if (!this.last || now - this.last.at > FRESH_MS) {
      this.last = {
        at: now,
        looks: examine(this.configuration, this.clock, { backup: undefined }),
      };
    }
    return this.last.looks;
  }
}
