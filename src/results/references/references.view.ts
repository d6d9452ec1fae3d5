import { fill, formatDay, formatNumber, formatPrinted, sayRefusal } from '../../language/index.js';
import type { ReferenceStanding, ReferenceValue } from '../../reports/index.js';
import { type Survey, titleOf } from '../../surveys/index.js';
import { type Language, Page, type Trouble, type Viewer } from '../../web/index.js';
import { words } from '../words/index.js';
import type { SurveyReferences } from './survey-references.entity.js';

interface ReferencesView {
  readonly survey: Survey;
  readonly kept: SurveyReferences | null;
  /** Of each figure of the file, in its order. */
  readonly standings: readonly ReferenceStanding[];
  /** Where a choice was refused: what it was. */
  readonly ticked: readonly string[] | undefined;
  readonly trouble: Trouble;
}

/** What the file holds, which of it the report can set beside a question, and a form for another file. */
export function referencesPage({ language }: Viewer, view: ReferencesView): Page {
  const { survey, kept, standings, ticked, trouble } = view;
  const t = words[language].references;
  const chosen = new Set(ticked ?? kept?.picked.map(String) ?? []);
  const path = `/rep/surveys/${survey.id}/references`;
  const model = {
    title: t.title,
    t,
    path,
    back: `/rep/surveys/${survey.id}/composing`,
    survey: titleOf(survey, language),
    seen: null,
    isUnsaved: false,
    errors: errorsOf(trouble, language),
    kept: kept && {
      ...viewSource(kept, language),
      chosen: fill(t.chosen, { chosen: kept.picked.length, offered: kept.offered }),
      mayDownload: kept.picked.length > 0,
      figures: kept.file.values.map((value, place) => ({
        ...viewFigure(value, language),
        place,
        number: place + 1,
        isChosen: chosen.has(String(place)),
        why: t.standings[standings[place] ?? 'not-asked'] || null,
      })),
    },
  };
  return new Page('rep/references', model, trouble.status, language);
}

function viewSource({ file, broughtOn }: SurveyReferences, language: Language) {
  const t = words[language].references;
  const { title, publisher, address, published, read, licence, invented } = file.source;
  const day = (one: string): string => formatDay(one, language);
  return {
    invented: invented ? t.invented : null,
    facts: [
      { label: t.source, value: `${title}, ${publisher}` },
      { label: t.address, value: address },
      { label: t.days, value: fill(t.daysValue, { published: day(published), read: day(read) }) },
      { label: t.licence, value: licence },
      { label: t.brought, value: day(broughtOn) },
    ],
  };
}

function viewFigure(value: ReferenceValue, language: Language) {
  const t = words[language].references;
  const { question, line, answers, counted, n, table, population } = value;
  return {
    language: value.language,
    asked: [question, line ?? ''].filter((one) => one !== '').join(' – '),
    answers: answers.map((text) => ({ text, isCounted: counted.includes(text) })),
    figure: fill(t.figure, { share: printedShare(value, language), n: formatNumber(n, language) }),
    where: `${table}; ${population}`,
  };
}

/** As the source prints it, with the interval where there is one. */
function printedShare({ percent, decimals, interval }: ReferenceValue, language: Language): string {
  const share = formatPrinted({ low: percent, high: percent }, decimals, language);
  if (!interval) return share;
  const t = words[language].references;
  const finest = Math.max(decimals, ...[interval.low, interval.high].map(decimalsOf));
  return fill(t.withInterval, { share, interval: formatPrinted(interval, finest, language) });
}

const decimalsOf = (number: number): number => /\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0;

function errorsOf({ fields, refusal }: Trouble, language: Language) {
  const t = words[language].references;
  return [
    ...fields.map((field) => ({ field: `field-${field}`, text: t.problem })),
    ...(refusal ? [{ field: 'field-file', text: sayRefusal(refusal, language) }] : []),
  ];
}
