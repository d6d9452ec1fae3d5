import type { ClassConstructor } from 'class-transformer';
import { Matches } from 'class-validator';
import { validateDto } from './validate-dto.js';
import { refuse } from './refusals.js';

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
  throw refuse('no-such-page');
}
