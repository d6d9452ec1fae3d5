export interface Arranging {
  /** Names in the order that somebody gave them; nothing where nobody has chosen yet. */
  readonly chosen?: readonly string[] | undefined;
  /** The chapter that is put one place up, or down. */
  readonly up?: string | undefined;
  readonly down?: string | undefined;
}

export interface Place {
  readonly name: string;
  readonly isChosen: boolean;
}

/** Chosen chapters in their order, and after them those that are left out, in the order of the report. */
export function arrangeChapters(
  all: readonly string[],
  { chosen = all, up, down }: Arranging,
): readonly Place[] {
  const known = [...new Set(chosen)].filter((name) => all.includes(name));
  const order = moved(moved(known, up, -1), down, 1);
  return [
    ...order.map((name) => ({ name, isChosen: true })),
    ...all.filter((name) => !order.includes(name)).map((name) => ({ name, isChosen: false })),
  ];
}

/** What is first stays first, and what is not there moves nothing. */
function moved(names: readonly string[], name: string | undefined, by: 1 | -1): readonly string[] {
  const at = name === undefined ? -1 : names.indexOf(name);
  const other = names[at + by];
  if (at < 0 || name === undefined || other === undefined) return names;
  return names.with(at, other).with(at + by, name);
}
