import { basename } from 'node:path';
import type { Command } from 'commander';
import { readRelease, type ReleaseContent } from '../../disclosure/index.js';
import {
  type CommentsFile,
  type Minutes,
  type Named,
  openComments,
  readComments,
  type ReadComment,
  readMinutes,
} from '../../holders/index.js';
import { readJson } from '../files.js';
import { refuse } from '../refusals.js';
import { readNamed } from './council-files.js';
import { type DeviceOptions, openDeviceFile, withDevice } from './device-file.js';

export interface CommentsOptions extends DeviceOptions {
  readonly comments: string;
  readonly minutes: string;
  readonly release: string;
}

export const withComments = (command: Command): Command =>
  withDevice(command)
    .requiredOption('--comments <file>', 'the comments, as the opening sealed them')
    .requiredOption('--minutes <file>', 'the minutes of that opening, which your device has signed')
    .requiredOption('--release <file>', 'the latest release of the survey');

/** The comments of an opening, open on a holder's own device, and the release that quotes come after. */
export interface CommentsHere {
  readonly device: Awaited<ReturnType<typeof openDeviceFile>>;
  readonly comments: Named<CommentsFile>;
  readonly minutes: Minutes;
  readonly pool: readonly ReadComment[];
  readonly release: ReleaseContent;
}

export async function openCommentFiles(options: CommentsOptions): Promise<CommentsHere> {
  const comments = await readNamed(options.comments, '--comments', readComments);
  const minutes = await readNamed(options.minutes, '--minutes', readMinutes);
  const release = readRelease(readJson(options.release, '--release')).content;
  if (release.survey.definition !== comments.content.definition) {
    throw refuse('comments-of-other-release', { file: basename(options.release) });
  }
  const device = await openDeviceFile(options);
  const pool = await openComments(comments, minutes, device.content);
  return { device, comments, minutes: minutes.content, release, pool };
}
