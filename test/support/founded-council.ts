import { expect } from '@jest/globals';
import type { HolderCard } from '../../src/holders/device/card.js';
import type { DeviceContent } from '../../src/holders/device/device.js';
import { openDevice } from '../../src/holders/device/lock-device.js';
import { newDevice } from '../../src/holders/device/new-device.js';
import { assembleList } from '../../src/holders/list/assemble-list.js';
import { confirmList } from '../../src/holders/list/confirm-list.js';
import type { Confirmation } from '../../src/holders/list/confirmation.js';
import type { CouncilList } from '../../src/holders/list/council-list.js';
import { signFile } from '../../src/holders/reading/signed.js';

export const TODAY = '2031-03-04';
export const SIX_WORDS = 'anchor bamboo cactus dolphin eagle fabric';

/** A holder of a test: their card, and what their device holds by now. */
export interface Holder {
  readonly card: HolderCard;
  content: DeviceContent;
}

const NAMES = ['Ada', 'Ben', 'Cleo', 'Dario', 'Emma', 'Farid', 'Greta', 'Hugo', 'Ines'];

export async function aHolder(name: string): Promise<Holder> {
  const { device, card } = await newDevice(name, SIX_WORDS);
  return { card, content: (await openDevice(device, 'device', SIX_WORDS)).content };
}

export const holders = (count: number): Promise<Holder[]> =>
  Promise.all(NAMES.slice(0, count).map((name) => aHolder(`${name} Moreau`)));

export const listOf = (
  people: readonly Holder[],
  needed: number,
  more: { readonly before?: CouncilList; readonly number?: number; readonly day?: string } = {},
): Promise<CouncilList> =>
  assembleList({ seats: people.map(({ card }) => ({ card })), needed, day: TODAY, ...more });

/** A holder's device confirms, and remembers it. */
export async function confirm(
  holder: Holder,
  list: CouncilList,
  more: { readonly before?: CouncilList; readonly isInstead?: boolean } = {},
): Promise<Confirmation> {
  const asked = { list, file: 'list.json', today: TODAY, ...more };
  const { confirmation, content } = await confirmList(holder.content, asked);
  holder.content = content;
  return confirmation;
}

export interface Founded {
  readonly people: Holder[];
  readonly list: CouncilList;
  readonly confirmations: Confirmation[];
}

/** A first list that all its holders have confirmed. */
export async function foundedCouncil(seats: number, needed: number): Promise<Founded> {
  const people = await holders(seats);
  const list = await listOf(people, needed);
  const confirmations: Confirmation[] = [];
  for (const holder of people) confirmations.push(await confirm(holder, list));
  return { people, list, confirmations };
}

/** Files as they are named to people. */
export const named = <T>(contents: readonly T[], kind: string) =>
  contents.map((content, i) => ({ file: `${kind}-${i + 1}.json`, content }));

/** A refusal with this code, and at least these values in its sentence. */
export const refusing = (code: string, values: Readonly<Record<string, unknown>> = {}) =>
  expect.objectContaining({ code, values: expect.objectContaining(values) });

/** As a file would hold it. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What somebody signs who has a device, whatever it says. */
export const signedBy = <T extends { readonly signature: string }>(
  holder: Holder,
  { signature: _old, ...said }: T,
  label: string,
): Promise<T> => signFile(said, label, holder.content.sign) as unknown as Promise<T>;
