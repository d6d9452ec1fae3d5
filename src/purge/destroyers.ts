import type { Type } from '@nestjs/common';
import { CommentDestruction } from '../comments/index.js';
import { CouncilKeyDestruction } from '../council/index.js';
import type { Database } from '../database/index.js';
import { ResponseDestruction } from '../responses/index.js';
import type { Destroyer } from '../surveys/index.js';

interface DestroyerOf {
  /** Made of the one database that it writes to. */
  readonly type: Type<Destroyer> & (new (database: Database) => Destroyer);
  readonly database: 'office' | 'responses';
}

/**
 * Everything that destroys what a survey was answered, in the order in which it is done: the one
 * list for what is cancelled and for what was kept long enough. Who was invited and who drew is
 * destroyed before, at the closing.
 */
export const DESTROYERS: readonly DestroyerOf[] = [
  { type: ResponseDestruction, database: 'responses' },
  { type: CouncilKeyDestruction, database: 'office' },
  { type: CommentDestruction, database: 'office' },
];
