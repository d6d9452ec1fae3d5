import { fill } from '../../language/index.js';
import { tablesIn } from '../../questionnaire/index.js';
import type { Block, Chapter, Edition } from '../report-document.js';
import { fieldSentences } from './field-dates.js';
import type { ReportContext } from '../context/report-context.js';
import { tellCoverage } from './tell-coverage.js';

function whoAndWhen(context: ReportContext): string {
  const { method } = context.texts;
  const { invited } = context.release.participation;
  const dates = fieldSentences(context);
  return invited ? fill(method.whoText, { invited, dates }) : fill(method.whoUnknown, { dates });
}

function participation(context: ReportContext): string {
  const { method } = context.texts;
  const { invited, responses } = context.release.participation;
  if (!invited) return fill(method.participationUnknown, { responses });
  const share = responses / invited;
  return fill(method.participationText, {
    responses,
    share: context.percent({ low: share, high: share }),
  });
}

function modeText(context: ReportContext): string {
  const { method } = context.texts;
  switch (context.definition.mode) {
    case 'two-phases':
      return method.twoPhases;
    case 'one-sitting':
      return method.oneSitting;
    case 'open-link':
      return method.openLink;
    case 'file':
      return method.file;
  }
}

/** Two profile questions at once fill many pages and are mostly withheld: they stay in the tables. */
function pairsNote(context: ReportContext, edition: Edition): readonly string[] {
  const hasPairs = context.definition.crossings.some((by) => by.length === 2);
  return hasPairs && edition === 'full' ? [context.texts.method.readingPairs] : [];
}

/** What the two figures of a ranking count, where there is one that has both. */
function rankingNote(context: ReportContext): readonly string[] {
  const hasBoth = tablesIn(context.questionnaire).some(({ part }) => part.kind === 'among');
  return hasBoth ? [context.texts.method.readingRanking] : [];
}

/** What was promised, and against whom it was checked, where the release says so. */
function coverage(context: ReportContext): readonly Block[] {
  const { plan, covered } = tellCoverage(context.release, context.language);
  const told = [plan, covered].filter((text) => text !== null);
  if (told.length === 0) return [];
  return [
    { kind: 'heading', text: context.texts.coverage.title },
    ...told.map((text): Block => ({ kind: 'paragraph', text })),
  ];
}

/** Why, who, when, how to read the figures, what is withheld and why, and the limits. */
export function buildMethod(context: ReportContext, edition: Edition): Chapter {
  const { method, figures } = context.texts;
  const intro = context.say(context.questionnaire.intro, 1200);
  // The two sides of the summary have no room for the introduction that every respondent read.
  const why: Block[] =
    intro && edition === 'full'
      ? [
          { kind: 'heading', text: method.why },
          { kind: 'paragraph', text: context.quote(intro) },
        ]
      : [];
  const isOfRanges = context.release.schema === 'cahier/release-2';
  return {
    kind: 'method',
    title: method.title,
    lead: method.lead,
    blocks: [
      ...why,
      { kind: 'heading', text: method.who },
      { kind: 'paragraph', text: whoAndWhen(context) },
      { kind: 'paragraph', text: participation(context) },
      { kind: 'note', text: modeText(context) },
      { kind: 'heading', text: method.withheldTitle },
      {
        kind: 'paragraph',
        text: fill(isOfRanges ? method.withheldRanges : method.withheldText, {
          threshold: context.count(context.release.threshold),
          sensitive: context.count(context.release.sensitiveThreshold),
          marker: figures.withheld,
        }),
      },
      ...coverage(context),
      { kind: 'heading', text: method.reading },
      {
        kind: 'list',
        items: [
          method.readingBase,
          ...rankingNote(context),
          method.readingSides,
          method.readingFloor,
          method.readingBounds,
          ...pairsNote(context, edition),
        ],
      },
      { kind: 'heading', text: method.limits },
      { kind: 'list', items: [method.limitCensus, method.limitSelf, method.limitGaps] },
    ],
  };
}
