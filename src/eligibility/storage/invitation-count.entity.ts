import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, countColumn, idColumn } from '../../database/index.js';
import type { UploadKind } from '../../surveys/index.js';

/**
 * What is counted of invitations: how many an admin or a rep uploaded as slips or as addresses, and
 * how many were made for mails that no server took.
 */
export type CountKind = UploadKind | 'unreached';

@Entity({ name: 'invitation_count', withoutRowid: true })
export class InvitationCount {
  @PrimaryColumn(idColumn)
  survey!: string;

  @PrimaryColumn(codeColumn)
  kind!: CountKind;

  @Column(countColumn)
  count!: number;
}
