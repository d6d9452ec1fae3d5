import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, isDoubted } from '../../common/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { record } from '../../trail/index.js';
import { KnownDayRow } from './known-day.entity.js';

const WAIT_MS = 24 * 60 * 60 * 1000;
const SERVER = 'server';

/** What the clock says, and the last day that was believed. */
export interface Doubt {
  readonly today: string;
  readonly known: string;
}

/**
 * Whether today is to be believed, before anything is done for good because of it (decision 27). A day
 * more than two after the last one known is doubted: the server may have slept, or its clock may run
 * ahead. It is believed once the server has run through a day with it, or once somebody says so.
 */
@Injectable()
export class KnownDay {
  private begun: { readonly at: number; readonly today: string } | undefined;

  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly clock: Clock,
  ) {}

  /** Null while today is believed. */
  async doubt(): Promise<Doubt | null> {
    const today = this.clock.today();
    const known = await this.read();
    if (known === undefined || !isDoubted(today, known) || this.hasWaited(today)) {
      if (known !== today) await this.confirm();
      this.begun = undefined;
      return null;
    }
    return { today, known };
  }

  /** That today is what the clock says. */
  async confirm(): Promise<void> {
    await this.office.run((manager) => this.confirmIn(manager));
  }

  /** The same because somebody says so. */
  async confirmByHand(): Promise<void> {
    await this.office.run(async (manager) => {
      await this.confirmIn(manager);
      await record(manager, this.clock, { kind: 'clock-confirmed' });
    });
  }

  private async confirmIn(manager: EntityManager): Promise<void> {
    const row = { of: SERVER, day: this.clock.today() };
    await manager.upsert(KnownDayRow, row, ['of']);
  }

  /** The server's own running time, which no setting of a clock changes, from the first doubt on. */
  private hasWaited(today: string): boolean {
    const now = this.clock.elapsed();
    const hasJumped = this.begun && isDoubted(today, this.begun.today);
    if (!this.begun || hasJumped) this.begun = { at: now, today };
    return now - this.begun.at >= WAIT_MS;
  }

  private async read(): Promise<string | undefined> {
    const row = await this.office.run((manager) => manager.findOneBy(KnownDayRow, { of: SERVER }));
    return row?.day;
  }
}
