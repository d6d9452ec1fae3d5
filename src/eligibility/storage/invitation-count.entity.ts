import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, countColumn, idColumn } from '../../database/index.js';

/**
 * What is counted of invitations: how many an admin or a rep uploaded as slips or as addresses, and
 * how many were made for mails that no server took.
 */
export const COUNT_KINDS = ['admin-slips', 'rep-slips', 'admin-mails', 'unreached'] as const;
export type CountKind = (typeof COUNT_KINDS)[number];

@Entity({ name: 'invitation_count', withoutRowid: true })
export class InvitationCount {
  @PrimaryColumn(idColumn)
  survey!: string;

  @PrimaryColumn(codeColumn)
  kind!: CountKind;

  @Column(countColumn)
  count!: number;
}
