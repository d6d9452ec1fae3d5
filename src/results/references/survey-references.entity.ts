import { Column, Entity, PrimaryColumn } from 'typeorm';
import { countColumn, dayColumn, idColumn, jsonColumn } from '../../database/index.js';
import type { References } from '../../reports/index.js';

/** A file of public figures that representatives set beside a survey, and which of them. */
@Entity({ name: 'survey_references', withoutRowid: true })
export class SurveyReferences {
  @PrimaryColumn(idColumn)
  surveyId!: string;

  /** As it was brought. */
  @Column(jsonColumn)
  file!: References;

  /** Places of the chosen figures in the file, ascending. */
  @Column(jsonColumn)
  picked!: readonly number[];

  /** How many there were to choose from: figures about questions that the survey asks in the same words. */
  @Column(countColumn)
  offered!: number;

  @Column(dayColumn)
  broughtOn!: string;
}
