import type { BallotCount, OpenDays, ReleaseContent } from '../../disclosure/index.js';
import { type CheckedBox, commentNamer, type SortedRows } from '../../holders/index.js';
import type { AgreedMerge } from '../../questionnaire/index.js';
import { type OpeningResult, publishOpened } from './publish-opened.js';

/** What a bulletin says that a release prints. It was verified when the box was checked. */
interface PrintedBulletin {
  readonly survey: string;
  readonly root: string;
  readonly invited: number | null;
  readonly drawn: number | null;
  readonly responses: number;
  readonly openDays?: { readonly were: OpenDays };
  readonly restored?: BallotCount['restored'];
}

/**
 * The release of a box that its holders opened on their own table: of nothing but the package and what was in
 * it, so that a second opening of the same package gives the same release and the same comments.
 */
export function publishBox(
  { box, amendments }: CheckedBox,
  { responses, coins }: Pick<SortedRows, 'responses' | 'coins'>,
  merges: readonly AgreedMerge[],
): OpeningResult {
  const { header, definition } = box;
  const bulletin = header.bulletin as PrintedBulletin;
  const { survey, root, invited, drawn, restored } = bulletin;
  const invalid = bulletin.responses - responses.length;
  const marks = restored?.length ? { restored } : {};
  const counts = { root, invited, drawn, responses: bulletin.responses, invalid };
  return publishOpened(
    {
      surveyId: survey,
      definition,
      responses,
      invited,
      openDays: bulletin.openDays?.were,
      amendments,
      ballots: { mode: definition.mode, ...counts, ...marks },
      prior: header.earlier as readonly ReleaseContent[],
      merges,
    },
    commentNamer(coins),
  );
}
