import type { SurveyDefinition } from '../../questionnaire/index.js';
import type { DeviceContent } from '../device/device.js';
import { isStated, readStatement, type SeatStatement } from './seat-statement.js';
import { signFile } from '../reading/signed.js';
import { refuse } from '../refusals.js';
import { type CouncilList, labelledHash } from './council-list.js';

const SCHEMA = 'cahier/destroyed-1';
const LABEL = 'cahier/destroyed/1';

/** A seat says that its holder has destroyed what they had of a survey. */
export type Destroyed = SeatStatement<typeof SCHEMA>;

interface LettingGo {
  readonly definition: SurveyDefinition;
  readonly file: string;
  /** Of the device's own clock: YYYY-MM-DD. */
  readonly today: string;
}

/**
 * A device lets a survey go whose answers are destroyed: it forgets test ballots and rows, gives and signs nothing
 * for it any more, and notes it no second time. Asked again, it says the same.
 */
export async function letGo(
  content: DeviceContent,
  { definition, file, today }: LettingGo,
): Promise<{ readonly destroyed: Destroyed | undefined; readonly content: DeviceContent }> {
  const hash = await labelledHash('', definition);
  const { destroyed: before = [] } = content;
  const isOf = (one: { readonly definition: string }): boolean => one.definition === hash;
  const known = [...content.definitions, ...before].find(isOf);
  if (!known) throw refuse('destroyed-not-looked-at', { file });
  const { closesOn } = definition;
  if (closesOn !== undefined && today <= closesOn) {
    throw refuse('destroyed-too-early', { file, last: { day: closesOn } });
  }
  const { list } = known;
  const seat = content.lists.find((signed) => signed.list === list)?.seat;
  // For a seat that was taken over nobody knows by which key it would sign.
  const said = seat && ({ schema: SCHEMA, definition: hash, list, seat } as const);
  return {
    destroyed: said ? await signFile(said, LABEL, content.sign) : undefined,
    content: before.some(isOf)
      ? content
      : {
          ...content,
          definitions: content.definitions.filter((one) => !isOf(one)),
          roots: content.roots.filter((one) => !isOf(one)),
          tests: content.tests.filter((one) => !isOf(one)),
          destroyed: [...before, known],
        },
  };
}

export const readDestroyed = (value: unknown, file: string): Destroyed =>
  readStatement(value, file, SCHEMA);

/** Throws unless that seat of the list has signed it. */
export async function checkDestroyed(
  destroyed: Destroyed,
  file: string,
  list: CouncilList,
): Promise<void> {
  if (!(await isStated(destroyed, LABEL, list))) throw refuse('destroyed-not-signed', { file });
}
