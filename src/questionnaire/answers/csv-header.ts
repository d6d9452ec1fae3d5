import { type DomainError } from '../../common/browser.js';
import type { Questionnaire } from '../questionnaire.js';
import { refuse } from '../refusals.js';
import { type ResponseColumn, responseColumnsOf } from './csv-columns.js';
import { isIdentifierName } from './identifier-columns.js';

/** A column of the questionnaire and where the file has it. */
export interface FileColumn {
  readonly column: ResponseColumn;
  /** Counted from 0; one, or one for each option. */
  readonly places: readonly number[];
  /** The option that each place is about, where there is a place for each. */
  readonly options?: readonly string[];
}

export interface FileHeader {
  readonly columns: readonly FileColumn[];
  /** Cells that a row has: those of the header but for what trails after the last. */
  readonly width: number;
  readonly problems: readonly DomainError[];
}

/** What one cell of the header names. */
interface Named {
  readonly place: number;
  readonly column: ResponseColumn;
  readonly option?: string;
}

/** Finds the questionnaire's column for each cell of the header, and all that is wrong with it. */
export function readHeader(cells: readonly string[], questionnaire: Questionnaire): FileHeader {
  const names = cells.map(bareName);
  const width = names.findLastIndex((name) => name !== '') + 1;
  const known = responseColumnsOf(questionnaire);
  if (width === 1 && known.length > 1) {
    return { columns: [], width, problems: [refuse('csv-not-commas')] };
  }
  const problems: DomainError[] = [];
  const found: Named[] = [];
  const find = finderIn(known);
  for (const [place, name] of names.slice(0, width).entries()) {
    const named = find(name);
    if (isIdentifierName(name) && !named?.column.isCoded) problems.push(identifierColumn(place));
    else if (named) found.push({ ...named, place });
    else problems.push(refuse('csv-unknown-column', { column: place + 1 }));
  }
  const columns = known.flatMap((column) => {
    const own = found.filter((named) => named.column === column);
    const repeated = repeatIn(own);
    if (repeated) problems.push(repeated);
    return repeated || own.length === 0 ? [] : [fileColumn(column, own)];
  });
  const missing = missingFrom(known, found);
  if (missing.length > 0) {
    problems.push(refuse('csv-missing-column', { columns: missing.join(', ') }));
  }
  return { columns, width, problems };
}

/** Blanks that nobody sees come along when a header is copied. */
const bareName = (cell: string): string =>
  cell.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').trim();

/** `code`, or for an option `code[option]`, `code___option`, `code/option`. */
const OF_OPTION = /^(.+?)(?:\[([^[\]]+)\]|___(.+)|\/([^/]+))$/;

type Find = (name: string) => Pick<Named, 'column' | 'option'> | undefined;

/** As it is written or, where that names nothing, in whatever case. */
function finderIn(columns: readonly ResponseColumn[]): Find {
  const columnOf = nearest(columns, ({ code }) => code);
  return (name) => {
    const column = columnOf(name);
    if (column) return { column };
    const [, code = '', ...options] = OF_OPTION.exec(name) ?? [];
    const asked = columnOf(code);
    const option = asked && nearest(asked.several, (one) => one)(options.find(Boolean) ?? '');
    return asked && option !== undefined ? { column: asked, option } : undefined;
  };
}

function nearest<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
): (name: string) => T | undefined {
  const exact = new Map(all.map((one) => [nameOf(one), one]));
  const alike = new Map<string, T[]>();
  for (const one of all) {
    const folded = nameOf(one).toLowerCase();
    alike.set(folded, [...(alike.get(folded) ?? []), one]);
  }
  return (name) => {
    const near = alike.get(name.toLowerCase()) ?? [];
    return exact.get(name) ?? (near.length === 1 ? near[0] : undefined);
  };
}

/** A question has one column, or one for each of its options; each once. */
function repeatIn(own: readonly Named[]): DomainError | undefined {
  const seen = new Map<string, number>();
  for (const { place, option = '' } of own) {
    const before = seen.get(option) ?? (option === '' ? own[0]!.place : seen.get(''));
    if (before !== undefined && before !== place) {
      return refuse('csv-repeated-column', { before: before + 1, column: place + 1 });
    }
    seen.set(option, place);
  }
  return undefined;
}

function fileColumn(column: ResponseColumn, own: readonly Named[]): FileColumn {
  const places = own.map(({ place }) => place);
  const options = own.flatMap(({ option }) => option ?? []);
  return options.length > 0 ? { column, places, options } : { column, places };
}

/** No figure needs a text; of a question in columns for its options, each option is needed. */
function missingFrom(known: readonly ResponseColumn[], found: readonly Named[]): readonly string[] {
  return known.flatMap((column) => {
    const own = found.filter((named) => named.column === column);
    if (own.length === 0) return column.isText ? [] : [column.code];
    if (own.some(({ option }) => option === undefined)) return [];
    const there = new Set(own.map(({ option }) => option));
    return column.several
      .filter((option) => !there.has(option))
      .map((option) => `${column.code}[${option}]`);
  });
}

/** @param place counted from 0 */
export const identifierColumn = (place: number): DomainError =>
  refuse('csv-identifier-column', { column: place + 1 });
