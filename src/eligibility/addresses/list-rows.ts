import { plainText } from './plain-text.js';

/** Lines of a list that belong together. */
export interface ListRow {
  /** The first of them, counted from 1. */
  readonly line: number;
  readonly text: string;
  /** Whether it needs no address: it is empty, a heading, or about something else. */
  readonly isPassedOver: boolean;
}

/** Longer cells are a quotation mark that nobody closed. */
const LONGEST_CELL_LINES = 12;

/** The rows of a list: lines, spreadsheet rows whose cells hold line ends, parts of address cards. */
export function listRows(text: string): readonly ListRow[] {
  const lines = text.split(/\r\n|\r|\n/).map(plainText);
  const rows: ListRow[] = [];
  let isInCard = false;
  let isFirst = true;
  for (let i = 0; i < lines.length;) {
    isInCard ||= /^begin:vcard/i.test(lines[i]!);
    const own = isInCard ? propertyFrom(lines, i) : cellsFrom(lines, i);
    const row = own.join(' ');
    const isBlank = isEmpty(row) || /^sep=/i.test(row);
    const isHeading = isFirst && !row.includes('@') && HEADING.test(row);
    const isOther = isInCard ? !MAIL_PROPERTY.test(own[0]!) : isHeading;
    rows.push({
      line: i + 1,
      text: isInCard ? own.join('') : row,
      isPassedOver: isBlank || isOther,
    });
    isFirst = isBlank;
    if (/^end:vcard/i.test(row)) isInCard = false;
    i += own.length;
  }
  return rows;
}

/** How the first line of a spreadsheet names its columns. */
const HEADING =
  /(^|[\s;,|"])(e-?mail|mail|courriel|adresses?|addresses?|adressen?|((sur|first|last|full|vor|nach)[ -]?)?names?|(pré)?noms?)(?!\p{L})/iu;

/** RFC 6350 3.3, with the group that some programs put before it. */
const MAIL_PROPERTY = /^([\w-]+\.)?email[;:]/i;

const isEmpty = (row: string): boolean => /^[\s,;|"]*$/.test(row);

/** A property goes on in lines that begin with a blank (RFC 6350 3.2). */
function propertyFrom(lines: readonly string[], from: number): readonly string[] {
  const own = [lines[from]!];
  for (let i = from + 1; /^[ \t]/.test(lines[i] ?? ''); i += 1) own.push(lines[i]!.slice(1));
  return own;
}

function cellsFrom(lines: readonly string[], from: number): readonly string[] {
  const rest = lines.slice(from + 1, from + LONGEST_CELL_LINES);
  const end = leavesQuoteOpen(lines[from]!) ? rest.findIndex(leavesQuoteOpen) : -1;
  return [lines[from]!, ...rest.slice(0, end + 1)];
}

const leavesQuoteOpen = (line: string): boolean => (line.split('"').length - 1) % 2 === 1;
