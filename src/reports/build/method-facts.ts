import { isExact, isWithheld, readTables } from '../../disclosure/index.js';
import { isByInvitation } from '../../questionnaire/index.js';
import type { ReportContext } from '../context/report-context.js';
import { allCounted } from '../questions/index.js';
import { tableSidesOf } from '../questions/table-sides.js';

/**
 * How many were invited, where each of them gave one response at most: of an open link or a file
 * nobody knows that, and a share of the invited could be false. `null` elsewhere.
 */
export function invitedOnce({ release, definition }: ReportContext): number | null {
  const { invited } = release.participation;
  return invited && isByInvitation(definition.mode) ? invited : null;
}

/** Whether the definition names an unfavourable or a favourable answer of any table. */
export const hasSides = (context: ReportContext): boolean =>
  allCounted(context).some(({ tabled }) => tableSidesOf(tabled) !== null);

/** Whether any published figure is told between two ends. */
export const hasRanges = ({ release }: ReportContext): boolean =>
  readTables(release).some(({ figures }) =>
    figures.flat().some((figure) => !isWithheld(figure) && !isExact(figure)),
  );

/** Whether a table with an unfavourable side is published by a profile question. */
export const hasGroupedSides = (context: ReportContext): boolean =>
  allCounted(context).some(
    ({ tabled }) =>
      (tableSidesOf(tabled)?.left ?? []).length > 0 &&
      context.questionnaire.profile.some(({ code }) => context.figures.has(tabled.code, [code])),
  );
