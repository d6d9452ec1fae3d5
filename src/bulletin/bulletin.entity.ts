import { Column, Entity, PrimaryColumn } from 'typeorm';
import { countColumn, idColumn, jsonColumn, textColumn } from '../database/index.js';

/** What was published when a survey closed: written once, never changed, never deleted. */
@Entity({ name: 'bulletin', withoutRowid: true })
export class Bulletin {
  @PrimaryColumn(idColumn)
  surveyId: string;

  /** Merkle root of the rows, hex; empty where the survey was cancelled and none were published. */
  @Column(idColumn)
  root: string;

  @Column({ ...countColumn, nullable: true })
  invited: number | null;

  /** Null where there were no ballots to take. */
  @Column({ ...countColumn, nullable: true })
  drawn: number | null;

  /** Rows. */
  @Column(countColumn)
  responses: number;

  /**
   * Serials of rows without a valid signature, though the survey was by invitation: somebody wrote
   * them into the store. They stay in the bulletin, where anybody can see it, and are not opened.
   */
  @Column(jsonColumn)
  unsigned: readonly string[];

  /** The sorted leaves one after the other, in hex. */
  @Column({ ...textColumn, select: false })
  leaves: string;

  /** The file `cahier/bulletin-1`, or `cahier/cancelled-1`, byte for byte as published. */
  @Column({ ...textColumn, select: false })
  content: string;
}
