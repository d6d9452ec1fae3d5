import type { Language } from '../../common/index.js';
import { isWithheld, type ReleaseContent } from '../../disclosure/index.js';
import { fill } from '../../language/index.js';
import { type Questionnaire, tablesIn } from '../../questionnaire/index.js';
import { groupLabel } from './group-labels.js';
import { invitedOnce } from './method-facts.js';
import { ReportContext } from '../context/report-context.js';
import type { Figures } from '../figures/release-figures.js';
import { baseNote } from '../questions/base-note.js';
import { isScore, quoteSide, titleOf } from '../questions/counted.js';
import { allCounted, type Counted } from '../questions/index.js';
import { tableSidesOf } from '../questions/table-sides.js';
import type { FigureReference } from '../register/register.js';
import { joinApart, withColon } from '../format/punctuate.js';

/** A figure in a line; or that nothing is published of it, or that the release has no such place. */
export type ToldFigure =
  | {
      readonly kind: 'told' | 'withheld';
      /** The whole line. */
      readonly text: string;
      /** Without what it is of. */
      readonly value: string;
      /** Of that, the share alone. */
      readonly share: string;
      readonly group: string;
    }
  | { readonly kind: 'absent' };

/** The figures that a demand of a definition rests on: the unfavourable side of each question. */
export const unfavourableOf = (
  questionnaire: Questionnaire,
  questions: readonly string[],
): readonly FigureReference[] =>
  questions.flatMap((code) =>
    tablesIn(questionnaire)
      .filter(({ field }) => field === code)
      .flatMap((tabled) => {
        const answers = tableSidesOf(tabled)?.left ?? [];
        return answers.length > 0 ? [{ table: tabled.code, answers }] : [];
      }),
  );

interface Place {
  readonly counted: Counted;
  readonly figures: Figures;
  /** Of a row of a profile question. */
  readonly group: string | null;
}

function placeOf(context: ReportContext, reference: FigureReference): Place | undefined {
  const { table, answers, by, group } = reference;
  const counted = allCounted(context).find(({ tabled }) => tabled.code === table);
  if (!counted || answers.length === 0) return undefined;
  const { columns, kind } = counted.tabled;
  if (!answers.every((code) => columns.includes(code))) return undefined;
  // Whoever gave two answers would be counted twice.
  if (kind === 'many' && answers.length > 1) return undefined;
  if (by === undefined || group === undefined) {
    return { counted, figures: counted.figures, group: null };
  }
  const profile = context.questionnaire.profile.find(({ code }) => code === by);
  if (!profile || !context.figures.has(table, [by])) return undefined;
  const figures = context.figures.row(table, [by], group);
  return figures && { counted, figures, group: groupLabel(context, profile, group) };
}

/** Answers of a whole side in the order of the side, however they were noted. */
function asSide({ tabled }: Counted, answers: readonly string[]): readonly string[] {
  const sides = tableSidesOf(tabled);
  const side = [sides?.left, sides?.right].find(
    (one) => one?.length === answers.length && answers.every((code) => one.includes(code)),
  );
  return side ?? answers;
}

/**
 * “How often does the plan change?, Thuverne: 82 % “Often” (n = 57)”; of everybody, also the share of
 * all who were invited, where their number is known. A range is told as one.
 */
export function figureLine(
  context: ReportContext,
  reference: FigureReference,
  { isShort = false } = {},
): ToldFigure {
  const place = placeOf(context, reference);
  if (!place) return { kind: 'absent' };
  const { counted, figures, group } = place;
  const { texts } = context;
  const title = titleOf(context, counted, 160);
  const label = group === null ? title : fill(texts.demands.ofGroup, { title, group });
  const tell = (kind: 'told' | 'withheld', value: string, part = value): ToldFigure => ({
    kind,
    text: withColon(texts.list, { label, text: value }),
    value,
    share: part,
    group: group ?? '',
  });
  const [answer = ''] = reference.answers;
  const count =
    counted.tabled.kind === 'many' ? figures.count(answer) : figures.sum(reference.answers);
  const share = figures.share(count);
  if (share === null) return tell('told', texts.theme.unanswered);
  const isAnything = !isWithheld(share) && share.low <= 0 && share.high >= 1;
  if (isWithheld(share) || isWithheld(count) || isWithheld(figures.base) || isAnything) {
    return tell('withheld', texts.figures.withheld);
  }
  const invited = invitedOnce(context);
  const words = isScore(counted) ? texts.scores : texts.demands;
  const told = fill(words.figure, {
    share: context.percent(share),
    answers: quoteSide(context, counted, asSide(counted, reference.answers)),
    n: context.people(figures.base),
  });
  const more = [
    baseNote(context, { tabled: counted.tabled, figures }).replace(/\.$/, ''),
    group === null && invited && !isShort
      ? fill(texts.summary.floor, { share: context.floor(count.low / invited) })
      : '',
  ].filter((text) => text !== '');
  return tell('told', joinApart(texts.list, [told, ...more]), context.percent(share));
}

/** The same for a page, without a report around it. */
export const tellFigure = (
  release: ReleaseContent,
  reference: FigureReference,
  language: Language,
): ToldFigure => figureLine(new ReportContext(release, language), reference);

/** A choice of a figure that can be told: a table, its answers, and the groups that have rows. */
export interface FigureChoices {
  readonly table: string;
  readonly title: string;
  /** Whether one answer at most can be told, because people could give several. */
  readonly isSingle: boolean;
  readonly answers: readonly { readonly code: string; readonly label: string }[];
  readonly groups: readonly {
    readonly by: string;
    readonly group: string;
    readonly label: string;
  }[];
}

/** Everything of a release that a demand may rest on, in the order of its questionnaire. */
export function figureChoices(
  release: ReleaseContent,
  language: Language,
): readonly FigureChoices[] {
  const context = new ReportContext(release, language);
  return allCounted(context).map((counted) => {
    const { code, kind, columns, options } = counted.tabled;
    return {
      table: code,
      title: titleOf(context, counted, 160),
      isSingle: kind === 'many',
      answers: columns.map((column) => ({
        code: column,
        label: context.say(options.find((option) => option.code === column)?.label, 160) || column,
      })),
      groups: context.questionnaire.profile.flatMap((profile) =>
        context.figures.has(code, [profile.code])
          ? context.figures.groups(code, [profile.code]).map((group) => ({
              by: profile.code,
              group,
              label: withColon(context.texts.list, {
                label: context.say(profile.title, 80),
                text: groupLabel(context, profile, group),
              }),
            }))
          : [],
      ),
    };
  });
}
