import type { Aspect } from '../../questionnaire/index.js';
import type { Counted } from './counted.js';

/** The lines of one aspect, which are answered by the same options. */
export interface GridPart {
  readonly aspect: Aspect | undefined;
  readonly lines: readonly Counted[];
}

const aspectOf = ({ tabled: { part } }: Counted): Aspect | undefined =>
  part.kind === 'row' ? part.aspect : undefined;

/** The lines of a grid, by what is asked of them. */
export function gridPartsOf(lines: readonly Counted[]): readonly GridPart[] {
  const codes = [...new Set(lines.map((line) => aspectOf(line)?.code))];
  return codes.map((code) => {
    const own = lines.filter((line) => aspectOf(line)?.code === code);
    return { aspect: own[0] && aspectOf(own[0]), lines: own };
  });
}
