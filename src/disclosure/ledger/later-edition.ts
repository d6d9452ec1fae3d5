import { canonicalJson } from '../../common/browser.js';
import type { PublishedTable, ReleaseContent } from '../release.js';
import { METHOD } from '../method.js';
import { type NewcomerRules, withNewcomers } from './with-newcomers.js';
import { tableKey } from './table-key.js';

/** What a release shows beside those before it, of how many people, and where its groups come from. */
export interface LaterEdition {
  readonly tables: readonly PublishedTable[];
  readonly responses: number;
  readonly groups?: NonNullable<ReleaseContent['groups']>;
  /** By which groups were printed; of an edition that repeats them it is that of the edition which they are of. */
  readonly method: Pick<ReleaseContent['method'], 'name' | 'version'>;
}

/** Tables by group are printed once for a survey: only those of everybody are ever made anew. */
const isOverall = ({ by }: PublishedTable): boolean => by.length === 0;

/**
 * What a later edition of the same survey may show (rule D5). Whoever holds both can subtract, so the
 * difference is a release of its own, about those who came in between.
 *
 * - Groups are printed once. A later edition repeats their tables as they were, and has none where the
 *   earlier one has none; unless the responses are as many and every table of everybody is the same.
 * - Fewer than a group more, or fewer responses, or a count that fell, or editions of which one did not
 *   know another: the figures of the latest one stand.
 * - A group or more: the tables of everybody go on, as far as those who came may be counted.
 */
export function laterEdition(
  tables: readonly PublishedTable[],
  responses: number,
  editions: readonly ReleaseContent[],
  rules: NewcomerRules,
): LaterEdition {
  const [first, ...later] = editions.toSorted((a, b) => a.prior.length - b.prior.length);
  if (!first) return { tables, responses, method: METHOD };
  const chain = [first, ...later];
  const latest = later.at(-1) ?? first;
  const planned = new Set(tables.map(tableKey));
  const repeated: LaterEdition = {
    tables: latest.tables.filter((table) => planned.has(tableKey(table))),
    responses: latest.participation.responses,
    ...(latest.groups ? { groups: latest.groups } : {}),
    method: latest.method,
  };
  if (!chain.every((one, i) => chain.slice(0, i).every(({ hash }) => one.prior.includes(hash)))) {
    return repeated;
  }
  const came = responses - latest.participation.responses;
  const hasNoGroups = chain.every((one) => one.tables.every(isOverall));
  if (came === 0 && hasNoGroups && isSame(tables.filter(isOverall), latest.tables)) {
    return { tables, responses, method: METHOD };
  }
  if (came < rules.threshold) return repeated;
  const known = new Map(latest.tables.map((table) => [tableKey(table), table]));
  const overall = withNewcomers(tables.filter(isOverall), known, came, rules);
  if (!overall) return repeated;
  const byGroup = repeated.tables.filter((table) => !isOverall(table));
  const groups = latest.groups ?? {
    edition: latest.hash,
    responses: latest.participation.responses,
  };
  return {
    tables: [...overall, ...byGroup],
    responses,
    ...(byGroup.length > 0 ? { groups } : {}),
    method: byGroup.length > 0 ? latest.method : METHOD,
  };
}

const isSame = (some: readonly PublishedTable[], others: readonly PublishedTable[]): boolean =>
  canonicalJson(some.toSorted(byKey)) === canonicalJson(others.toSorted(byKey));

const byKey = (a: PublishedTable, b: PublishedTable): number =>
  tableKey(a) < tableKey(b) ? -1 : 1;
