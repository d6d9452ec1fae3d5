import type { QueryDeepPartialEntity } from 'typeorm';

/** TypeORM's type of a row looks inside JSON columns, where it has no business. */
export const asRow = <T>(entity: T): QueryDeepPartialEntity<T> =>
  entity as QueryDeepPartialEntity<T>;
