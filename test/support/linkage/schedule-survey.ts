import { randomBytes } from 'node:crypto';
import { AccountService } from '../../../src/accounts/index.js';
import {
  type Database,
  ELIGIBILITY_DATABASE,
  RESPONSES_DATABASE,
} from '../../../src/database/index.js';
import { Clock, dayAfter } from '../../../src/common/index.js';
import type { SurveyDefinition } from '../../../src/questionnaire/index.js';
import { defaultSettings, SurveyDirectory, SurveyPlanning } from '../../../src/surveys/index.js';
import type { Role } from '../../../src/web/index.js';
import { QuestionnaireDrafts } from '../../../src/questionnaires/index.js';
import { seatCouncil } from '../council.js';
import type { TestStorage } from '../databases.js';
import { fillStorage } from '../fill-storage.js';
import type { AttackedMode } from './bounds.js';
import { ANSWERS_FROM, DRAWING_DAYS } from './timetable.js';
import { everyKind } from '../open-survey.js';

export interface ScheduledSurvey {
  readonly id: string;
  readonly slug: string;
  readonly definition: SurveyDefinition;
  /** An administrator's, to invite and open. */
  readonly login: string;
  readonly password: string;
  /** Two reps', to close it together: its last day is not over for a long time. */
  readonly reps: readonly Login[];
}

export interface Login {
  readonly login: string;
  readonly password: string;
}

/** Has a survey by invitation planned and scheduled, keys and all, by the rooms that do it. */
export async function scheduleSurvey(
  { configuration }: TestStorage,
  mode: AttackedMode,
  control: boolean,
): Promise<ScheduledSurvey> {
  return fillStorage(configuration, async (test) => {
    const { app } = test;
    await seatCouncil(test);
    const accounts = app.get(AccountService);
    const account = async (login: string, role: Role): Promise<Login> => {
      const password = randomBytes(12).toString('hex');
      await accounts.create({ login, password, role, language: 'en' });
      return { login, password };
    };
    const admin = await account('admin', 'admin');
    const reps = [await account('first', 'rep'), await account('second', 'rep')];
    const draft = await app.get(QuestionnaireDrafts).create(everyKind);
    const planning = app.get(SurveyPlanning);
    const isDrawnBefore = mode === 'drawing-days';
    const days = { opensOn: '2026-01-01', closesOn: '2099-12-31' };
    const apart = isDrawnBefore ? daysApart(app.get(Clock).today('UTC')) : {};
    const settings = {
      ...defaultSettings(everyKind, 'canteen', 'UTC'),
      ...days,
      ...apart,
      mode: isDrawnBefore ? ('two-phases' as const) : mode,
      mayCloseEarly: true,
    };
    const id = await planning.draft(draft, settings);
    await planning.schedule(id);
    const { slug, definition } = await app.get(SurveyDirectory).get(id);
    if (control) {
      await addTime(app.get<Database>(ELIGIBILITY_DATABASE), 'draw');
      await addTime(app.get<Database>(RESPONSES_DATABASE), 'response');
    }
    return { id, slug, definition, ...admin, reps };
  });
}

const daysApart = (today: string) => ({
  drawing: { from: today, until: dayAfter(today, DRAWING_DAYS - 1), again: undefined },
  opensOn: dayAfter(today, ANSWERS_FROM),
});

/** The mistake that nearly every application makes, by which the attack shows that it can succeed. */
async function addTime({ engine, source }: Database, table: string): Promise<void> {
  const now = engine === 'sqlite' ? "(strftime('%Y-%m-%d %H:%M:%f', 'now'))" : 'clock_timestamp()';
  const type = engine === 'sqlite' ? 'text' : 'timestamptz';
  await source.query(`ALTER TABLE ${table} ADD COLUMN "createdAt" ${type} DEFAULT ${now}`);
}
