import { Inject, Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { type Database, OFFICE_DATABASE } from '../database/index.js';
import { TRAIL_SCHEMA, type TrailFile } from './chain/check-trail.js';
import type { TrailAccount, TrailEntry, TrailSurvey } from './chain/entry.js';
import { isTrailKind, type TrailKind } from './kinds.js';
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

/** What can be looked for: only what is in the trail. */
export interface TrailChoices {
  readonly kinds: readonly TrailKind[];
  readonly surveys: readonly TrailSurvey[];
  readonly accounts: readonly TrailAccount[];
}

@Injectable()
export class TrailReader {
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

  async choices(): Promise<TrailChoices> {
    const entries = (await this.rows()).map(({ entry }) => entry);
    const surveys = new Map<string, TrailSurvey>();
    for (const { survey } of entries) {
      // An entry that does not know the address takes none away.
      if (survey) surveys.set(survey.id, { ...surveys.get(survey.id), ...survey });
    }
    const accounts = new Map(entries.flatMap(({ by }) => (by ? [[by.id, by]] : [])));
    return {
      kinds: [...new Set(entries.map(({ kind }) => kind))].filter(isTrailKind),
      surveys: [...surveys.values()].sort((a, b) => ((a.slug ?? '') < (b.slug ?? '') ? -1 : 1)),
      accounts: [...accounts.values()].sort((a, b) => (a.login < b.login ? -1 : 1)),
    };
  }

  private rows(): Promise<readonly TrailRow[]> {
    return this.office.run((manager) => manager.find(TrailRow, { order: { number: 'ASC' } }));
  }
}
