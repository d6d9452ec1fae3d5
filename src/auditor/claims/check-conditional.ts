import type { PublishedCell, PublishedTable, ReleaseContent } from '../../disclosure/index.js';
import {
  type Base,
  type SurveyDefinition,
  type Tabled,
  tablesIn,
} from '../../questionnaire/index.js';
import type { Findings, Proof } from '../findings/findings.js';
import { sentence, type Sentence } from '../findings/sentence.js';
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
      const fault = findFault(release, tabled, table);
      if (fault !== undefined) findings.leak('D13', tabled.code, fault, []);
    }
  }
  if (figures === 0 || findings.leaks.length > before) return [];
  return [{ rule: 'D13', statement: sentence('proof-conditional'), figures: { figures } }];
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
    findings.leak('D5', code, sentence('conditional-newcomers'), []);
  }
}

function findFault(
  release: ReleaseContent,
  { kind, sensitive, base }: Tabled,
  { by, columns, cells, asked }: PublishedTable,
): Sentence | undefined {
  const { threshold, sensitiveThreshold } = release;
  const needed = sensitive ? Math.max(threshold, sensitiveThreshold) : threshold;
  const [row = []] = cells;
  const total = row[columns.indexOf(TOTAL)];
  if (by.length > 0) return sentence('conditional-split');
  if (typeof total !== 'number' || total < needed) return sentence('conditional-few', { needed });
  const known = countAsked(release, base!);
  if (known === undefined) return sentence('conditional-untold');
  if (known !== asked || (kind === 'one' && known !== total)) {
    return sentence('conditional-other', { known });
  }
  const telling = columns.find(
    (column, at) => column !== TOTAL && leastOf(row[at]) > total - needed,
  );
  return telling === undefined
    ? undefined
    : sentence('conditional-part', { needed, option: telling });
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
