import { Column, Entity, PrimaryColumn } from 'typeorm';
import { flagColumn, idColumn, jsonColumn } from '../../database/index.js';

/** The council's own words in the mails of a survey, by language; none is the empty text. */
export type CouncilWords = Readonly<Record<string, string>>;

/** What a council says in the mails of a survey. A survey without a row says nothing of its own. */
@Entity({ name: 'letter', withoutRowid: true })
export class Letter {
  @PrimaryColumn(idColumn)
  survey!: string;

  @Column(jsonColumn)
  words!: CouncilWords;

  /** From the first mail on: whoever was invited later would else get another letter. */
  @Column(flagColumn)
  isSealed!: boolean;
}
