import type { DatabaseName, ServerRole } from '../../config/index.js';

/** What one statement grants. */
export interface Right {
  readonly may: readonly ('SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'TRUNCATE')[];
  /** Of these tables alone; of one, where columns are named. */
  readonly on: readonly string[];
  readonly columns?: readonly string[];
}

/** What a process needs at a database: `all` that there is, of one that it makes and folds itself. */
export type NeededRights = readonly Right[] | 'all';

/**
 * What a process that is no office needs at the office's database, and no more. The start, `cahier doctor`, and
 * docs/operations.md, which a test compares with it, have it from here.
 */
const AT_THE_OFFICE: Readonly<Record<'eligibility' | 'intake', readonly Right[]>> = {
  eligibility: [
    {
      may: ['SELECT'],
      on: ['migrations', 'survey', 'served_page', 'account', 'session', 'issuer_request'],
    },
    {
      may: ['UPDATE'],
      on: ['survey'],
      columns: ['invited', 'drawn', 'drawnFirst', 'uploads', 'remindedOn', 'restored'],
    },
    { may: ['UPDATE'], on: ['issuer_request'], columns: ['spki'] },
    { may: ['INSERT', 'DELETE'], on: ['session'] },
    { may: ['SELECT'], on: ['second_factor', 'recovery_code'] },
    { may: ['UPDATE'], on: ['second_factor'], columns: ['counter'] },
    { may: ['DELETE'], on: ['recovery_code'] },
    { may: ['SELECT', 'INSERT', 'UPDATE'], on: ['trail_head'] },
    { may: ['INSERT'], on: ['trail_entry'] },
  ],
  intake: [
    { may: ['SELECT'], on: ['migrations', 'survey'] },
    { may: ['SELECT'], on: ['council_file'], columns: ['id', 'kind', 'content'] },
    { may: ['SELECT', 'INSERT', 'UPDATE'], on: ['served_page'] },
  ],
};

export const neededRights = (role: ServerRole, database: DatabaseName): NeededRights =>
  database === 'office' && (role === 'eligibility' || role === 'intake')
    ? AT_THE_OFFICE[role]
    : 'all';
