import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Role } from '../../web/index.js';

const ROLES: readonly Role[] = ['rep', 'admin'];

/** As long as a login. */
const LONGEST_NAME = 100;

export class InvitationDto {
  @IsIn(ROLES)
  role!: Role;

  /** By which admins tell links apart. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NAME)
  forWhom?: string;
}

export class RemovalDto {
  /** The login of the account, typed again. */
  @IsString()
  login!: string;
}
