import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, textColumn } from '../../database/index.js';

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
}
