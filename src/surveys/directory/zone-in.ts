import type { EntityManager } from 'typeorm';
import { zoneOf } from './survey-days.js';
import { Survey } from './survey.entity.js';

/** The time zone of a survey's days, in the caller's transaction; null where there is no such survey. */
export async function zoneIn(manager: EntityManager, id: string): Promise<string | null> {
  const survey = await manager.findOneBy(Survey, { id });
  return survey && zoneOf(survey);
}
