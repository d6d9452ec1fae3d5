import { basename } from 'node:path';
import { ENGLISH_WORDS } from '../../common/index.js';
import {
  type CouncilList,
  hashOfList,
  type HolderCard,
  type Named,
  readCard,
  readList,
  wordsOfCard,
  wordsOfList,
} from '../../holders/index.js';
import { checkOutput, readJson, writeWhole } from '../files.js';

/** A file of the council as its reader gives it, under the name that people know it by. */
export async function readNamed<T>(
  path: string,
  option: `--${string}`,
  read: (value: unknown, file: string) => T | Promise<T>,
): Promise<Named<T>> {
  const file = basename(path);
  return { file, content: await read(readJson(path, `${option} ${file}`), file) };
}

export const readListFile = (
  path: string,
  option: `--${string}` = '--list',
): Promise<Named<CouncilList>> => readNamed(path, option, readList);

export const readCardFile = (path: string): Promise<Named<HolderCard>> =>
  readNamed(path, '--card', readCard);

export function writeJson(path: string, content: unknown): void {
  writeWhole(path, `${JSON.stringify(content, null, 2)}\n`, '--out');
}

/** Before any work: nothing that is read is overwritten. */
export function checkOut(out: string, others: readonly (string | undefined)[]): void {
  checkOutput(
    out,
    '--out',
    others.filter((other) => other !== undefined),
  );
}

/** A list as people read it to each other. */
export async function listInWords(list: CouncilList): Promise<readonly string[]> {
  const words = await wordsOfList(await hashOfList(list), ENGLISH_WORDS);
  const seats = await Promise.all(
    list.seats.map(async ({ card, outside }, i) => {
      const from = outside === undefined ? '' : ` (not of the council: ${outside})`;
      return `Seat ${i + 1}: ${card.name}${from}: ${await cardInWords(card)}`;
    }),
  );
  const open = `Any ${list.needed} of these ${list.seats.length} open a survey together.`;
  return [
    `List number ${list.number} of ${list.day}`,
    ...seats,
    open,
    `Its twelve words: ${words.join(' ')}`,
  ];
}

export const cardInWords = async (card: HolderCard): Promise<string> =>
  (await wordsOfCard(card, ENGLISH_WORDS)).join(' ');

/** What a step says: sentences, or one JSON object. */
export function tell(
  json: boolean | undefined,
  content: object,
  sentences: readonly string[],
): void {
  const text = json ? JSON.stringify(content) : sentences.join('\n');
  process.stdout.write(`${text}\n`);
}
