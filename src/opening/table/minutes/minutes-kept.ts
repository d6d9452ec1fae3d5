import { Injectable } from '@nestjs/common';
import { Agreements } from '../../../agreements/index.js';
import { type Minutes, readMinutes as readWhole } from '../../../holders/index.js';
import type { Viewer } from '../../../web/index.js';
import { ReleaseFromTable } from '../release-from-table.js';
import type { TableFiles } from '../check-table-release.js';
import { readMinutes, type TableMinutes } from '../read-minutes.js';

/** The minutes with which a release came from the council's table: checked, signed and agreed on then. */
@Injectable()
export class MinutesKept {
  constructor(private readonly agreements: Agreements) {}

  /** Nothing of a survey whose release did not come from a table. */
  async of(viewer: Viewer, surveyId: string): Promise<TableMinutes | undefined> {
    const kept = await this.find(viewer, surveyId);
    return kept === undefined ? undefined : readMinutes(kept);
  }

  /** All that is in them, signatures too. */
  async whole(viewer: Viewer, surveyId: string): Promise<Minutes | undefined> {
    const kept = await this.find(viewer, surveyId);
    return kept === undefined ? undefined : readWhole(kept, 'minutes');
  }

  private async find(viewer: Viewer, surveyId: string): Promise<unknown> {
    const agreed = await this.agreements.agreed(viewer, surveyId);
    const brought = agreed.find(({ proposal }) => proposal.kind === ReleaseFromTable.kind);
    return (brought?.proposal.content as TableFiles | undefined)?.minutes;
  }
}
