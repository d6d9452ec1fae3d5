import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalisedText } from '../../common/index.js';
import { codeColumn, countColumn, flagColumn, idColumn, jsonColumn } from '../../database/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import type { ChangedPart, ChangeKind } from './change.js';
import type { StaleText } from './stale-texts.js';

/**
 * One change of a questionnaire, and what stands on its other side: what it replaced, or, once it is
 * undone, what it had made.
 */
@Entity({ name: 'questionnaire_step', withoutRowid: true })
export class QuestionnaireStep {
  @PrimaryColumn(idColumn)
  questionnaireId!: string;

  /** In the order of the changes, and nothing of when they were made. */
  @PrimaryColumn(countColumn)
  number!: number;

  @Column(flagColumn)
  isUndone!: boolean;

  @Column(codeColumn)
  kind!: ChangeKind;

  @Column(codeColumn)
  part!: ChangedPart;

  @Column(jsonColumn)
  name!: LocalisedText;

  @Column(jsonColumn)
  content!: Questionnaire;

  @Column({ ...jsonColumn, nullable: true })
  stale!: readonly StaleText[] | null;
}
