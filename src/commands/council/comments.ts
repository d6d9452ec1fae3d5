import type { Command } from 'commander';
import { commentFieldsOf } from '../../questionnaire/index.js';
import { howMany } from '../how-many.js';
import { type CommentsOptions, openCommentFiles, withComments } from './comment-files.js';
import { checkOut, tell, writeJson } from './council-files.js';
import { reviewOf } from './comment-review.js';

interface Options extends CommentsOptions {
  readonly out: string;
  readonly json?: boolean;
}

export function addComments(council: Command): void {
  withComments(council.command('comments'))
    .description('opens the comments on your device, and writes them as a file to work on')
    .requiredOption(
      '--out <file>',
      'where to write them, readable by whoever gets the file: destroy it afterwards',
    )
    .option('--json', 'print one JSON object')
    .action(comments);
}

async function comments(options: Options): Promise<void> {
  const { out, json, device, comments: sealed, minutes, release: of } = options;
  checkOut(out, [device, sealed, minutes, of]);
  const { pool, release } = await openCommentFiles(options);
  const { sections } = release.definition.questionnaire;
  writeJson(out, reviewOf(pool, commentFieldsOf(release.definition.questionnaire)));
  tell(json, { comments: pool.length, out }, [
    `${howMany(pool.length, 'comment')}: ${out}. Anybody can read them there: destroy the file when you are done.`,
    'In each, “text” is what is quoted: take out what points to somebody. “quote”: true quotes it.',
    `“theme” is one of ${sections.map(({ code }) => code).join(', ')}, or null.`,
  ]);
}
