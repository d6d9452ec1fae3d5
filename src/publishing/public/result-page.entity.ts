import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, countColumn, dayColumn, idColumn, jsonColumn } from '../../database/index.js';
import type { PrintedRegister } from '../../reports/index.js';

/** An edition that the page showed before, until that day. */
export interface Replaced {
  readonly edition: number;
  readonly hash: string;
  readonly until: string;
}

/** What two holders, or two representatives, decided to show of a survey. It goes when two representatives decide so. */
@Entity({ name: 'result_page', withoutRowid: true })
export class ResultPage {
  @PrimaryColumn(idColumn)
  surveyId!: string;

  @Column(countColumn)
  edition!: number;

  /** Of its release. */
  @Column(codeColumn)
  hash!: string;

  /** The demands as they stood when it was proposed: what two saw is what everybody sees. */
  @Column(jsonColumn)
  register!: PrintedRegister;

  @Column(dayColumn)
  since!: string;

  /** Oldest first. */
  @Column(jsonColumn)
  replaced!: readonly Replaced[];
}
