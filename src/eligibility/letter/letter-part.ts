/** A piece of a mail, as data: the text and the HTML of one mail are made of the same pieces. */
export type Piece =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** What somebody else says; each paragraph is its lines. */
  | {
      readonly kind: 'words';
      readonly lead: string;
      readonly paragraphs: readonly (readonly string[])[];
    }
  /** An address to open, which is its own link text. */
  | { readonly kind: 'address'; readonly lead: string; readonly address: string }
  /** What to type, line by line. */
  | { readonly kind: 'typed'; readonly lead: string; readonly lines: readonly TypedLine[] }
  | { readonly kind: 'points'; readonly title: string; readonly points: readonly string[] };

export interface TypedLine {
  /** With its colon, which languages set differently. */
  readonly name: string;
  readonly value: string;
  readonly isAddress: boolean;
}

/** A mail in one language; a mail says the same in every language of its survey. */
export interface LetterPart {
  readonly language: string;
  /** The name of the language in itself, where the mail has several. */
  readonly heading: string | null;
  readonly pieces: readonly Piece[];
}

export interface WrittenLetter {
  readonly subject: string;
  /** Names the languages at the top, where there are several. */
  readonly contents: string | null;
  readonly parts: readonly LetterPart[];
}

/** What a mail says, twice: as text, and as HTML for programs that show it. */
export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a mail program shows that shows no HTML. */
export const textOf = ({ contents, parts }: WrittenLetter): string =>
  `${[...(contents === null ? [] : [contents]), ...parts.map(textOfPart)].join('\n\n')}\n`;

const textOfPart = ({ heading, pieces }: LetterPart): string =>
  [...(heading === null ? [] : [`— ${heading} —`]), ...pieces.map(textOfPiece)].join('\n\n');

function textOfPiece(piece: Piece): string {
  switch (piece.kind) {
    case 'paragraph':
      return piece.text;
    case 'words':
      return [piece.lead, ...piece.paragraphs.map((lines) => lines.join('\n'))].join('\n\n');
    case 'address':
      return `${piece.lead}\n${piece.address}`;
    case 'typed':
      return [piece.lead, ...piece.lines.map(({ name, value }) => `${name} ${value}`)].join('\n');
    case 'points':
      return [piece.title, ...piece.points.map((point) => `- ${point}`)].join('\n');
  }
}
