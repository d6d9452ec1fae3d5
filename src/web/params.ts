import type { ClassConstructor } from 'class-transformer';
import { Matches } from 'class-validator';
import { DomainError } from '../common/index.js';
import { validateDto } from './validate-dto.js';

export class IdParams {
  @Matches(/^[0-9a-z-]{1,64}$/)
  id!: string;
}

export class ItemParams extends IdParams {
  @Matches(/^[A-Za-z0-9_-]{1,64}$/)
  code!: string;
}

/** An address that cannot be one of ours is answered like one that no longer exists. */
export function readParams<T extends object>(type: ClassConstructor<T>, params: unknown): T {
  const checked = validateDto(type, params);
  if (checked.kind === 'valid') return checked.value;
  throw new DomainError(
    'no-such-page',
    'not-found',
    'There is no such page: go back to the list and choose again.',
  );
}
