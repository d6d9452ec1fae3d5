import type { SentencePart } from '../common/browser.js';
import { isDay, SURVEY_MODES, THRESHOLD_FLOOR, areAmendments } from '../questionnaire/index.js';
import { findDefinitionFault } from './definition-shape.js';
import { RELEASE_SCHEMAS, type ReleaseContent } from './release.js';
import { areAsked, areUntold, isCoverage, isPlan } from './shape/plan-shape.js';
import { fits, isCountOrNull, isTableOf } from './shape/table-shape.js';
import { isCount, isHash, isList, isObject, isText, isTextMap, onlyHas } from './shape-checks.js';

const PROPERTIES = [
  'schema',
  'survey',
  'definition',
  'threshold',
  'sensitiveThreshold',
  'plan',
  'participation',
  'openDays',
  'amendments',
  'ballots',
  'tables',
  'groups',
  'verbatims',
  'review',
  'prior',
  'method',
  'hash',
];

const isLot = (lot: unknown): boolean =>
  isObject(lot) &&
  onlyHas(lot, ['question', 'drawn', 'atLeast', 'draws']) &&
  isText(lot['question']) &&
  isCount(lot['drawn']) &&
  isCount(lot['atLeast']) &&
  (lot['draws'] === undefined || isList(lot['draws'], isDraw));

const isDraw = (draw: unknown): boolean =>
  isObject(draw) &&
  onlyHas(draw, ['on', 'drawn']) &&
  isText(draw['on']) &&
  isDay(draw['on']) &&
  isCount(draw['drawn']);

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

const isMethodWith =
  (properties: readonly string[]) =>
  (part: unknown): boolean =>
    isObject(part) &&
    onlyHas(part, ['name', 'version', 'proof', ...properties]) &&
    isText(part['name']) &&
    isText(part['version']) &&
    isObject(part['proof']) &&
    (part['covered'] === undefined || isCoverage(part['covered'])) &&
    (part['untold'] === undefined || areUntold(part['untold']));

type Parts = Readonly<Record<string, (part: unknown) => boolean>>;

/** Each part of a release, and whether it has the form it must have. */
const PARTS: Parts = {
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
  verbatims: (part) => isList(part, isVerbatim),
  review: (part) =>
    part === undefined ||
    (isObject(part) &&
      ((onlyHas(part, ['devices']) && part['devices'] === 2) ||
        (onlyHas(part, ['accounts', 'ofOneMaker', 'lots']) &&
          part['accounts'] === 2 &&
          (part['ofOneMaker'] === undefined || part['ofOneMaker'] === true) &&
          (part['lots'] === undefined || isList(part['lots'], isLot))))),
  prior: (part) => isList(part, isHash),
  hash: isHash,
};

/** What the schemas have of their own: the form of cells, and what `cahier/release-2` added. */
const OWN_PARTS: Readonly<Record<ReleaseContent['schema'], Parts>> = {
  'cahier/release-1': {
    tables: (part) => isList(part, isTableOf('cahier/release-1')),
    method: isMethodWith([]),
    plan: (part) => part === undefined,
    groups: (part) => part === undefined,
  },
  'cahier/release-2': {
    tables: (part) => isList(part, isTableOf('cahier/release-2')),
    method: isMethodWith(['covered', 'untold']),
    plan: (part) => part === undefined || isPlan(part),
    groups: (part) =>
      part === undefined ||
      (isObject(part) &&
        onlyHas(part, ['edition', 'responses']) &&
        isHash(part['edition']) &&
        isCount(part['responses'])),
  },
};

/** What keeps a value from being a release, for the person who chose the file. */
export function findShapeFault(json: unknown): SentencePart | undefined {
  if (!isObject(json)) return { part: 'release-no-object' };
  if (!onlyHas(json, PROPERTIES)) return { part: 'release-odd-property' };
  const schema = RELEASE_SCHEMAS.find((one) => one === json['schema']);
  if (!schema) return { part: 'release-bad-field', values: { field: 'schema' } };
  for (const [name, isValid] of Object.entries({ ...PARTS, ...OWN_PARTS[schema] })) {
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
  if (!areAmendments(content.amendments ?? [], survey.definition, definition)) {
    return { part: 'release-bad-field', values: { field: 'amendments' } };
  }
  if (!areAsked(definition, content)) {
    return { part: 'release-bad-field', values: { field: 'plan' } };
  }
  const position = content.tables.findIndex((table) => !fits(content, table));
  return position < 0 ? undefined : { part: 'release-bad-table', values: { table: position + 1 } };
}
