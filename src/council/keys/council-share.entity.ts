import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn, textColumn } from '../../database/index.js';

/** One rep's share of the key that opens one survey. Alone it opens nothing. */
@Entity({ name: 'council_share', withoutRowid: true })
export class CouncilShare {
  @PrimaryColumn(idColumn)
  surveyId: string;

  /** The rep's account. */
  @PrimaryColumn(idColumn)
  holder: string;

  /** Sealed to the rep's own key (RFC 9180), base64url. */
  @Column(textColumn)
  sealed: string;

  /** The holder's login, which outlives the account; null for one that was gone before this was kept. */
  @Column({ ...codeColumn, nullable: true })
  login: string | null;

  /**
   * The private half that it is sealed to, under the passphrase of then, once the holder has given
   * that passphrase up: whoever remembers it after all still opens this survey.
   */
  @Column({ ...textColumn, nullable: true })
  wrapped: string | null;

  /** The day on which the holder last showed that it opens; null before that. */
  @Column({ ...dayColumn, nullable: true })
  checkedOn: string | null;
}
