import type { DeviceContent } from '../device/device.js';
import { type EndedSurvey, lastDayOf } from './ended-survey.js';
import { readStatement, type SeatStatement, statedBy } from './seat-statement.js';
import { signFile } from '../reading/signed.js';
import { refuse } from '../refusals.js';
import { type CouncilList, labelledHash } from './council-list.js';
import type { Named } from './standing.js';
import type { Takeover } from './takeover.js';

const SCHEMA = 'cahier/destroyed-1';
const LABEL = 'cahier/destroyed/1';

/** A seat says that its holder has destroyed what they had of a survey. */
export type Destroyed = SeatStatement<typeof SCHEMA>;

interface LettingGo {
  readonly ended: EndedSurvey;
  readonly file: string;
  /** Of the device's own clock: YYYY-MM-DD. */
  readonly today: string;
}

/**
 * A device lets a survey go whose answers are destroyed: it forgets test ballots and rows, gives and signs nothing
 * for it any more, and notes it no second time. Asked again, it says the same. A successor's device says it for the
 * seat that it took over, by its own key.
 *
 * @throws DomainError also while the last day is not over, as all changes leave it
 */
export async function letGo(
  content: DeviceContent,
  { ended, file, today }: LettingGo,
): Promise<{ readonly destroyed: Destroyed; readonly content: DeviceContent }> {
  const hash = await labelledHash('', ended.definition);
  const { destroyed: before = [] } = content;
  const isOf = (one: { readonly definition: string }): boolean => one.definition === hash;
  const known = [...content.definitions, ...before].find(isOf);
  if (!known) throw refuse('destroyed-not-looked-at', { file });
  const last = lastDayOf(ended);
  if (last !== undefined && today <= last) {
    throw refuse('destroyed-too-early', { file, last: { day: last } });
  }
  const { list, seat } = known;
  return {
    destroyed: await signFile(
      { schema: SCHEMA, definition: hash, list, seat },
      LABEL,
      content.sign,
    ),
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

/**
 * By whose key that seat of the list has signed it: its holder's or a successor's.
 *
 * @param takeovers what the others handed over, of any list
 * @throws DomainError where it is nobody's
 */
export async function checkDestroyed(
  destroyed: Destroyed,
  file: string,
  {
    list,
    takeovers,
  }: { readonly list: CouncilList; readonly takeovers: readonly Named<Takeover>[] },
): Promise<string> {
  const handed = takeovers.filter(({ content }) => content.list === destroyed.list);
  const sign = await statedBy(destroyed, LABEL, { list, takeovers: handed });
  if (sign === undefined) throw refuse('destroyed-not-signed', { file });
  return sign;
}
