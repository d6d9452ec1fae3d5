import type { PublishedCell, PublishedTable, ReleaseContent } from '../../disclosure/index.js';
import {
  type Base,
  type SurveyDefinition,
  type Tabled,
  tablesIn,
} from '../../questionnaire/index.js';
import type { Findings, Proof } from '../findings/findings.js';
import { boundsOf } from '../reading/bounds.js';
import { TOTAL } from '../reading/figures.js';

/**
 * D13: a question that only some were asked is told of all of them together, if so many follow from
 * the earlier question's own figures, and if a group of them answered otherwise: whoever knows a
 * few of those who were asked knows of none of these answers that one of the few gave it.
 */
export function checkConditional(release: ReleaseContent, findings: Findings): readonly Proof[] {
  const before = findings.leaks.length;
  let figures = 0;
  for (const tabled of tablesIn(release.definition.questionnaire)) {
    if (!tabled.base) continue;
    for (const table of release.tables.filter(({ question }) => question === tabled.code)) {
      const told = table.cells.flat().filter((cell) => cell !== null).length;
      if (told === 0) continue;
      figures += told;
      const sentence = findFault(release, tabled, table);
      if (sentence !== undefined) findings.leak('D13', tabled.code, sentence, []);
    }
  }
  if (figures === 0 || findings.leaks.length > before) return [];
  const statement =
    'Questions that only some were asked are told of all of these together, whose number is published anyway, and no answer is certain of anybody in a small part of them.';
  return [{ rule: 'D13', statement, figures: { figures } }];
}

/**
 * D5: where two editions both tell of those who were asked, their difference tells of newcomers among
 * them, a group of which no table shows how many it holds at which place.
 */
export function checkConditionalIncrements(
  { questionnaire }: SurveyDefinition,
  increments: readonly PublishedTable[],
  findings: Findings,
): void {
  for (const { code, base } of tablesIn(questionnaire)) {
    const tables = increments.filter(({ question }) => base && question === code);
    if (tables.flatMap(({ cells }) => cells.flat()).every((cell) => cell === null)) continue;
    const sentence =
      'a question that only some were asked is told in both editions, so that newcomers among these show';
    findings.leak('D5', code, sentence, []);
  }
}

function findFault(
  release: ReleaseContent,
  { kind, sensitive, base }: Tabled,
  { by, columns, cells, asked }: PublishedTable,
): string | undefined {
  const { threshold, sensitiveThreshold } = release;
  const needed = sensitive ? Math.max(threshold, sensitiveThreshold) : threshold;
  const [row = []] = cells;
  const total = row[columns.indexOf(TOTAL)];
  if (by.length > 0) return 'a question that only some were asked is split by group';
  if (typeof total !== 'number' || total < needed) return `fewer than ${needed} people answered it`;
  const known = countAsked(release, base!);
  if (known === undefined)
    return 'how many were asked follows from no other figure, and shows here';
  if (known !== asked || (kind === 'one' && known !== total)) {
    return `it says how many were asked, and the earlier question says ${known}`;
  }
  const telling = columns.find(
    (column, at) => column !== TOTAL && leastOf(row[at]) > total - needed,
  );
  return telling === undefined
    ? undefined
    : `fewer than ${needed} of those asked answered other than “${telling}”, so that a small part of them shows`;
}

function countAsked({ tables, participation }: ReleaseContent, base: Base): number | undefined {
  if (base.kind === 'untold') return undefined;
  const earlier = tables.find(({ question, by }) => question === base.table && by.length === 0);
  if (!earlier) return undefined;
  let sum = 0;
  for (const column of base.columns) {
    const cell = earlier.cells[0]?.[earlier.columns.indexOf(column)];
    if (typeof cell !== 'number') return undefined;
    sum += cell;
  }
  return base.kind === 'asked' ? sum : participation.responses - sum;
}

const leastOf = (cell: PublishedCell | undefined): number => (cell ? boundsOf(cell)[0] : 0);
