import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, flagColumn, idColumn, textColumn } from '../../database/index.js';

/** A comment on its own: nothing leads from here to the rest of the response (rule D10). */
@Entity({ name: 'verbatim', withoutRowid: true })
export class Verbatim {
  /** Random, and the order in which the pool is kept and shown: the order of arrival is gone. */
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  surveyId: string;

  @Column(codeColumn)
  question: string;

  @Column(textColumn)
  text: string;

  /** What may be printed instead of the text; null while nothing was changed. */
  @Column({ ...textColumn, nullable: true })
  redacted: string | null;

  /** Code of the section that the comment speaks of. */
  @Column({ ...codeColumn, nullable: true })
  theme: string | null;

  @Column(flagColumn)
  chosen: boolean;
}
