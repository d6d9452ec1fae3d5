import { fill, formatDay } from '../../language/index.js';
import type { ReportContext } from '../context/report-context.js';
import { cleanLine } from '../format/clean-text.js';
import type { FigureReference } from '../register/register.js';
import type { Block, Chapter } from '../report-document.js';
import { chooseFindings } from './choose-findings.js';
import { shortHash } from './build-cover.js';
import { type AnyDemand, demandsOf } from './demands-of.js';
import { fieldSentences } from './field-dates.js';
import { markOf } from './figure-marks.js';
import { figureLine } from './tell-figure.js';
import { withColon } from '../format/punctuate.js';

/** Figures that stand out, then those that demands rest on; each once, and only what is published. */
function considered(context: ReportContext, demands: readonly AnyDemand[]): readonly string[] {
  const references: readonly FigureReference[] = [
    ...chooseFindings(context).findings.map(({ counted, answers }) => ({
      table: counted.tabled.code,
      answers,
    })),
    ...demands.flatMap(({ figures }) => figures),
  ];
  const byMark = new Map(references.map((reference) => [markOf(reference), reference]));
  return [...byMark].flatMap(([mark, reference]) => {
    const told = figureLine(context, reference);
    if (told.kind !== 'told') return [];
    return [fill(context.texts.deliberation.considering, { figure: told.text, mark })];
  });
}

function asked(context: ReportContext, { text, addressee, basis, standing }: AnyDemand) {
  const { demands } = context.texts;
  const more = [
    [demands.addressee, context.say(addressee, 120)],
    [demands.basis, context.say(basis, 400)],
  ].flatMap(([label = '', one = '']) =>
    one === '' ? [] : [withColon(context.texts.list, { label, text: one })],
  );
  const due =
    standing?.due === 'answer' && standing.dueOn !== null
      ? [fill(demands.due.answer, { day: formatDay(standing.dueOn, context.language) })]
      : [];
  return [context.say(text, 600), ...more, ...due].join(' · ');
}

/**
 * A draft for the council to edit: reasons that are figures of the release, each with a mark by which
 * `cahier audit` finds it again, and what is asked. `null` where there is neither reason nor demand.
 */
export function buildDeliberation(context: ReportContext): Chapter | null {
  const { deliberation: t, letter } = context.texts;
  const { invited, responses } = context.release.participation;
  const open = demandsOf(context).filter(
    ({ standing }) => standing === null || standing.due !== null || standing.state === 'refused',
  );
  const reasons = considered(context, open);
  if (reasons.length === 0 && open.length === 0) return null;
  const survey = fill(t.survey, {
    title: context.quote(context.say(context.release.survey.title, 200)),
    hash: shortHash(context.release.hash),
  });
  const basis = invited
    ? fill(letter.basisInvited, { responses, invited })
    : fill(letter.basisUnknown, { responses });
  const council = cleanLine(context.definition.council ?? '', 160) || t.council;
  const heading = (text: string): Block => ({ kind: 'heading', text });
  return {
    kind: 'deliberation',
    title: t.title,
    lead: t.lead,
    blocks: [
      { kind: 'paragraph', text: fill(t.meets, { council }) },
      heading(t.having),
      { kind: 'list', items: [survey, basis, fieldSentences(context)] },
      ...(reasons.length > 0
        ? [heading(t.reasons), { kind: 'list', items: reasons } as const]
        : []),
      ...(open.length > 0
        ? [
            heading(t.therefore),
            {
              kind: 'list',
              items: open.map((one) => asked(context, one)),
              numbers: open.map(({ number }) => number),
            } as const,
          ]
        : []),
      heading(t.vote),
      { kind: 'facts', items: t.votes.map((label) => ({ label, value: t.blank })) },
      { kind: 'note', text: t.marks },
    ],
  };
}
