import { SIGNATURE_BYTES } from '../device/card.js';
import {
  badField,
  bytesOf,
  type Fields,
  fieldsOf,
  hashOf,
  listOf,
  numberOf,
  schemaOf,
} from '../reading/read-fields.js';
import { MOST_SEATS } from '../rows/row-size.js';
import {
  type CommentsIndex,
  indexOf,
  MARK_BYTES,
  MOST_COMMENTS,
  readIndex,
} from './comments-file.js';

export const CHOICE_SCHEMA = 'cahier/choice-1';
export const CHOICE_LABEL = 'cahier/choice/1';
export const LONGEST_TEXT = 5000;
const LONGEST_THEME = 100;

/** What was decided about a comment; of one that is not quoted, no word is in it. */
export interface ChosenComment {
  /** Its mark among the comments of the opening. */
  readonly comment: string;
  /** Code of a section, or nothing. */
  readonly theme: string | null;
  /** As it is to be quoted; nothing where it is only filed under its theme. */
  readonly text: string | null;
}

/** Which comments of an opening are quoted, word for word, and signed by those who chose them. */
export interface Choice {
  readonly schema: typeof CHOICE_SCHEMA;
  /** What can be told of all comments without reading any: the minutes name it by its hash. */
  readonly comments: CommentsIndex;
  /** The release that the edition with these quotes follows, by its hash. */
  readonly after: string;
  /** In the order of the marks. */
  readonly chosen: readonly ChosenComment[];
  readonly signatures: readonly ChoiceSignature[];
}

export interface ChoiceSignature {
  readonly seat: number;
  readonly signature: string;
}

/** A choice without its signatures, in the one order that it is signed in. */
export const choiceOf = (
  comments: CommentsIndex,
  after: string,
  chosen: readonly ChosenComment[],
): Choice => ({
  schema: CHOICE_SCHEMA,
  comments: indexOf(comments),
  after,
  chosen: chosen
    .filter(({ theme, text }) => theme !== null || text !== null)
    .map(({ comment, theme, text }) => ({ comment, theme, text }))
    .sort((a, b) => (a.comment < b.comment ? -1 : 1)),
  signatures: [],
});

/** Reads a choice that anybody may have made. */
export function readChoice(value: unknown, file: string): Choice {
  schemaOf(value, CHOICE_SCHEMA, file);
  const fields = fieldsOf(value, { file }, ['schema', 'comments', 'after', 'chosen', 'signatures']);
  readIndex(fields.values['comments'], { file, at: 'comments.' });
  hashOf(fields, 'after');
  const marks = listOf(fields, 'chosen', [1, MOST_COMMENTS]).map((one, i) =>
    readChosen(fieldsOf(one, { file, at: `chosen[${i}].` }, ['comment', 'theme', 'text'])),
  );
  const isInOrder = marks.every((mark, i) => i === 0 || marks[i - 1]! < mark);
  if (!isInOrder) throw badField(fields, 'chosen', 'file-rule-marks');
  listOf(fields, 'signatures', [0, MOST_SEATS]).forEach((one, i) => {
    const of = fieldsOf(one, { file, at: `signatures[${i}].` }, ['seat', 'signature']);
    bytesOf(of, 'signature', SIGNATURE_BYTES);
    numberOf(of, 'seat', [1, MOST_SEATS]);
  });
  return value as Choice;
}

function readChosen(of: Fields): string {
  bytesOf(of, 'comment', MARK_BYTES);
  for (const [field, most] of [
    ['theme', LONGEST_THEME],
    ['text', LONGEST_TEXT],
  ] as const) {
    const value = of.values[field];
    const isText = typeof value === 'string' && value !== '' && value.length <= most;
    if (value !== null && !isText) throw badField(of, field, 'file-rule-text', { longest: most });
  }
  return of.values['comment'] as string;
}
