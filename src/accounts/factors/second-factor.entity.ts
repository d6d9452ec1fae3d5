import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, countColumn, dayColumn, idColumn, textColumn } from '../../database/index.js';

/** What an account proves itself with beside its password: an app that shows codes, or a passkey. */
@Entity({ name: 'second_factor', withoutRowid: true })
export class SecondFactor {
  @PrimaryColumn(idColumn)
  id!: string;

  @Column(idColumn)
  accountId!: string;

  @Column(codeColumn)
  kind!: 'totp' | 'passkey';

  /** By which its owner tells it apart. */
  @Column(codeColumn)
  name!: string;

  /** Of an app its secret, wrapped by the key file; of a passkey its public half, as JSON. */
  @Column(textColumn)
  content!: string;

  /** Of an app the last step of time whose code was taken, of a passkey its count of uses. */
  @Column(countColumn)
  counter!: number;

  @Column(dayColumn)
  addedOn!: string;
}
