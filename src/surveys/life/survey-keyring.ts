import { Inject, Injectable, Optional } from '@nestjs/common';
import {
  type CouncilSeats,
  FEWEST_HOLDERS,
  isByInvitation,
  type SurveyKeys,
  type SurveyMode,
} from '../../questionnaire/index.js';
import { HOLDERS_IN_FORCE, type HoldersInForce, KEY_MAKERS, type KeyMaker } from './ports.js';
import type { Sealing } from '../settings/sealing.js';
import { refuse } from '../refusals.js';

interface Asking {
  readonly id: string;
  readonly mode: SurveyMode;
  /** Where it is to be opened, as its settings say. */
  readonly opening: 'table' | 'server';
}

/** Collects the public keys of a survey that is being scheduled, and the holders that open it. */
@Injectable()
export class SurveyKeyring {
  constructor(
    @Optional() @Inject(KEY_MAKERS) private readonly makers: readonly KeyMaker[] | null,
    @Optional() @Inject(HOLDERS_IN_FORCE) private readonly council: HoldersInForce | null,
  ) {}

  /**
   * One maker after the other, so that the one that refuses leaves the rest unasked. No keys for
   * an open link where nothing makes them: such a survey takes no responses.
   */
  async sealingOf({ id, mode, opening }: Asking): Promise<Sealing> {
    const where = isByInvitation(mode) ? opening : 'server';
    const holders = where === 'table' ? await this.holders() : undefined;
    return { holders, keys: await this.keysFor({ id, mode, opening: where }) };
  }

  /** Whether a survey can be sealed to holders now. */
  async hasHolders(): Promise<boolean> {
    const list = await this.council?.seats();
    return list !== undefined && list.seats.length >= FEWEST_HOLDERS;
  }

  private async holders(): Promise<CouncilSeats> {
    const list = await this.council?.seats();
    if (!list) throw refuse('no-holders');
    if (list.seats.length < FEWEST_HOLDERS) {
      throw refuse('too-few-holders', { least: FEWEST_HOLDERS });
    }
    return list;
  }

  private async keysFor({ id, mode, opening }: Asking): Promise<SurveyKeys | undefined> {
    let keys: Partial<SurveyKeys> = {};
    for (const maker of this.makers ?? []) {
      const isFor = maker.opening === undefined || maker.opening === opening;
      if (isFor) keys = { ...keys, ...(await maker.make({ id, mode })) };
    }
    const { intake, council, receipts } = keys;
    const isWhole =
      opening === 'table' ? receipts !== undefined : intake !== undefined && council !== undefined;
    if (isWhole) return keys;
    if (!isByInvitation(mode)) return undefined;
    throw refuse('no-keys');
  }
}
