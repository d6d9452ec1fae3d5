import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { codeColumn, countColumn, idColumn, textColumn } from '../../database/index.js';

/** One published edition: written once, never changed, never deleted. */
@Entity({ name: 'release', withoutRowid: true })
@Unique(['surveyId', 'edition'])
export class Release {
  @PrimaryColumn(codeColumn)
  hash: string;

  @Column(idColumn)
  surveyId: string;

  /** 1 at the opening; each choice of verbatims makes the next. */
  @Column(countColumn)
  edition: number;

  /** The canonical JSON of the release, byte for byte as published. */
  @Column(textColumn)
  content: string;
}
