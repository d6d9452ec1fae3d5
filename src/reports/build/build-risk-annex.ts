import { isWithheld } from '../../disclosure/index.js';
import { fill } from '../../language/index.js';
import { type Section, tablesIn } from '../../questionnaire/index.js';
import type { ReportContext } from '../context/report-context.js';
import { allCounted, type Counted } from '../questions/index.js';
import { titleOf } from '../questions/counted.js';
import { withheldText } from '../questions/withheld.js';
import { tableSidesOf } from '../questions/table-sides.js';
import type { FigureReference } from '../register/register.js';
import type { Block, Chapter, Row } from '../report-document.js';
import { type AnyDemand, demandsOf } from './demands-of.js';
import { groupShares } from './group-shares.js';
import { figureLine } from './tell-figure.js';
import { withColon } from '../format/punctuate.js';

const lines = (texts: readonly string[]): string => texts.map((text) => `– ${text}`).join('\n');

/** The figure alone: what it is of stands beside it. */
function valueOf(context: ReportContext, reference: FigureReference): string {
  const told = figureLine(context, reference);
  return told.kind === 'absent' ? context.texts.figures.nobody : told.value;
}

/** “Site: Orvane 40 to 46% (n = 60), Brel not shown”: each published group, a line for each profile question. */
function unitsOf(
  context: ReportContext,
  counted: Counted,
  answers: readonly string[],
): readonly string[] {
  const { figures, list } = context.texts;
  return context.questionnaire.profile.flatMap((profile) => {
    if (!context.figures.has(counted.tabled.code, [profile.code])) return [];
    const groups = groupShares(context, counted, profile, answers).flatMap(
      ({ label, base, share }) => {
        if (share === null) return [];
        if (isWithheld(share)) return [`${label} ${withheldText(context, share)}`];
        const of = isWithheld(base)
          ? ''
          : ` (${fill(figures.base, { count: context.people(base) })})`;
        return [`${label} ${context.percent(share)}${of}`];
      },
    );
    const label = context.say(profile.title, 80);
    return groups.length > 0 ? [withColon(list, { label, text: groups.join(', ') })] : [];
  });
}

function measuresFor(
  context: ReportContext,
  demands: readonly AnyDemand[],
  counted: Counted,
): readonly string[] {
  const ofQuestion = new Set(
    tablesIn(context.questionnaire)
      .filter(({ field }) => field === counted.tabled.field)
      .map(({ code }) => code),
  );
  return demands
    .filter(({ figures }) => figures.some(({ table }) => ofQuestion.has(table)))
    .map(({ number, text }) =>
      fill(context.texts.riskAnnex.measure, { number, text: context.say(text, 600) }),
    );
}

function themeBlocks(
  context: ReportContext,
  section: Section,
  demands: readonly AnyDemand[],
): readonly Block[] {
  const { riskAnnex: t } = context.texts;
  const codes = new Set(section.questions.map(({ code }) => code));
  const rows = allCounted(context).flatMap((counted): Row[] => {
    if (!codes.has(counted.question.code)) return [];
    const answers = tableSidesOf(counted.tabled)?.left ?? [];
    if (answers.length === 0) return [];
    const reference = { table: counted.tabled.code, answers };
    const units = unitsOf(context, counted, answers);
    return [
      {
        head: titleOf(context, counted, 300),
        cells: [
          { text: valueOf(context, reference) },
          { text: units.length > 0 ? lines(units) : t.noUnits },
          { text: lines(measuresFor(context, demands, counted)) || t.noMeasure },
        ],
      },
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      table: {
        caption: context.say(section.title, 160),
        style: 'text',
        columns: [t.factor, t.exposed, t.units, t.measures].map((label) => ({ label })),
        widths: [2.2, 2, 2.9, 2.4],
        rows,
      },
    },
  ];
}

/**
 * For the employer's own document of risks: what was reported, by whom as far as groups are published,
 * and what was asked for it. It says what people report, and rates no risk. `null` where the
 * questionnaire names no unfavourable side.
 */
export function buildRiskAnnex(context: ReportContext): Chapter | null {
  const { riskAnnex: t } = context.texts;
  const demands = demandsOf(context);
  const blocks = context.questionnaire.sections.flatMap((section) =>
    themeBlocks(context, section, demands),
  );
  if (blocks.length === 0) return null;
  return {
    kind: 'risks',
    title: t.title,
    lead: t.lead,
    blocks: [
      { kind: 'note', text: fill(t.reading, { threshold: context.release.threshold }) },
      ...blocks,
    ],
  };
}
