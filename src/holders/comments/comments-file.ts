import { fromBase64Url } from '../../credentials/browser.js';
import { labelledHash } from '../list/council-list.js';
import {
  badField,
  bytesOf,
  type Fields,
  fieldsOf,
  hashOf,
  listOf,
  numberOf,
  rootOf,
  schemaOf,
  someBytesOf,
} from '../reading/read-fields.js';
import { POINT_BYTES } from '../crypto/p256-point.js';
import { TAG_BYTES } from '../crypto/hpke.js';
import { MOST_SEATS } from '../rows/row-size.js';

export const COMMENTS_SCHEMA = 'cahier/comments-1';
const INDEX = ['schema', 'definition', 'root', 'fields'];
export const COMMENTS_LABEL = 'cahier/comments/1';
export const MARK_BYTES = 32;
export const KEY_BYTES = 32;
/** A question code of the format is never longer; how many of them a survey has. */
const LONGEST_CODE = 100;
const MOST_FIELDS = 1000;
export const MOST_COMMENTS = 250_000;
const MOST_SEALED = 128 * 1024 * 1024;

/** Of each field of words, which comments there are, without a word of them. */
export interface CommentsIndex {
  readonly schema: typeof COMMENTS_SCHEMA;
  readonly definition: string;
  /** Of the rows that they were taken out of, hex. */
  readonly root: string;
  /** Marks ascending: nothing of the order of rows. */
  readonly fields: readonly { readonly question: string; readonly marks: readonly string[] }[];
}

/** The comments of an opening, readable by the seats that took part in it and by nobody else. */
export interface CommentsFile extends CommentsIndex {
  /** The one key that `sealed` opens with, for each seat. */
  readonly keys: readonly { readonly seat: number; readonly key: string }[];
  readonly sealed: string;
}

export const indexOf = ({ schema, definition, root, fields }: CommentsIndex): CommentsIndex => ({
  schema,
  definition,
  root,
  fields,
});

/** By which minutes name the comments of their opening: of what can be told of them without reading any. */
export const hashOfComments = (file: CommentsIndex): Promise<string> =>
  labelledHash(COMMENTS_LABEL, indexOf(file));

/** Whether on no question more people wrote than were counted: each of them writes once. */
export function isWithin({ fields }: CommentsIndex, counted: number): boolean {
  const written = new Map<string, number>();
  for (const { question, marks } of fields) {
    written.set(question, (written.get(question) ?? 0) + marks.length);
  }
  return [...written.values()].every((count) => count <= counted);
}

/** Reads a file of comments that anybody may have made. */
export function readComments(value: unknown, file: string): CommentsFile {
  schemaOf(value, COMMENTS_SCHEMA, file);
  const fields = readIndex(value, { file, at: '' }, ['keys', 'sealed']);
  someBytesOf(fields, 'sealed', MOST_SEALED);
  for (const [i, one] of listOf(fields, 'keys', [1, MOST_SEATS]).entries()) {
    const of = fieldsOf(one, { file, at: `keys[${i}].` }, ['seat', 'key']);
    numberOf(of, 'seat', [1, MOST_SEATS]);
    bytesOf(of, 'key', POINT_BYTES + KEY_BYTES + TAG_BYTES);
  }
  return value as CommentsFile;
}

/** Reads what is told of comments without a word of them, and gives its fields with those that stand beside. */
export function readIndex(
  value: unknown,
  { file, at }: { readonly file: string; readonly at: string },
  more: readonly string[] = [],
): Fields {
  const fields = fieldsOf(value, { file, at }, [...INDEX, ...more]);
  if (fields.values['schema'] !== COMMENTS_SCHEMA)
    throw badField(fields, 'schema', 'file-rule-present');
  hashOf(fields, 'definition');
  rootOf(fields, 'root');
  const marks: unknown[] = [];
  for (const [i, one] of listOf(fields, 'fields', [1, MOST_FIELDS]).entries()) {
    const of = fieldsOf(one, { file, at: `${at}fields[${i}].` }, ['question', 'marks']);
    const code = of.values['question'];
    if (typeof code !== 'string' || code === '' || code.length > LONGEST_CODE) {
      throw badField(of, 'question', 'file-rule-present');
    }
    // One by one: as arguments of one call they are too many for the stack.
    for (const mark of readMarks(of)) marks.push(mark);
  }
  if (new Set(marks).size !== marks.length) throw badField(fields, 'fields', 'file-rule-marks');
  return fields;
}

/** Ascending, so that they tell nothing of the order in which comments were taken out. */
function readMarks(of: Fields): readonly unknown[] {
  const marks = listOf(of, 'marks', [1, MOST_COMMENTS]);
  const isMark = (mark: unknown, i: number): boolean =>
    typeof mark === 'string' &&
    fromBase64Url(mark)?.length === MARK_BYTES &&
    (i === 0 || (marks[i - 1] as string) < mark);
  if (!marks.every(isMark)) throw badField(of, 'marks', 'file-rule-marks');
  return marks;
}
