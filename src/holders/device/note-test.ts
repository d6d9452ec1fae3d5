import { badField, fieldsOf, hashOf, rootOf, schemaOf } from '../reading/read-fields.js';
import { refuse } from '../refusals.js';
import type { DeviceContent } from './device.js';

/** What the page on which people answer gives a holder who casts a test ballot. */
export type TestFile = DeviceContent['tests'][number];

const FIELDS = ['schema', 'definition', 'digest', 'answers'];

/** Reads what the page gave; anybody may have made it. */
export function readTest(value: unknown, file: string): TestFile {
  schemaOf(value, 'cahier/test-1', file);
  const fields = fieldsOf(value, { file }, FIELDS, ['ballot']);
  const { answers } = fields.values;
  if (typeof answers !== 'object' || answers === null) {
    throw badField(fields, 'answers', 'file-rule-object');
  }
  const isNumbered = fields.values['ballot'] !== undefined;
  return {
    definition: hashOf(fields, 'definition'),
    digest: rootOf(fields, 'digest'),
    answers,
    ...(isNumbered ? { ballot: rootOf(fields, 'ballot') } : {}),
  };
}

/**
 * A device notes a test ballot that its holder has cast: it gives no values for rows in which that ballot is
 * not found as it was sealed. Of a ballot whose answers were changed, the file noted last takes the place of
 * those before.
 *
 * @throws DomainError `test-not-looked-at`
 */
export function noteTest(content: DeviceContent, test: TestFile, file: string): DeviceContent {
  const isLooked = content.definitions.some(({ definition }) => definition === test.definition);
  if (!isLooked) throw refuse('test-not-looked-at', { file });
  const others = content.tests.filter((one) => !isSameBallot(one, test));
  return { ...content, tests: [...others, test] };
}

/**
 * A device forgets a test ballot that it has noted, as one that was withdrawn, or all of a survey: it does not
 * look for them any more.
 *
 * @param which one that the page gave, whichever of its answers, or the hash of a survey
 * @throws DomainError `test-not-noted`
 */
export function forgetTests(
  content: DeviceContent,
  which: TestFile | string,
  file: string,
): DeviceContent {
  const isMeant = (one: TestFile): boolean =>
    typeof which === 'string' ? one.definition === which : isSameBallot(one, which);
  if (!content.tests.some(isMeant)) throw refuse('test-not-noted', { file });
  return { ...content, tests: content.tests.filter((one) => !isMeant(one)) };
}

const isSameBallot = (one: TestFile, other: TestFile): boolean =>
  one.digest === other.digest ||
  (one.definition === other.definition && one.ballot !== undefined && one.ballot === other.ballot);

export const testsNoted = ({ tests }: DeviceContent, definition: string): readonly TestFile[] =>
  tests.filter((one) => one.definition === definition);
