/** A piece of a page: a text, or an element with what is in it. It is nowhere markup. */
export type Piece = string | Drawn;

export interface Drawn {
  readonly tag: string;
  /** `true` stands for an attribute that has no value. */
  readonly attributes: Readonly<Record<string, string | true>>;
  readonly pieces: readonly Piece[];
}

/** What may be given as an attribute or a piece; what is not there is left out. */
type Given = string | number | boolean | undefined;
export type Pieces = Piece | null | undefined | false | readonly Pieces[];

/** Makes an element. The server writes it as HTML, a phone makes a node of it. */
export function el(
  tag: string,
  attributes: Readonly<Record<string, Given>> = {},
  ...pieces: readonly Pieces[]
): Drawn {
  const given = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || value === false
      ? []
      : [[name, value === true ? value : String(value)] as const],
  );
  return { tag, attributes: Object.fromEntries(given), pieces: pieces.flatMap(flat) };
}

function flat(pieces: Pieces): readonly Piece[] {
  if (pieces === null || pieces === undefined || pieces === false || pieces === '') return [];
  return Array.isArray(pieces) ? (pieces as readonly Pieces[]).flatMap(flat) : [pieces as Piece];
}
