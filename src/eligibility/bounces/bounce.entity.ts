import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn } from '../../database/index.js';

/** One message that came back to the mails of a list: that it came, and nothing it said. */
@Entity({ name: 'bounce', withoutRowid: true })
export class Bounce {
  /** Random, hex: which came first is not kept. */
  @PrimaryColumn(idColumn)
  id!: string;

  @Column(idColumn)
  survey!: string;

  @Column(idColumn)
  batch!: string;

  @Column(codeColumn)
  kind!: 'failed' | 'other';

  /** Digest of the message's name in the mailbox until it is gone there: it is counted once. */
  @Column({ ...idColumn, nullable: true, unique: true })
  mark!: string | null;
}
