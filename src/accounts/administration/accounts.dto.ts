import { IsIn, IsOptional, ValidateBy } from 'class-validator';
import type { Role } from '../../web/index.js';
import { areNames } from './read-names.js';

const ROLES: readonly Role[] = ['rep', 'admin'];

export class InvitationDto {
  @IsIn(ROLES)
  role!: Role;

  /** By whose names admins tell links apart. */
  @IsOptional()
  @ValidateBy({ name: 'names', validator: { validate: areNames } })
  forWhom?: string;
}
