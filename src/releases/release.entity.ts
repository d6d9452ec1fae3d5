import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, countColumn, idColumn, textColumn } from '../database/index.js';

/** One published edition: written once, never changed, never deleted. */
@Entity({ name: 'release', withoutRowid: true })
export class Release {
  @PrimaryColumn(idColumn)
  surveyId: string;

  /** 1 at the opening; each choice of verbatims makes the next. */
  @PrimaryColumn(countColumn)
  edition: number;

  /** Not a key: two surveys of the same definition and counts have the same release. */
  @Column(codeColumn)
  hash: string;

  /** The canonical JSON of the release, byte for byte as published. */
  @Column(textColumn)
  content: string;
}
