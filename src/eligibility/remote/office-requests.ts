import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { logOf, QuietWork } from '../../log/index.js';
import { SurveyDirectory } from '../../surveys/index.js';
import { EligibilityClosing } from '../closing/eligibility-closing.js';
import { IssuerKeys } from '../signing/issuer-keys.js';
import { IssuerRequest } from '../storage/issuer-request.entity.js';

const LOOK_EVERY_MS = 500;

/** In a process of its own: does for the office what only this part of the server can do. */
@Injectable()
export class OfficeRequests implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private readonly work = new QuietWork(logOf('eligibility'), 'office-requests-unserved');

  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly surveys: SurveyDirectory,
    private readonly keys: IssuerKeys,
    private readonly closing: EligibilityClosing,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setTimeout(() => {
      // What fails is found again at the next look.
      this.looking = this.work
        .run(() => this.serve())
        .finally(() => this.timer && this.onApplicationBootstrap());
    }, LOOK_EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.looking;
  }

  private async serve(): Promise<void> {
    const requests = await this.office.run((manager) =>
      manager.findBy(IssuerRequest, { spki: IsNull() }),
    );
    for (const { survey } of requests) {
      const spki = await this.keys.make(survey);
      await this.office.run((manager) => manager.update(IssuerRequest, { survey }, { spki }));
    }
    const closed = await this.surveys.beingClosed();
    for (const { id, drawn } of closed) {
      if (drawn === null || drawn === undefined) await this.closing.atClosing(id);
    }
  }
}
