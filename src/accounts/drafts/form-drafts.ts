import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { LessThan, Not } from 'typeorm';
import { Clock, dayAfter } from '../../common/index.js';
import { asRow, type Database, everyNight, OFFICE_DATABASE } from '../../database/index.js';
import { logOf, QuietWork } from '../../log/index.js';
import type { Viewer } from '../../web/index.js';
import { type DraftEntries, FormDraft } from './form-draft.entity.js';

/** As long as somebody may be away. */
export const DRAFT_DAYS = 30;
/** Of one account: an evening's work has a dozen. */
const MOST_DRAFTS = 100;

type Told = Pick<FormDraft, 'login' | 'day'>;

export interface KeptDrafts {
  readonly own: FormDraft | null;
  /** Colleagues who have words of their own for the same form. */
  readonly others: readonly Told[];
}

/** What accounts have typed into forms of the editor, until it is saved, dropped or too old. */
@Injectable()
export class FormDrafts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly night = new QuietWork(logOf('accounts'), 'drafts-not-dropped');
  private endNights: () => void = () => undefined;

  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.night.run(() => this.dropOld());
    this.endNights = everyNight(this.clock, this.night, () => this.dropOld());
  }

  beforeApplicationShutdown(): void {
    this.endNights();
  }

  look({ accountId }: Viewer, form: string): Promise<KeptDrafts> {
    return this.office.run(async (manager) => ({
      own: await manager.findOneBy(FormDraft, { accountId, form }),
      others: await manager.find(FormDraft, {
        select: { accountId: true, form: true, login: true, day: true },
        where: { form, accountId: Not(accountId) },
        order: { login: 'ASC' },
      }),
    }));
  }

  /** @returns whether it is kept: not where the account has as many drafts as it may have */
  keep({ accountId, login }: Viewer, form: string, entries: DraftEntries): Promise<boolean> {
    return this.office.run(async (manager) => {
      const kept = await manager.countBy(FormDraft, { accountId, form: Not(form) });
      if (kept >= MOST_DRAFTS) return false;
      const draft: FormDraft = { accountId, form, login, entries, day: this.clock.today() };
      await manager.upsert(FormDraft, asRow(draft), ['accountId', 'form']);
      return true;
    });
  }

  async drop({ accountId }: Viewer, form: string): Promise<void> {
    await this.office.run((manager) => manager.delete(FormDraft, { accountId, form }));
  }

  private async dropOld(): Promise<void> {
    const day = LessThan(dayAfter(this.clock.today(), -DRAFT_DAYS));
    await this.office.run((manager) => manager.delete(FormDraft, { day }));
  }
}
