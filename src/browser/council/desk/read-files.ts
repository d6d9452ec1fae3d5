import type { Named } from '../../../holders/index.js';
import { refuse } from '../../refusals.js';

/** What was typed into a field. */
export function typedIn(data: FormData, field: string): string {
  const typed = data.get(field);
  return typeof typed === 'string' ? typed : '';
}

/** The files that were chosen in a field; none where nothing was. */
const chosenIn = (data: FormData, field: string): readonly File[] =>
  data.getAll(field).filter((one): one is File => one instanceof File && one.name !== '');

/** @throws DomainError `page-file-missing` */
export function fileIn(data: FormData, field: string): File {
  const [file] = chosenIn(data, field);
  if (!file) throw refuse('page-file-missing');
  return file;
}

/** A file of the council as its reader gives it, under the name that people know it by. */
export const readIn = async <T>(
  data: FormData,
  field: string,
  read: (value: unknown, file: string) => T | Promise<T>,
): Promise<Named<T>> => readFile(fileIn(data, field), read);

/** The same of a field that may be left empty. */
export const readIfIn = async <T>(
  data: FormData,
  field: string,
  read: (value: unknown, file: string) => T | Promise<T>,
): Promise<Named<T> | undefined> => (await readAllIn(data, field, read))[0];

/** The same of a field with any number of files. */
export async function readAllIn<T>(
  data: FormData,
  field: string,
  read: (value: unknown, file: string) => T | Promise<T>,
): Promise<readonly Named<T>[]> {
  const named: Named<T>[] = [];
  for (const file of chosenIn(data, field)) named.push(await readFile(file, read));
  return named;
}

async function readFile<T>(
  file: File,
  read: (value: unknown, file: string) => T | Promise<T>,
): Promise<Named<T>> {
  return { file: file.name, content: await read(await jsonOf(file), file.name) };
}

async function jsonOf(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text()) as unknown;
  } catch (cause) {
    throw refuse('page-file-not-json', { file: file.name }, { cause });
  }
}

export const asIs = (value: unknown): unknown => value;
