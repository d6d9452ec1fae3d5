import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, countColumn, idColumn } from '../../database/index.js';

/**
 * When ballots are given out: `with-survey` while it is open; `early` from its scheduling on, so
 * that weeks lie between drawing and answering; `ended` not any more, which an admin chooses
 * before answering begins (protocol.md 5.6, mode A).
 */
export const DRAWING_PHASES = ['with-survey', 'early', 'ended'] as const;
export type DrawingPhase = (typeof DRAWING_PHASES)[number];

/** A survey without a row is `with-survey` and in no book. */
@Entity({ name: 'drawing', withoutRowid: true })
export class Drawing {
  @PrimaryColumn(idColumn)
  survey!: string;

  @Column(codeColumn)
  phase!: DrawingPhase;

  /** A name that surveys share whose ballots are drawn in one gesture; empty for none. */
  @Column(codeColumn)
  book!: string;

  /** How many had a ballot when the first of two windows was over; unknown where nobody counted. */
  @Column({ ...countColumn, nullable: true })
  drawnFirst?: number | null;
}
