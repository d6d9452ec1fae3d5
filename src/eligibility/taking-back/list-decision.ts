import { canonicalJson, dayAfter, DomainError } from '../../common/index.js';
import { type DecisionFile, decisionSigners, readDecision } from '../../holders/index.js';
import {
  DECIDERS,
  DECISION_SCHEMA,
  isDecidedByHolders,
  MOST_DAYS_TO_SIGN,
  seatsAfter,
} from '../../questionnaire/index.js';
import type { Survey } from '../../surveys/index.js';
import type { WaitingList } from '../queue/mail-lists.js';

type Decided = Pick<Survey, 'definition' | 'definitionHash' | 'amendments'>;

/** Why a file takes no list back. */
export type DecisionProblem = 'other-decision' | 'old-decision' | 'too-few-signatures';

/**
 * What two holders of a survey sign for one of its lists to be taken back; null where one administrator does it: where
 * the definition names no keys of holders, and on the day on which the list was sent in.
 *
 * @param today YYYY-MM-DD, where the survey is
 */
export function listDecision(
  { definition: { holders }, definitionHash, amendments }: Decided,
  { id, count, addedOn }: WaitingList,
  today: string,
): DecisionFile | null {
  if (!isDecidedByHolders(holders) || definitionHash === null || addedOn === today) return null;
  const previous = amendments?.at(-1)?.hash ?? definitionHash;
  return {
    schema: DECISION_SCHEMA,
    list: holders.list,
    survey: { definition: definitionHash, previous },
    proposal: null,
    act: { kind: 'list-taken-back', addresses: id, people: count },
    day: today,
    reason: null,
    signatures: [],
  };
}

/**
 * Which seats have signed that decision, from a file that anybody may have made. The day is that on which it was taken
 * from the page.
 *
 * @param text JSON
 */
export async function signersOfList(
  text: string,
  decision: DecisionFile,
  { definition: { holders }, amendments }: Decided,
): Promise<readonly number[] | DecisionProblem> {
  const brought = read(text);
  if (!brought || saidIn(brought) !== saidIn({ ...decision, day: brought.day })) {
    return 'other-decision';
  }
  const today = decision.day;
  if (brought.day > today || today > dayAfter(brought.day, MOST_DAYS_TO_SIGN))
    return 'old-decision';
  const seats = holders ? seatsAfter(holders, amendments ?? []) : [];
  const signed = await decisionSigners(
    brought,
    seats.map(({ sign = '' }) => [sign]),
  );
  return signed.length < DECIDERS ? 'too-few-signatures' : signed;
}

const saidIn = ({ signatures: _, ...said }: DecisionFile): string => canonicalJson(said);

function read(text: string): DecisionFile | undefined {
  try {
    return readDecision(JSON.parse(text) as unknown, 'decision');
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DomainError) return undefined;
    throw error;
  }
}
