import type { QuestionFields } from '../../questionnaire/index.js';
import type { SideChoice } from './question.dto.js';

export type Sided = Pick<QuestionFields, 'favourable' | 'unfavourable'>;

interface SidedRow {
  readonly code: string;
  readonly side?: SideChoice | undefined;
}

export const sideOf = ({ favourable, unfavourable }: Sided, code: string): SideChoice => {
  if (favourable?.includes(code)) return 'good';
  return unfavourable?.includes(code) ? 'bad' : '';
};

/** The codes that are good news and bad news, as the rows of a form say. */
export const readSides = (rows: readonly SidedRow[], former: Sided): Sided => ({
  ...listed('favourable', codesWith('good', rows), former),
  ...listed('unfavourable', codesWith('bad', rows), former),
});

const codesWith = (side: SideChoice, rows: readonly SidedRow[]): readonly string[] =>
  rows.filter((row) => row.side === side).map(({ code }) => code);

/** As it was where the codes are the same, in any order; absent where there are none. */
export function listed(name: keyof Sided, codes: readonly string[], former: Sided): Sided {
  const before = former[name];
  const isSame = before?.length === codes.length && codes.every((code) => before.includes(code));
  if (isSame) return { [name]: before };
  return codes.length > 0 ? { [name]: codes } : {};
}
