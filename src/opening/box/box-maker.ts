import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { BulletinStore } from '../../bulletin/index.js';
import {
  type BoxHeader,
  boxRow,
  boxStart,
  headSize,
  readRow,
  rowSize,
} from '../../holders/index.js';
import { rowContentSize } from '../../credentials/index.js';
import { isOpenedOnTable, longestResponse } from '../../questionnaire/index.js';
import { ReleaseLedger } from '../../releases/index.js';
import { ResponseReader } from '../../responses/index.js';
import { checkNotPurged, fileNameOf, type Survey } from '../../surveys/index.js';
import { OpeningStore } from '../desk/opening-store.js';
import { refuse } from '../refusals.js';

/** A package for holders, to be sent piece by piece: it may be larger than memory. */
export interface Box {
  readonly fileName: string;
  readonly content: Readable;
}

/**
 * Makes the package (`cahier/box-1`) that the holders of a closed survey take to their table: what was frozen,
 * changed and published, the release of each survey that it repeats, and its rows in the order of their digests.
 * No ballot's number is in it: the server has none to put beside a row any more.
 */
@Injectable()
export class BoxMaker {
  constructor(
    private readonly responses: ResponseReader,
    private readonly bulletins: BulletinStore,
    private readonly ledger: ReleaseLedger,
    private readonly store: OpeningStore,
  ) {}

  /**
   * Makes it, and notes who took it. Throws a DomainError for a survey that is not closed, is opened on the
   * server, or whose answers are destroyed.
   *
   * @param bodies for the opener; the others need the hashes of the bodies only
   */
  async make(survey: Survey, bodies: boolean): Promise<Box> {
    const { id, definition, amendments } = survey;
    const seats = seatsOf(survey);
    const { responses } = await this.bulletins.get(id);
    const rowBytes = rowSize(rowContentSize(longestResponse(definition.questionnaire)), seats);
    const header: Omit<BoxHeader, 'schema'> = {
      definition,
      amendments: amendments ?? [],
      bulletin: JSON.parse((await this.bulletins.file(id)) ?? '{}') as unknown,
      earlier: await this.ledger.before(survey),
      rows: responses,
      rowBytes,
      bodies,
    };
    await this.store.noteTaken(survey, bodies);
    return {
      fileName: `${fileNameOf(survey)}-${bodies ? 'opener' : 'holder'}.box`,
      content: Readable.from(this.pieces(id, header, seats), {
        objectMode: false,
      }),
    };
  }

  private async *pieces(surveyId: string, header: Omit<BoxHeader, 'schema'>, seats: number) {
    const { rowBytes, bodies } = header;
    yield boxStart(header);
    for await (const { sealed } of this.responses.readRows(surveyId)) {
      const row = sealed.length === rowBytes && readRow(Uint8Array.from(sealed), seats);
      // One that was altered where it lies is packed as none: devices refuse the package, and say why.
      yield boxRow(row || blankRow(rowBytes, seats), bodies);
    }
  }
}

function blankRow(rowBytes: number, seats: number) {
  const head = new Uint8Array(headSize(seats));
  return { head, body: new Uint8Array(rowBytes - head.length) };
}

/** Of a survey whose box may be taken: again after the opening as well, to count once more. */
function seatsOf(survey: Survey): number {
  const { definition, state } = survey;
  checkNotPurged(survey);
  if (!isOpenedOnTable(definition)) throw refuse('box-of-server');
  if (state === 'draft' || state === 'scheduled' || state === 'open')
    throw refuse('box-not-closed');
  if (state === 'cancelled') throw refuse('box-of-cancelled');
  return definition.holders.seats.length;
}
