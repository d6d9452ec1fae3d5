import { isExact, isWithheld, readTables } from '../../disclosure/index.js';
import { cleanLine } from '../format/clean-text.js';
import { fill, formatDay, formatList } from '../../language/index.js';
import { type Amendment, nameBefore, signersOf } from '../../questionnaire/index.js';
import type { Block, Chapter, Fact } from '../report-document.js';
import { wordsBlock } from './build-cover.js';
import type { ReportContext } from '../context/report-context.js';

/** How much of the tables is exact, as a release of the first schema states it; or as it is counted. */
function keptFacts(context: ReportContext): readonly Fact[] {
  const { kept, keptValue, keptRanges } = context.texts.integrity;
  const { release } = context;
  if (release.schema === 'cahier/release-2') {
    const figures = readTables(release).flatMap((table) => table.figures.flat());
    const exact = figures.filter(isExact).length;
    const hidden = figures.filter(isWithheld).length;
    const value = fill(keptRanges, {
      all: context.count(figures.length),
      exact: context.count(exact),
      ranges: context.count(figures.length - exact - hidden),
      hidden: context.count(hidden),
    });
    return [{ label: kept, value }];
  }
  const { cells, published, publishedPercent } = release.method.proof;
  const counts = [cells, published, publishedPercent];
  if (!counts.every((count) => typeof count === 'number')) return [];
  const [all, shown, percent] = counts.map((count) => context.count(count));
  return [{ label: kept, value: fill(keptValue, { all: all!, shown: shown!, percent: percent! }) }];
}

/** What the release states of its own protection; nothing of what another version may have said. */
function proofFacts(context: ReportContext): readonly Fact[] {
  const { integrity: texts } = context.texts;
  const { certificate } = context.release.method.proof;
  return [
    ...keptFacts(context),
    ...(typeof certificate === 'string'
      ? [{ label: texts.certificate, value: cleanLine(certificate, 120), isCode: true }]
      : []),
  ];
}

function ballotsValue(
  { invited, drawn, responses }: NonNullable<ReportContext['release']['ballots']>,
  texts: ReportContext['texts']['integrity'],
): string {
  if (invited === null) return fill(texts.ballotsOpen, { responses });
  return drawn === null
    ? fill(texts.ballotsRestored, { invited, responses })
    : fill(texts.ballotsValue, { invited, drawn, responses });
}

/** What the bulletin of the closing says, to be compared with it; nothing where there was none. */
function ballotFacts(context: ReportContext): readonly Fact[] {
  const { integrity: texts } = context.texts;
  const { ballots } = context.release;
  if (!ballots) return [];
  const { mode, root, invalid, restored = [] } = ballots;
  return [
    { label: texts.way, value: texts.ways[mode] },
    { label: texts.ballots, value: ballotsValue(ballots, texts) },
    ...restored.map(({ backupOf, on }) => ({
      label: texts.restored,
      value: fill(texts.restoredValue, {
        backupOf: formatDay(backupOf, context.language),
        on: formatDay(on, context.language),
      }),
    })),
    ...(invalid > 0
      ? [
          {
            label: texts.invalid,
            value: fill(texts.invalidValue, { count: invalid }),
          },
        ]
      : []),
    { label: texts.bulletin, value: root, isCode: true },
  ];
}

/** What two holders or two reps changed since the control words were made, each with its reason. */
function amendmentFacts(context: ReportContext): readonly Fact[] {
  const { integrity: texts } = context.texts;
  const { amendments = [], definition } = context.release;
  return amendments.map((one, at) => {
    const people = signersOf(amendments, at, definition.holders);
    const what = changeInWords(one, {
      context,
      from: nameBefore(amendments, at, definition),
      who: one.signatures
        ? fill(texts.devices, { people: formatList(people, context.language) })
        : texts.accounts,
    });
    const because = fill(texts.because, { reason: cleanLine(one.reason, 500) });
    const doubt = one.ofOneMaker ? [context.texts.voices.ofOneMaker] : [];
    return { label: texts.changed, value: [what, ...doubt, because].join(' ') };
  });
}

function changeInWords(
  one: Amendment,
  {
    context: { texts, language },
    who,
    from,
  }: { readonly context: ReportContext; readonly who: string; readonly from: string },
): string {
  const { integrity: t } = texts;
  const day = formatDay(one.day, language);
  switch (one.kind) {
    case 'last-day-later':
      return fill(t.later, { day, who, to: formatDay(one.closesOn, language) });
    case 'closed-early':
      return fill(t.early, { day, who });
    case 'cancelled':
      return fill(t.cancelled, { day, who });
    case 'holder-replaced':
      return fill(t.replaced, { day, who, from, to: one.name });
  }
}

/** Hashes, words and method, and how anybody can check the report in two minutes. */
export function buildIntegrity(context: ReportContext): Chapter {
  const { integrity: texts } = context.texts;
  const { release } = context;
  const { method, prior } = release;
  const facts: Fact[] = [
    { label: texts.release, value: release.hash, isCode: true },
    { label: texts.definition, value: release.survey.definition, isCode: true },
    ...amendmentFacts(context),
    ...ballotFacts(context),
    ...(prior.length > 0
      ? prior.map((hash) => ({ label: texts.prior, value: hash, isCode: true }))
      : [{ label: texts.prior, value: texts.priorNone }]),
    {
      label: texts.method,
      value: fill(texts.methodValue, {
        name: cleanLine(method.name, 80),
        version: cleanLine(method.version, 40),
      }),
    },
    ...proofFacts(context),
  ];
  const blocks: Block[] = [
    wordsBlock(context),
    { kind: 'facts', items: facts },
    { kind: 'heading', text: texts.check },
    { kind: 'list', items: stepsOf(context) },
    { kind: 'note', text: texts.limits },
  ];
  return { kind: 'integrity', title: texts.title, lead: texts.lead, blocks };
}

/** How to check it: what is made of two files takes both. */
function stepsOf(context: ReportContext) {
  const { release, register, earlier, references, language, definition } = context;
  const { integrity } = context.texts;
  const [ofSurvey = '', sameRelease = '', ...others] = integrity.steps;
  const words = definition.mode === 'file' ? integrity.wordsStep : ofSurvey;
  const same = register
    ? fill(integrity.registerStep, { day: formatDay(register.asOf, language) })
    : sameRelease;
  const also = [
    ...(earlier ? [integrity.beforeStep] : []),
    ...(references ? [integrity.referencesStep] : []),
  ];
  const steps = [words, same, ...also, ...others];
  return release.ballots ? [...steps, integrity.bulletinStep] : steps;
}
