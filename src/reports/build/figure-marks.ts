import type { FigureReference } from '../register/register.js';

/** `[#late=4+5]`, and of a group `[#late=4+5@site=s1]`: a place in the release, by codes alone. */
export const markOf = ({ table, answers, by, group }: FigureReference): string => {
  const place = by === undefined || group === undefined ? '' : `@${by}=${group}`;
  return `[#${table}=${answers.toSorted().join('+')}${place}]`;
};

const MARK = /\[#([^\s=\]]+)=([^\s@\]]+)(?:@([^\s=\]]+)=([^\s\]]+))?\]/g;

export interface MarkedText {
  readonly mark: string;
  readonly reference: FigureReference;
  /** What stands before it, from the mark before on. */
  readonly before: string;
}

/** The marks of a text in their order. */
export function marksIn(text: string): readonly MarkedText[] {
  let at = 0;
  return [...text.matchAll(MARK)].map((found) => {
    const [mark, table = '', answers = '', by, group] = found;
    const before = text.slice(at, found.index);
    at = found.index + mark.length;
    const place = by === undefined || group === undefined ? {} : { by, group };
    return { mark, before, reference: { table, answers: answers.split('+'), ...place } };
  });
}
