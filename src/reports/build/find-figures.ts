import type { Language } from '../../common/index.js';
import type { ReleaseContent } from '../../disclosure/index.js';
import { ReportContext } from '../context/report-context.js';
import { labelOf, titleOf } from '../questions/counted.js';
import { allCounted, type Counted } from '../questions/index.js';
import { tableSidesOf } from '../questions/table-sides.js';
import type { FigureReference } from '../register/register.js';
import { markOf, marksIn } from './figure-marks.js';
import { groupLabel } from './group-labels.js';
import { figureLine } from './tell-figure.js';

export interface FoundFigure {
  /** By which it is chosen: its place in the release. */
  readonly mark: string;
  /** As it is printed. */
  readonly text: string;
}

export interface FoundFigures {
  readonly figures: readonly FoundFigure[];
  /** Whether there are more than were asked for. */
  readonly isCut: boolean;
}

/** However somebody writes it: without accents, in small letters. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The figure of a mark, if it is one. */
export const figureOfMark = (mark: string): FigureReference | null => {
  const [found] = marksIn(mark);
  return found?.mark === mark ? found.reference : null;
};

interface Candidate {
  readonly reference: FigureReference;
  /** What can be searched: question, answers, group. */
  readonly words: string;
}

/** Sides of a scale first, then each answer alone. */
function answersOf({ tabled }: Counted): readonly (readonly string[])[] {
  const sides = tableSidesOf(tabled);
  const several = sides ? [sides.left, sides.right].filter((side) => side.length > 1) : [];
  return [...several, ...tabled.columns.map((code) => [code])];
}

function candidatesOf(context: ReportContext, counted: Counted): readonly Candidate[] {
  const { code: table } = counted.tabled;
  const title = titleOf(context, counted, 160);
  const groups = context.questionnaire.profile.flatMap((profile) =>
    context.figures.has(table, [profile.code])
      ? context.figures.groups(table, [profile.code]).map((group) => ({
          place: { by: profile.code, group },
          label: groupLabel(context, profile, group),
        }))
      : [],
  );
  return [{ place: {}, label: '' }, ...groups].flatMap(({ place, label }) =>
    answersOf(counted).map((answers) => ({
      reference: { table, answers, ...place },
      words: [title, label, ...answers.map((code) => labelOf(context, counted, code))].join(' '),
    })),
  );
}

/**
 * Figures of a release whose question, answer or group holds every word that is searched for, as they
 * are printed; what is withheld is not among them. Without a word, those of everybody.
 */
export function findFigures(
  release: ReleaseContent,
  language: Language,
  find: string,
  most: number,
): FoundFigures {
  const context = new ReportContext(release, language);
  const wanted = plain(find).split(/\s+/).filter(Boolean);
  const found: FoundFigure[] = [];
  for (const counted of allCounted(context)) {
    for (const { reference, words } of candidatesOf(context, counted)) {
      if (wanted.length === 0 && reference.by !== undefined) continue;
      const searched = plain(words);
      if (!wanted.every((word) => searched.includes(word))) continue;
      const told = figureLine(context, reference);
      if (told.kind !== 'told') continue;
      if (found.length === most) return { figures: found, isCut: true };
      found.push({ mark: markOf(reference), text: told.text });
    }
  }
  return { figures: found, isCut: false };
}
