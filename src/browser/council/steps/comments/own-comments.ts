import { readRelease, type ReleaseContent } from '../../../../disclosure/offline.js';
import {
  type CommentsFile,
  type DeviceContent,
  type Minutes,
  type Named,
  openComments,
  readComments,
  type ReadComment,
  readMinutes,
} from '../../../../holders/index.js';
import type { Piece } from '../../../../screens/browser.js';
import { refuse } from '../../../refusals.js';
import { fileField } from '../../desk/fields.js';
import { readIn } from '../../desk/read-files.js';
import type { PageText } from '../../page-text.js';

/** The comments of an opening, open in this tab, and the release that quotes come after. */
export interface OwnComments {
  readonly comments: Named<CommentsFile>;
  readonly minutes: Minutes;
  readonly pool: readonly ReadComment[];
  readonly release: ReleaseContent;
}

export const commentFields = ({ words: { comments: t } }: PageText): readonly Piece[] => [
  fileField({ name: 'comments', label: t.file, hint: t.fileHint }),
  fileField({ name: 'minutes', label: t.minutes, hint: t.minutesHint }),
  fileField({ name: 'release', label: t.release, hint: t.releaseHint }),
];

/** Opens the comments that the minutes name, which this device has signed. */
export async function readOwnComments(data: FormData, device: DeviceContent): Promise<OwnComments> {
  const comments = await readIn(data, 'comments', readComments);
  const minutes = await readIn(data, 'minutes', readMinutes);
  const release = await readIn(data, 'release', (value) => readRelease(value).content);
  if (release.content.survey.definition !== comments.content.definition) {
    throw refuse('page-release-other', { file: release.file });
  }
  const pool = await openComments(comments, minutes, device);
  return { comments, minutes: minutes.content, pool, release: release.content };
}
