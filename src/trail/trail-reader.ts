import { Inject, Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import { type Database, OFFICE_DATABASE } from '../database/index.js';
import { TRAIL_SCHEMA, type TrailFile } from './chain/check-trail.js';
import type { TrailEntry } from './chain/entry.js';
import { KnownChoices, type TrailChoices } from './known-choices.js';
import { TrailRow } from './storage/trail-row.entity.js';

const PER_PAGE = 100;

/** What is looked for; an empty text stands for everything. */
export interface TrailFilter {
  readonly kind: string;
  readonly survey: string;
  readonly account: string;
  /** Only entries before this number. */
  readonly before?: number | undefined;
}

export interface TrailPart {
  /** The latest first. */
  readonly entries: readonly TrailEntry[];
  /** Below which number the next part goes on; undefined at the end. */
  readonly older: number | undefined;
}

@Injectable()
export class TrailReader {
  private readonly known = new KnownChoices();

  constructor(@Inject(OFFICE_DATABASE) private readonly office: Database) {}

  /** The whole trail, for whoever keeps or checks it. */
  async whole(): Promise<TrailFile> {
    const rows = await this.rows();
    const entries = rows.map(({ entry, hash }) => ({ ...entry, hash }));
    return { schema: TRAIL_SCHEMA, head: rows.at(-1)?.hash ?? null, entries };
  }

  /** The hash that somebody notes to find out later whether entries were cut off at the end. */
  async head(): Promise<{ readonly number: number; readonly hash: string } | null> {
    const [last] = await this.office.run((manager) =>
      manager.find(TrailRow, { order: { number: 'DESC' }, take: 1 }),
    );
    return last ? { number: last.number, hash: last.hash } : null;
  }

  async part({ kind, survey, account, before }: TrailFilter): Promise<TrailPart> {
    const rows = await this.office.run((manager) =>
      manager.find(TrailRow, {
        where: {
          ...(kind ? { kind } : {}),
          ...(survey ? { survey } : {}),
          ...(account ? { account } : {}),
          ...(before ? { number: LessThan(before) } : {}),
        },
        order: { number: 'DESC' },
        take: PER_PAGE + 1,
      }),
    );
    const shown = rows.slice(0, PER_PAGE);
    return {
      entries: shown.map(({ entry }) => entry),
      older: rows.length > PER_PAGE ? shown.at(-1)?.number : undefined,
    };
  }

  /** Reads what was added since it was asked last. */
  async choices(): Promise<TrailChoices> {
    this.known.add(await this.rows(this.known.readUpTo));
    return this.known.all();
  }

  private rows(after = 0): Promise<readonly TrailRow[]> {
    return this.office.run((manager) =>
      manager.find(TrailRow, { where: { number: MoreThan(after) }, order: { number: 'ASC' } }),
    );
  }
}
