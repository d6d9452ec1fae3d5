import type { Clock } from '../common/index.js';
import type { Configuration, DatabaseName } from '../config/index.js';
import { type Database, openInTurn } from '../database/index.js';
import { SCHEMA } from '../schema.js';
import {
  destructionDayOf,
  type Survey,
  SurveyClosing,
  SurveyDirectory,
  SurveyPurging,
} from '../surveys/index.js';
import { DESTROYERS } from './destroyers.js';
import { refuse } from './refusals.js';

export interface PurgeOrder {
  /** The address of one survey; without it, all whose day has come. */
  readonly survey: string | undefined;
  /** Without it nothing is destroyed, only listed. */
  readonly isMeant: boolean;
}

export interface KeptSurvey {
  readonly survey: string;
  /** From which on its answers are due to be destroyed; null where no last day is known. */
  readonly day: string | null;
  readonly isDue: boolean;
  readonly isDestroyed: boolean;
}

/**
 * Lists the surveys that the order names and, where that is meant, destroys what they were answered.
 * Throws on a survey whose day has not come: before it, that takes two reps.
 */
export async function purgeSurveys(
  { databases, role }: Configuration,
  clock: Clock,
  { survey: slug, isMeant }: PurgeOrder,
): Promise<readonly KeptSurvey[]> {
  if (!databases.responses || role === 'intake') throw refuse('purge-of-other-role');
  const open = await openInTurn(['office', 'responses'], databases, SCHEMA);
  try {
    const { surveys, purging } = tools((name) => open.get(name)!, clock);
    const due = await purging.due();
    const isDue = ({ id }: Survey): boolean => due.some((one) => one.id === id);
    const kept = await surveys.keeping();
    const named = slug === undefined ? kept : kept.filter((survey) => survey.slug === slug);
    if (slug !== undefined && named.length === 0) throw refuse('nothing-kept');
    if (slug !== undefined && isMeant && !named.every(isDue)) throw tooEarly(named[0]!);
    const meant = isMeant ? named.filter(isDue) : [];
    for (const survey of meant) await purging.purge(survey);
    return named.map((survey) => ({
      survey: survey.slug,
      day: destructionDayOf(survey) ?? null,
      isDue: isDue(survey),
      isDestroyed: meant.includes(survey),
    }));
  } finally {
    for (const database of open.values()) await database.close();
  }
}

/** The same as the server's own, without a server. */
function tools(opened: (name: DatabaseName) => Database, clock: Clock) {
  const surveys = new SurveyDirectory(opened('office'), clock);
  const destroyers = DESTROYERS.map(({ type, database }) => new type(opened(database)));
  const closing = new SurveyClosing(surveys, clock, null, null, destroyers);
  return { surveys, purging: new SurveyPurging(surveys, closing, clock) };
}

function tooEarly(survey: Survey) {
  const day = destructionDayOf(survey);
  return day === undefined ? refuse('purge-undated') : refuse('purge-too-early', { day: { day } });
}
