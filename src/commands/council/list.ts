import type { Command } from 'commander';
import { assembleList, hashOfList, isHolderName } from '../../holders/index.js';
import { wholeNumber } from '../options.js';
import { refuse } from '../refusals.js';
import {
  checkOut,
  listInWords,
  readCardFile,
  readListFile,
  tell,
  writeJson,
} from './council-files.js';
import { today } from './today.js';

interface Options {
  readonly card: readonly string[];
  readonly outside?: readonly string[];
  readonly needed: number;
  readonly before?: string;
  readonly number?: number;
  readonly out: string;
  readonly json?: boolean;
}

const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [
  ...earlier,
  value,
];

export function addList(council: Command): void {
  council
    .command('list')
    .description(
      'cards → a list, which counts for nothing before all its devices have confirmed it',
    )
    .requiredOption('--card <file...>', 'the cards, seat 1 first')
    .requiredOption('--needed <n>', 'how many open a survey together', wholeNumber)
    .option(
      '--outside <seat=who>',
      'who a holder is that is not of the council; repeatable',
      collect,
    )
    .option('--before <file>', 'the list in force, which this one follows')
    .option('--number <n>', 'where an earlier attempt was given up: a higher number', wholeNumber)
    .requiredOption('--out <file>', 'where to write the list')
    .option('--json', 'print one JSON object')
    .action(assemble);
}

async function assemble(options: Options): Promise<void> {
  const { card: files, outside = [], needed, before: earlier, number, out, json } = options;
  checkOut(out, [...files, earlier]);
  const marks = new Map(outside.map((mark) => readMark(mark, files.length)));
  const cards = [];
  for (const file of files) cards.push(await readCardFile(file));
  const seats = cards.map(({ content: card }, i) => {
    const who = marks.get(i + 1);
    return who === undefined ? { card } : { card, outside: who };
  });
  const before =
    earlier === undefined ? undefined : (await readListFile(earlier, '--before')).content;
  const list = await assembleList({ seats, needed, day: today(), before, number });
  writeJson(out, list);
  tell(json, { list: out, hash: await hashOfList(list), number: list.number }, [
    ...(await listInWords(list)),
    `The list: ${out}. Each of its holders confirms it on their own device.`,
  ]);
}

function readMark(mark: string, seats: number): readonly [number, string] {
  const [, seat, who] = /^(\d)=(.+)$/u.exec(mark) ?? [];
  if (!who || Number(seat) < 1 || Number(seat) > seats || !isHolderName(who)) {
    throw refuse('bad-outside');
  }
  return [Number(seat), who];
}
