import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  codeColumn,
  countColumn,
  dayColumn,
  flagColumn,
  idColumn,
  jsonColumn,
} from '../../database/index.js';
import type { Amendment, SurveyDefinition } from '../../questionnaire/index.js';
import type { InvitationNumbers, SlipTally } from './invited-of.js';
import { definitionColumn } from './definition-column.js';
import type { SurveyState } from './survey-state.js';

/** That a survey came back from a backup: whoever drew or answered between the two days may be lost. */
export interface Restoration {
  /** The day on which the backup was made. */
  readonly backupOf: string;
  readonly on: string;
}

/** A survey of the office database. It knows no response and no respondent. */
@Entity({ name: 'survey', withoutRowid: true })
export class Survey {
  @PrimaryColumn(idColumn)
  id!: string;

  /** Its public address: `/s/<slug>`. */
  @Column({ ...codeColumn, unique: true })
  slug!: string;

  /** The draft it is made from; a seeded survey has none. */
  @Column({ ...idColumn, nullable: true })
  questionnaireId!: string | null;

  /** As recorded; what it is today, `stateOn` says. */
  @Column(codeColumn)
  state!: SurveyState;

  /** Frozen from `scheduled` on; before that the settings so far. */
  @Column(definitionColumn)
  definition!: SurveyDefinition;

  /** Hash of what was frozen; null in a draft. */
  @Column({ ...codeColumn, nullable: true })
  definitionHash!: string | null;

  @Column({ ...countColumn, nullable: true })
  invited!: number | null;

  /** What two reps counted of its slips; null where they did not. */
  @Column({ ...jsonColumn, nullable: true })
  slips?: SlipTally | null;

  /** How many invitations there are in which way, and who uploaded them; unknown of an older survey. */
  @Column({ ...jsonColumn, nullable: true })
  uploads?: InvitationNumbers | null;

  /** How many drew a ballot; known once a survey by invitation is closed. */
  @Column({ ...countColumn, nullable: true })
  drawn?: number | null;

  /** Of these, in the first of two windows; unknown where nobody counted when it was over. */
  @Column({ ...countColumn, nullable: true })
  drawnFirst?: number | null;

  /** The rounded figure that reps may see, and the day it was taken. Never shown to admins. */
  @Column({ ...countColumn, nullable: true })
  participation!: number | null;

  @Column({ ...dayColumn, nullable: true })
  participationDay!: string | null;

  /** The first day on which it took responses, where its days are; unknown of an older survey. */
  @Column({ ...dayColumn, nullable: true })
  openedOn?: string | null;

  /** The last such day, whenever the server came to close it; none if it never opened. */
  @Column({ ...dayColumn, nullable: true })
  closedOn?: string | null;

  /** What two accounts changed since it was frozen; null where nothing was. Only ever added to. */
  @Column({ ...jsonColumn, nullable: true })
  amendments?: readonly Amendment[] | null;

  /** The day on which everybody was reminded of it last. */
  @Column({ ...dayColumn, nullable: true })
  remindedOn?: string | null;

  /** From what closes, cancels or purges it until every room has done its part; then null. */
  @Column({ ...flagColumn, nullable: true })
  isClosing?: boolean | null;

  /** The day from which on what was answered is destroyed; null while it is kept. */
  @Column({ ...dayColumn, nullable: true })
  purgedOn?: string | null;

  /** The day since which everybody may read its summary at `/r/<slug>`; null where nobody may. */
  @Column({ ...dayColumn, nullable: true })
  shownOn?: string | null;

  /** Every restoring that fell into the time in which ballots could be drawn or answers sent. */
  @Column({ ...jsonColumn, nullable: true })
  restored?: readonly Restoration[] | null;
}
