import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn, textColumn } from '../../database/index.js';

/** A file that a holder's device made, or a list of them; added, never changed, removed only where no list in force rests on it. */
@Entity({ name: 'council_file', withoutRowid: true })
export class CouncilFileRow {
  /** SHA-256 of the canonical JSON. */
  @PrimaryColumn(idColumn)
  id: string;

  @Column(codeColumn)
  kind: string;

  /** Canonical JSON. */
  @Column(textColumn)
  content: string;

  /** Of a card or a list, as people read them out: they take long to work out. */
  @Column({ ...textColumn, nullable: true })
  words: string | null;

  @Column(dayColumn)
  addedOn: string;

  /** The login of the rep's account then. */
  @Column(codeColumn)
  addedBy: string;

  /** Of a first list: when two accounts founded the council with it, the one thing that is noted of a file later. */
  @Column({ ...dayColumn, nullable: true })
  foundedOn: string | null;
}
