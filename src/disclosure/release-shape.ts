import type { SentencePart } from '../common/index.js';
import {
  isDay,
  SURVEY_MODES,
  tablesIn,
  THRESHOLD_FLOOR,
  areAmendments,
} from '../questionnaire/index.js';
import { findDefinitionFault } from './definition-shape.js';
import { RELEASE_SCHEMA, type PublishedTable, type ReleaseContent } from './release.js';
import { isCount, isHash, isList, isObject, isText, isTextMap, onlyHas } from './shape-checks.js';

const PROPERTIES = [
  'schema',
  'survey',
  'definition',
  'threshold',
  'sensitiveThreshold',
  'participation',
  'openDays',
  'amendments',
  'ballots',
  'tables',
  'verbatims',
  'review',
  'prior',
  'method',
  'hash',
];

function isCell(cell: unknown): boolean {
  if (cell === null || isCount(cell)) return true;
  if (!isObject(cell)) return false;
  const [[kind, bound] = [], ...others] = Object.entries(cell);
  return others.length === 0 && (kind === 'atLeast' || kind === 'atMost') && isCount(bound);
}

const isCountOrNull = (part: unknown): boolean => part === null || isCount(part);

function isTable(table: unknown): table is PublishedTable {
  return (
    isObject(table) &&
    onlyHas(table, ['question', 'by', 'rows', 'columns', 'cells', 'asked']) &&
    (table['asked'] === undefined || isCountOrNull(table['asked'])) &&
    isText(table['question']) &&
    isList(table['by'], isText) &&
    isList(table['rows'], isText) &&
    isList(table['columns'], isText) &&
    isList(table['cells'], (row) => isList(row, isCell))
  );
}

const isVerbatim = (verbatim: unknown): boolean =>
  isObject(verbatim) &&
  onlyHas(verbatim, ['question', 'theme', 'text']) &&
  isText(verbatim['question']) &&
  isText(verbatim['text']) &&
  (verbatim['theme'] === undefined || isText(verbatim['theme']));

/** What does not open was still counted as a row. */
const isBallotCount = (ballots: unknown): boolean =>
  isObject(ballots) &&
  onlyHas(ballots, ['mode', 'root', 'invited', 'drawn', 'responses', 'invalid', 'restored']) &&
  SURVEY_MODES.some((mode) => mode === ballots['mode']) &&
  typeof ballots['root'] === 'string' &&
  /^[0-9a-f]{64}$/.test(ballots['root']) &&
  isCountOrNull(ballots['invited']) &&
  isCountOrNull(ballots['drawn']) &&
  isCount(ballots['responses']) &&
  isCount(ballots['invalid']) &&
  ballots['invalid'] <= ballots['responses'] &&
  (ballots['restored'] === undefined || isList(ballots['restored'], isRestoring));

const isRestoring = (part: unknown): boolean =>
  isObject(part) &&
  onlyHas(part, ['backupOf', 'on']) &&
  isText(part['backupOf']) &&
  isText(part['on']) &&
  isDay(part['backupOf']) &&
  isDay(part['on']);
const isOpenDays = (days: unknown): boolean =>
  isObject(days) &&
  onlyHas(days, ['from', 'to']) &&
  isText(days['from']) &&
  isText(days['to']) &&
  isDay(days['from']) &&
  isDay(days['to']) &&
  days['from'] <= days['to'];

const isThreshold = (value: unknown): boolean => isCount(value) && value >= THRESHOLD_FLOOR;

/** Each part of a release, and whether it has the form it must have. */
const PARTS: Readonly<Record<string, (part: unknown) => boolean>> = {
  schema: (part) => part === RELEASE_SCHEMA,
  survey: (part) =>
    isObject(part) &&
    onlyHas(part, ['code', 'title', 'definition']) &&
    isText(part['code']) &&
    isTextMap(part['title']) &&
    isHash(part['definition']),
  threshold: isThreshold,
  sensitiveThreshold: isThreshold,
  participation: (part) =>
    isObject(part) &&
    onlyHas(part, ['invited', 'responses']) &&
    isCountOrNull(part['invited']) &&
    isCount(part['responses']),
  openDays: (part) => part === undefined || isOpenDays(part),
  ballots: (part) => part === undefined || isBallotCount(part),
  tables: (part) => isList(part, isTable),
  verbatims: (part) => isList(part, isVerbatim),
  review: (part) =>
    part === undefined ||
    (isObject(part) &&
      onlyHas(part, ['accounts', 'ofOneMaker']) &&
      part['accounts'] === 2 &&
      (part['ofOneMaker'] === undefined || part['ofOneMaker'] === true)),
  prior: (part) => isList(part, isHash),
  method: (part) =>
    isObject(part) &&
    onlyHas(part, ['name', 'version', 'proof']) &&
    isText(part['name']) &&
    isText(part['version']) &&
    isObject(part['proof']),
  hash: isHash,
};

/** Whether the table is about a question and profile questions of the definition, and rectangular. */
function fits({ definition }: ReleaseContent, table: PublishedTable): boolean {
  const question = tablesIn(definition.questionnaire).find(({ code }) => code === table.question);
  const profile = new Set(definition.questionnaire.profile.map(({ code }) => code));
  return (
    question !== undefined &&
    (question.base === undefined) === (table.asked === undefined) &&
    table.columns.join('|') === ['Total', ...question.columns].join('|') &&
    table.by.every((code) => profile.has(code)) &&
    new Set(table.rows).size === table.rows.length &&
    table.cells.length === table.rows.length &&
    table.cells.every((row) => row.length === table.columns.length)
  );
}

/** What keeps a value from being a release, for the person who chose the file. */
export function findShapeFault(json: unknown): SentencePart | undefined {
  if (!isObject(json)) return { part: 'release-no-object' };
  if (!onlyHas(json, PROPERTIES)) return { part: 'release-odd-property' };
  for (const [name, isValid] of Object.entries(PARTS)) {
    if (!isValid(json[name])) return { part: 'release-bad-field', values: { field: name } };
  }
  const fault = findDefinitionFault(json['definition']);
  if (fault !== undefined) return fault;
  const content = json as unknown as ReleaseContent;
  const { definition, survey } = content;
  if (
    survey.code !== definition.questionnaire.code ||
    content.threshold !== definition.threshold ||
    content.sensitiveThreshold !== definition.sensitiveThreshold
  ) {
    return { part: 'release-other-definition' };
  }
  if (!areAmendments(content.amendments ?? [], survey.definition, definition.closesOn)) {
    return { part: 'release-bad-field', values: { field: 'amendments' } };
  }
  const position = content.tables.findIndex((table) => !fits(content, table));
  return position < 0 ? undefined : { part: 'release-bad-table', values: { table: position + 1 } };
}
