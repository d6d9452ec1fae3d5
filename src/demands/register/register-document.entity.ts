import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, textColumn } from '../../database/index.js';

/** The bytes of an attached document; gone once a step took it away, which keeps its digest. */
@Entity({ name: 'register_document', withoutRowid: true })
export class RegisterDocument {
  @PrimaryColumn(idColumn)
  id!: string;

  @Column(idColumn)
  entryId!: string;

  /** In base64, which both engines store alike. */
  @Column(textColumn)
  content!: string;
}
