import { basename } from 'node:path';
import type { Command } from 'commander';
import { choiceOf, signChoice } from '../../holders/index.js';
import { readJson } from '../files.js';
import { agreeTo } from './ask.js';
import { checkedQuotes, quotesInWords } from './choice-files.js';
import { type CommentsOptions, openCommentFiles, withComments } from './comment-files.js';
import { readReview } from './comment-review.js';
import { checkOut, tell, writeJson } from './council-files.js';

interface Options extends CommentsOptions {
  readonly review: string;
  readonly compared?: boolean;
  readonly out: string;
  readonly json?: boolean;
}

export function addChoose(council: Command): void {
  withComments(council.command('choose'))
    .description('signs which comments are quoted, and how, for a second holder to agree to')
    .requiredOption('--review <file>', 'the comments as you have worked on them')
    .option('--compared', 'you have read what is quoted, and it points to nobody')
    .requiredOption('--out <file>', 'where to write the choice')
    .option('--json', 'print one JSON object')
    .action(choose);
}

async function choose(options: Options): Promise<void> {
  const { review, compared, out, json } = options;
  checkOut(out, [options.device, options.comments, options.minutes, options.release, review]);
  const file = basename(review);
  const chosen = readReview(readJson(review, `--review ${file}`), file);
  const here = await openCommentFiles(options);
  const choice = choiceOf(here.comments.content, here.release.hash, chosen);
  const quotes = await checkedQuotes(choice, file, here);
  const said = quotesInWords(quotes);
  if (!compared) await agreeTo(said, 'Is this what is to be quoted, and does it point to nobody?');
  const signed = await signChoice(choice, here.comments, here.device.content);
  writeJson(out, signed);
  tell(json, { choice: out, quotes: quotes.length }, [
    ...said,
    `Signed once: ${out}. A second holder who took part has to agree to it.`,
  ]);
}
