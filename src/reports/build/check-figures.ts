import type { Language } from '../../common/index.js';
import { ProtectedRelease } from '../../disclosure/index.js';
import { ReportContext } from '../context/report-context.js';
import { marksIn } from './figure-marks.js';
import { figureLine } from './tell-figure.js';

/** What is wrong before a mark: other digits than the release has, or no such figure. */
export interface ChangedFigure {
  readonly mark: string;
  /** What the release says; `null` where it says nothing there. */
  readonly published: string | null;
}

export interface FigureCheck {
  readonly marks: number;
  readonly changed: readonly ChangedFigure[];
}

/** However somebody types a bound. */
const BOUNDS: Readonly<Record<string, string>> = {
  ...{ '<=': '≤', '=<': '≤', '⩽': '≤', '≦': '≤' },
  ...{ '>=': '≥', '=>': '≥', '⩾': '≥', '≧': '≥' },
};

/** A bound, a minus that is not the dash of a range, and digits with their decimals. */
const NUMBER =
  /([<>]=|=[<>]|[<>≤≥⩽⩾≦≧])?\s*((?<![\p{L}\d%])[-−–](?=[.,]?\d))?((?:(?<![^\s<>≤≥−-])[.,])?\d+(?:[.,]\d+)*)/gu;

/** The numbers of a text in their order, with what makes them more, less or others, however thousands are set apart. */
function numbersIn(text: string): readonly string[] {
  const joined = text.replace(/(\d)[.,'’\u00a0\u202f ](?=\d{3}(?!\d))/gu, '$1');
  return [...joined.matchAll(NUMBER)].map(([, bound = '', minus, digits = '']) =>
    [BOUNDS[bound] ?? bound, minus === undefined ? '' : '-', digits.replace(/,/g, '.')].join(''),
  );
}

/**
 * Holds the numbers before each mark of an edited text against the release. Words may have been
 * changed at will; numbers without a mark are not looked at.
 */
export function checkFigures(
  release: ProtectedRelease,
  text: string,
  language: Language,
): FigureCheck {
  const context = new ReportContext(release.content, language);
  const marks = marksIn(text);
  const changed = marks.flatMap(({ mark, reference, before }): readonly ChangedFigure[] => {
    const told = figureLine(context, reference);
    if (told.kind !== 'told') return [{ mark, published: null }];
    const expected = numbersIn(told.value);
    const found = numbersIn(before).slice(-expected.length);
    return found.join(' ') === expected.join(' ') ? [] : [{ mark, published: told.value }];
  });
  return { marks: marks.length, changed };
}
