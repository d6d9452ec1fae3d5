import { wordlist } from '@scure/bip39/wordlists/english.js';
import { fromHex } from '../../../credentials/browser.js';
import {
  type CheckedBox,
  type DeviceContent,
  sealKeyOf,
  type SealKey,
  seatsOf,
  wordsOfHash,
} from '../../../holders/index.js';
import { fill, formatDay, formatList } from '../../../language/browser.js';
import { signersOf } from '../../../questionnaire/offline.js';
import { el, type Piece } from '../../../screens/browser.js';
import { fileIn } from '../desk/read-files.js';
import { fileField, tickField } from '../desk/fields.js';
import type { PageText } from '../page-text.js';
import { doBeside } from '../beside/workers.js';
import { spoken } from './spoken.js';
import { today } from './today.js';

const ROOT_WORDS = 8;

/** A package and the seat whose key works on it. */
export interface OwnBox {
  readonly checked: CheckedBox;
  readonly seat: number;
  readonly own: SealKey;
  readonly file: string;
}

export const boxFields = ({ words: { box: t } }: PageText, label: string): readonly Piece[] => [
  fileField({ name: 'package', label }),
  tickField({ name: 'early', label: t.early }),
];

/** Reads a package, and checks everything that has to hold before a value leaves this device. */
export async function readBox(data: FormData, device: DeviceContent): Promise<OwnBox> {
  const blob = fileIn(data, 'package');
  const asked = {
    package: blob,
    file: blob.name,
    // Its keys are not needed for that.
    device: { ...device, seal: '', sign: '' },
    today: today(),
    agreesToEarly: data.get('early') === 'yes',
  };
  const checked = await doBeside('check', asked);
  const [{ seat, seal }] = seatsOf(device, checked.box.definition.holders.list) as [OwnSeat];
  return { checked, seat, own: await sealKeyOf(seal), file: blob.name };
}

type OwnSeat = ReturnType<typeof seatsOf>[number];

/** What all who take part read to each other, so that they know that they have the same rows. */
export async function spokenBox(
  { box, root, amendments, lastDay }: CheckedBox,
  { words: { box: t }, language }: PageText,
): Promise<readonly Piece[]> {
  const words = await wordsOfHash(fromHex(root, 32)!, ROOT_WORDS, wordlist);
  const day = (one: string): string => formatDay(one, language);
  const { code } = box.definition.questionnaire;
  const days = { survey: code, last: day(lastDay), today: day(today()) };
  return [
    el('p', {}, fill(t.survey, days)),
    ...amendments.map(({ kind, day: on, reason, signatures }, at) => {
      const people = formatList(signersOf(amendments, at, box.definition.holders), language);
      const changed = fill(t.changed, { day: day(on), kind: t.kinds[kind], reason });
      const who = signatures ? fill(t.signedBy, { people }) : t.byAccounts;
      return el('p', { class: 'note' }, `${changed} ${who}`);
    }),
    el('p', {}, fill(t.rows, { rows: box.table.rows })),
    spoken(words),
  ];
}
