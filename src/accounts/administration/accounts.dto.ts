import { IsIn, IsString } from 'class-validator';
import type { Role } from '../../web/index.js';

const ROLES: readonly Role[] = ['rep', 'admin'];

export class InvitationDto {
  @IsIn(ROLES)
  role!: Role;
}

export class RemovalDto {
  /** The login of the account, typed again. */
  @IsString()
  login!: string;
}
