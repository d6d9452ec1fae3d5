import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, jsonColumn } from '../../database/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import type { Silence } from './silenced.js';
import type { StaleText } from './stale-texts.js';

/**
 * A questionnaire in the making. Its content has the shape of a questionnaire but may still lack
 * questions or translations; only scheduling a survey asks that it be complete.
 */
@Entity({ name: 'questionnaire', withoutRowid: true })
export class QuestionnaireDraft {
  @PrimaryColumn(idColumn)
  id!: string;

  @Column(codeColumn)
  code!: string;

  @Column(jsonColumn)
  content!: Questionnaire;

  /** Of the advice on its wording, what is not to be said again. */
  @Column({ ...jsonColumn, nullable: true })
  silenced!: readonly Silence[] | null;

  /** Texts that another language has left behind since they were written. */
  @Column({ ...jsonColumn, nullable: true })
  stale!: readonly StaleText[] | null;
}
