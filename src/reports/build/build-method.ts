import { fill, formatList } from '../../language/index.js';
import { isByInvitation, isOpenedOnTable, tablesIn } from '../../questionnaire/index.js';
import type { Block, Chapter, Edition } from '../report-document.js';
import { fieldSentences } from './field-dates.js';
import type { ReportContext } from '../context/report-context.js';
import { cleanLine } from '../format/clean-text.js';
import { groupParticipation } from './group-participation.js';
import { hasGroupedSides, hasRanges, hasSides, invitedOnce } from './method-facts.js';
import { tellCoverage } from './tell-coverage.js';
import { tellGuesses } from './tell-guesses.js';

const LONGEST_HOLDER = 120;

function whoAndWhen(context: ReportContext): string {
  const { method } = context.texts;
  const { invited } = context.release.participation;
  const dates = fieldSentences(context);
  return invited ? fill(method.whoText, { invited, dates }) : fill(method.whoUnknown, { dates });
}

function participation(context: ReportContext): string {
  const { method } = context.texts;
  const { responses } = context.release.participation;
  const invited = invitedOnce(context);
  if (invited === null) return fill(method.participationUnknown, { responses });
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

/** Who opened what was sent in, and where, of a survey by invitation: the summary has no room for it. */
function openingNote(
  { definition, texts, language }: ReportContext,
  edition: Edition,
): readonly Block[] {
  const { method } = texts;
  if (edition !== 'full' || !isByInvitation(definition.mode)) return [];
  if (!isOpenedOnTable(definition)) return [{ kind: 'note', text: method.openedOnServer }];
  const { needed, seats } = definition.holders;
  const people = seats.map(({ name, outside }) =>
    cleanLine(
      outside === undefined ? name : fill(method.holderOutside, { name, from: outside }),
      LONGEST_HOLDER,
    ),
  );
  const values = { needed, seats: seats.length, people: formatList(people, language) };
  return [{ kind: 'note', text: fill(method.openedOnTable, values) }];
}

/** Two profile questions at once fill many pages and are mostly withheld: they stay in the tables. */
function pairsNote(context: ReportContext, edition: Edition): readonly string[] {
  const hasPairs = context.release.tables.some(({ by }) => by.length === 2);
  return hasPairs && edition === 'full' ? [context.texts.method.readingPairs] : [];
}

/** What the two figures of a ranking count, where there is one that has both. */
function rankingNote(context: ReportContext): readonly string[] {
  const hasBoth = tablesIn(context.questionnaire).some(({ part }) => part.kind === 'among');
  return hasBoth ? [context.texts.method.readingRanking] : [];
}

/** What was promised, and against whom it was checked, where the release says so. */
function coverage(context: ReportContext, edition: Edition): readonly Block[] {
  const { plan, untold, covered } = tellCoverage(context.release, context.language);
  const guesses = tellGuesses(context);
  // The two sides of the summary have room for what is missing.
  const told =
    edition === 'full'
      ? [plan, ...untold, covered, guesses].filter((text) => text !== null)
      : untold;
  if (told.length === 0) return [];
  return [
    { kind: 'heading', text: context.texts.coverage.title },
    ...told.map((text): Block => ({ kind: 'paragraph', text })),
  ];
}

/**
 * What a reader has to know of the figures that this report has, and of no others: the summary has
 * no bars and tells no gap between groups.
 */
function readingNotes(context: ReportContext, edition: Edition): readonly string[] {
  const { method } = context.texts;
  const threshold = context.count(context.release.threshold);
  return [
    method.readingBase,
    method.readingRounding,
    ...rankingNote(context),
    ...(edition === 'full' && hasSides(context) ? [method.readingSides] : []),
    ...(invitedOnce(context) === null ? [] : [method.readingFloor]),
    ...(hasRanges(context) ? [method.readingBounds] : []),
    fill(method.readingSmall, { threshold }),
    ...pairsNote(context, edition),
  ];
}

const limitNotes = (context: ReportContext, edition: Edition): readonly string[] => [
  censusNote(context),
  context.texts.method.limitSelf,
  ...(edition === 'full' && hasGroupedSides(context) ? [context.texts.method.limitGaps] : []),
];

/** Who could answer, and who did not, is known of a survey by invitation alone. */
function censusNote(context: ReportContext): string {
  const { method } = context.texts;
  const { responses } = context.release.participation;
  const invited = invitedOnce(context);
  if (invited === null) return method.limitUnknown;
  return responses < invited ? method.limitCensus : method.limitAll;
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
      ...openingNote(context, edition),
      ...(edition === 'full' ? groupParticipation(context) : []),
      { kind: 'heading', text: method.withheldTitle },
      {
        kind: 'paragraph',
        text: fill(isOfRanges ? method.withheldRanges : method.withheldText, {
          threshold: context.count(context.release.threshold),
          sensitive: context.count(context.release.sensitiveThreshold),
          marker: figures.withheld,
        }),
      },
      ...coverage(context, edition),
      { kind: 'heading', text: method.reading },
      {
        kind: 'list',
        items: readingNotes(context, edition),
      },
      { kind: 'heading', text: method.limits },
      { kind: 'list', items: limitNotes(context, edition) },
    ],
  };
}
