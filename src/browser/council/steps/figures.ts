import { textIn } from '../../../common/browser.js';
import {
  type Figure,
  type FigureTable,
  isWithheld,
  readTables,
  type ReleaseContent,
} from '../../../disclosure/offline.js';
import { fill, formatRange } from '../../../language/browser.js';
import { questionsOf } from '../../../questionnaire/browser.js';
import { tablesIn } from '../../../questionnaire/offline.js';
import { el, type Piece } from '../../../screens/browser.js';
import type { PageText } from '../page-text.js';
import { shown } from '../shown.js';

/** The figures of a release, as they will be published: those of everybody first, then by group. */
export function figuresOf(release: ReleaseContent, text: PageText): readonly Piece[] {
  const t = text.words.open;
  const tables = readTables(release);
  const [whole, split] = [
    tables.filter(({ by }) => by.length === 0),
    tables.filter(({ by }) => by.length > 0),
  ];
  return shown(
    el('p', {}, t.published),
    ...whole.map((table) => drawTable(table, release, text)),
    split.length > 0 &&
      el(
        'details',
        {},
        el('summary', {}, fill(t.byGroup, { tables: split.length })),
        ...split.map((table) => drawTable(table, release, text)),
      ),
  );
}

function drawTable(table: FigureTable, release: ReleaseContent, text: PageText): Piece {
  const t = text.words.open;
  const { definition, participation } = release;
  const { title, labels } = namesOf(table, release, text.language);
  const say = (figure: Figure): string =>
    isWithheld(figure) ? t.withheld : formatRange(figure, text.language, participation.responses);
  const groups = table.by.map((code) => {
    const question = definition.questionnaire.profile.find((one) => one.code === code);
    return textIn(question?.title, text.language);
  });
  const caption = groups.length > 0 ? `${title} (${groups.join(', ')})` : title;
  const head = table.columns.map((code) => el('th', { scope: 'col' }, labels.get(code) ?? code));
  const rows = table.rows.map((row, i) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, row === TOTAL ? t.everybody : rowName(row, table, release, text)),
      ...table.figures[i]!.map((figure) => el('td', {}, say(figure))),
    ),
  );
  return el(
    'div',
    { class: 'figures', tabindex: '0', role: 'group', 'aria-label': caption },
    el(
      'table',
      {},
      el('caption', {}, caption),
      el('thead', {}, el('tr', {}, el('td'), ...head)),
      el('tbody', {}, ...rows),
    ),
  );
}

const TOTAL = 'Total';

/** What a table is about, and what its columns are called. */
function namesOf(
  { question: code }: FigureTable,
  { definition: { questionnaire } }: ReleaseContent,
  language: string,
) {
  const tabled = tablesIn(questionnaire).find((one) => one.code === code);
  const field = code.split(':')[0];
  const question = [
    ...questionnaire.profile,
    ...questionsOf(questionnaire),
    ...(questionnaire.scales ?? []),
  ].find((one) => one.code === field);
  const { languages } = questionnaire;
  const part =
    tabled?.part.kind === 'row' ? [textIn(tabled.part.row.label, language, languages)] : [];
  const title = [textIn(question?.title, language, languages) || code, ...part].join(' – ');
  const labels = new Map(
    (tabled?.options ?? []).map((option) => [
      option.code,
      textIn(option.label, language, languages),
    ]),
  );
  return { title, labels };
}

/** A group, or those that stand together, by what their options are called. */
function rowName(
  row: string,
  { by }: FigureTable,
  { definition: { questionnaire } }: ReleaseContent,
  { language }: PageText,
): string {
  const parts = row.split('|').map((codes, i) => {
    const question = questionnaire.profile.find(({ code }) => code === by[i]);
    const options = [...(question?.options ?? []), ...(question?.groups ?? [])];
    return codes
      .split('+')
      .map((code) => {
        const option = options.find((one) => one.code === code);
        return textIn(option?.label, language, questionnaire.languages) || code;
      })
      .join(' + ');
  });
  return parts.join(' | ');
}
