import { canonicalHash } from '../common/index.js';
import type { SurveyDefinition } from '../questionnaire/index.js';
import { bulletinSentence } from './bulletin-sentence.js';
import type { BulletinFinding } from './check-bulletin.js';
import { matching, objectOf } from './read-fields.js';
import { readHolders } from './read-bulletin.js';

/**
 * What a bulletin, or what there was of a cancelled survey, says of its definition, compared with that: its hash
 * and by which keys its holders sign. Without it the file's own word is all there is.
 *
 * @throws DomainError `bad-bulletin`
 */
export function compareDefinition(
  json: unknown,
  definition: Pick<SurveyDefinition, 'holders'>,
): readonly BulletinFinding[] {
  const fields = objectOf(json, 'the bulletin');
  const hash = matching(/^sha256:[0-9a-f]{64}$/, fields['definition'], 'definition');
  if (hash !== canonicalHash(definition)) {
    return [{ code: 'definition-other', says: bulletinSentence('definition-other') }];
  }
  const named = fields['holders'] === undefined ? undefined : readHolders(fields['holders']);
  const seats = definition.holders?.seats ?? [];
  const isSame =
    named?.list === definition.holders?.list &&
    (named?.seats ?? []).length === seats.length &&
    seats.every(({ name, sign }, i) => {
      const seat = named?.seats[i];
      return seat?.name === name && seat.sign === sign;
    });
  if (isSame) return [];
  return [{ code: 'holders-other', says: bulletinSentence('holders-other') }];
}
