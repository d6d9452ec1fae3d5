import { type Finding, type Look, seen, unseen } from '../examination.js';
import { type Opened, variableOf } from '../open-databases.js';
import type { Setup } from '../setup.js';

/** Whether each database of the role is there and can be read. */
export function lookAtDatabases({ databases }: Setup): Look {
  const isNew = databases.every(({ state }) => state === 'missing');
  if (isNew) return unseen('databases', 'not-made');
  const isUnfinished = databases.some(({ state }) => state === 'unfinished');
  // What is missing then is not lost: the same restoring brings it.
  const told = databases.filter(({ state }) => !isUnfinished || state !== 'missing');
  return seen('databases', told.flatMap(troubleOf));
}

function troubleOf({ name, state }: Opened): readonly Finding[] {
  const variable = variableOf(name);
  const file = `${name}.sqlite`;
  switch (state) {
    case 'open':
      return [];
    case 'missing':
      return [{ code: 'database-missing', values: { file } }];
    case 'unfinished':
      return [{ code: 'database-unfinished' }];
    case 'unreadable':
      return [{ code: 'database-unreadable', values: { file } }];
    case 'refused':
      return [{ code: 'postgres-refuses', values: { variable } }];
    case 'unreachable':
      return [{ code: 'postgres-unreachable', values: { variable } }];
  }
}
