import { isThisMachine } from '../../common/index.js';
import { type Finding, when } from '../examination.js';

/** What a server of PostgreSQL says of itself and of the account that asks. */
export interface ServerState {
  /** Settings that are off and should not be. */
  readonly off: readonly string[];
  /** Settings under which it keeps more than it should. */
  readonly loud: readonly string[];
  readonly isStandby: boolean;
  readonly isEncrypted: boolean;
  readonly isReplicated: boolean;
  /** Whether the account may have what is written ahead removed. */
  readonly mayEmptyLog: boolean;
}

/**
 * What is wrong with the server at a variable.
 *
 * @param host empty for a socket of this machine
 */
export function judgeServer(variable: string, host: string, state: ServerState) {
  const { off, isStandby, isEncrypted } = state;
  const isOpen = !isEncrypted && host !== '' && !isThisMachine(host);
  return [
    ...when(off.length > 0, 'postgres-unsafe', { variable, settings: off.join(', ') }),
    ...when(isStandby, 'postgres-standby', { variable }),
    ...when(isOpen, 'postgres-unencrypted', { variable }),
  ];
}

/** What it could tell of people, where rows came from them. */
export function judgeTraces(
  variable: string,
  { loud, isReplicated, mayEmptyLog }: ServerState,
): readonly Finding[] {
  return [
    ...when(loud.length > 0, 'postgres-loud', { variable, settings: loud.join(', ') }),
    ...when(isReplicated, 'postgres-replicated', { variable }),
    ...when(!mayEmptyLog, 'postgres-no-checkpoint', { variable }),
  ];
}
