import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  MOST_KEEP_MONTHS,
  type Questionnaire,
  type SurveyDefinition,
  type SurveyMode,
} from '../questionnaire/index.js';
import { QuestionnaireDrafts } from '../questionnaires/index.js';
import { defaultSettings, SurveyPlanning } from '../surveys/index.js';
import { DEMO_COUNCIL, DEMO_INVITED } from './world.js';

export const DEMO_TIME_ZONE = 'Europe/Paris';

export interface DemoSurvey {
  readonly slug: string;
  readonly questionnaire: Questionnaire;
  readonly crossings?: readonly (readonly string[])[];
  readonly mode: SurveyMode;
  /** All employed, unless told. */
  readonly invited?: number;
  readonly previousWave?: string;
  readonly dates: Required<Pick<SurveyDefinition, 'opensOn' | 'closesOn'>> &
    Pick<SurveyDefinition, 'drawing'>;
}

/** Drafts and schedules, before the first of its days is over. */
export async function scheduleSurvey(
  app: NestFastifyApplication,
  { slug, questionnaire, crossings, mode, invited = DEMO_INVITED, previousWave, dates }: DemoSurvey,
): Promise<string> {
  const planning = app.get(SurveyPlanning);
  const defaults = defaultSettings(questionnaire, slug, DEMO_TIME_ZONE);
  const id = await planning.draft(await app.get(QuestionnaireDrafts).create(questionnaire), {
    ...defaults,
    ...dates,
    // The weeks of the finished one are long over: a demo of next year would destroy what it shows.
    keepMonths: MOST_KEEP_MONTHS,
    mode,
    council: DEMO_COUNCIL,
    crossings: crossings ?? defaults.crossings,
    invited,
    previousWave,
  });
  await planning.schedule(id);
  return id;
}
