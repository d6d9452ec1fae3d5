import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { codeColumn, countColumn, flagColumn, idColumn } from '../../database/index.js';

/** What the register lists. */
export type EntryKind = 'demand' | 'claim';

/** Beside them: what the council says to a chapter of a report. */
export type StoredKind = EntryKind | 'remark';

/** A demand, an indicator or a remark of the council's register. What it says stands in its steps. */
@Entity({ name: 'register_entry', withoutRowid: true })
@Unique(['kind', 'number'])
@Unique(['kind', 'surveyId', 'code'])
export class RegisterEntry {
  @PrimaryColumn(idColumn)
  id!: string;

  @Column(codeColumn)
  kind!: StoredKind;

  /** Across the council; never given twice. */
  @Column(countColumn)
  number!: number;

  @Column(idColumn)
  surveyId!: string;

  /** Its code in the questionnaire; null of what was entered here. */
  @Column({ ...codeColumn, nullable: true })
  code!: string | null;

  /** Whether the results of its survey were open when it was entered. */
  @Column(flagColumn)
  isAfterOpening!: boolean;
}
