import { readFile } from 'node:fs/promises';
import { parsePack, type ScalePack } from '../../questionnaire/index.js';

/** Scales that come with Cahier, in our own words; each is a file of its own beside this one. */
export const PACKS = ['dispatch-pressure'] as const;
export type PackName = (typeof PACKS)[number];

/** Its file is named after its code. */
export const codeOfPack = (name: PackName): string => name.replaceAll('-', '_');

export async function readPack(name: PackName): Promise<ScalePack> {
  const file = await readFile(new URL(`${name}.json`, import.meta.url), 'utf8');
  return parsePack(JSON.parse(file) as unknown);
}
