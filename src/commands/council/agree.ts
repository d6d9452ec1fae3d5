import type { Command } from 'commander';
import { countByTheme } from '../../comments/offline.js';
import { type Choice, readChoice, type ReadComment, signChoice } from '../../holders/index.js';
import { agreeTo } from './ask.js';
import { checkedQuotes } from './choice-files.js';
import { type CommentsOptions, openCommentFiles, withComments } from './comment-files.js';
import { checkOut, readNamed, tell, writeJson } from './council-files.js';
import { signaturesFor } from './signatures-for.js';

interface Options extends CommentsOptions {
  readonly choice: string;
  readonly compared?: boolean;
  readonly out: string;
  readonly json?: boolean;
}

export function addAgree(council: Command): void {
  withComments(council.command('agree'))
    .description('signs what another holder chose of the comments, after a look at each beside it')
    .requiredOption('--choice <file>', 'what the other holder chose')
    .option(
      '--compared',
      'you have read each quote beside what was written, and it points to nobody',
    )
    .requiredOption('--out <file>', 'where to write the choice with your signature')
    .option('--json', 'print one JSON object')
    .action(agree);
}

async function agree(options: Options): Promise<void> {
  const { choice: path, compared, out, json } = options;
  checkOut(out, [options.device, options.comments, options.minutes, options.release]);
  const { file, content: choice } = await readNamed(path, '--choice', readChoice);
  const here = await openCommentFiles(options);
  const quotes = await checkedQuotes(choice, file, here);
  const said = [...filedInWords(choice), ...besideWritten(choice, here.pool)];
  if (!compared) await agreeTo(said, 'Is each to be quoted so, and does none point to anybody?');
  const signed = await signChoice(choice, here.comments, here.device.content);
  writeJson(out, signed);
  const seats = signed.signatures.map(({ seat }) => seat);
  tell(json, { choice: out, quotes: quotes.length, signed: seats }, [
    ...said,
    `Signed: ${out}. It has ${signaturesFor(seats)}, which the server checks when you bring it.`,
  ]);
}

/** Under which themes comments are filed, quoted or not: the second device signs that too. */
const filedInWords = ({ chosen }: Choice): readonly string[] =>
  [...countByTheme(chosen)].map(([theme, count]) => `Filed under ${theme}: ${count}.`);

/** Each quote with its theme, beside what was sealed as written. */
const besideWritten = ({ chosen }: Choice, pool: readonly ReadComment[]): readonly string[] =>
  chosen.flatMap(({ comment, theme, text }) => {
    const written = pool.find(({ mark }) => mark === comment)?.text;
    if (text === null || written === undefined) return [];
    const under = theme === null ? 'Under no theme' : `Under ${theme}`;
    return [
      written === text
        ? `${under}, as it was written: “${text}”`
        : `${under}. Written: “${written}”\nQuoted:  “${text}”`,
    ];
  });
