import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { controlWords, dayAfter } from '../common/index.js';
import { AccountService } from '../accounts/index.js';
import { invitationFragment, newInvitationSecret } from '../credentials/index.js';
import { OpeningDesk } from '../opening/index.js';
import { ReleaseStore } from '../releases/index.js';
import { RepresentativeKeys } from '../council/index.js';
import {
  MOST_KEEP_MONTHS,
  type Questionnaire,
  type SurveyDefinition,
  type SurveyMode,
} from '../questionnaire/index.js';
import {
  DayKeeper,
  KnownDay,
  defaultSettings,
  SurveyDirectory,
  SurveyPlanning,
} from '../surveys/index.js';
import { QuestionnaireDrafts } from '../questionnaires/index.js';
import type { DemoClock } from './demo-clock.js';
import type { DemoInvitation, DemoMarker } from './demo-folder.js';
import { followDemands } from './follow-demands.js';
import { invite, takePart } from './take-part.js';
import {
  DEMO_COUNCIL,
  DEMO_DATES,
  DEMO_DRAWING,
  DEMO_DRAWN,
  DEMO_INVITED,
  demoResponses,
  demoVerbatims,
  DISPATCH_CROSSINGS,
  dispatchQuestionnaire,
  petitionQuestionnaire,
  pulseQuestionnaire,
  vanQuestionnaire,
} from './world.js';

export const DEMO_SLUGS = {
  opened: 'dispatch',
  invited: 'vans',
  open: 'pulse',
  petition: 'petition',
} as const;

const FIELD_DAYS = 21;
const DEMO_TIME_ZONE = 'Europe/Paris';

/**
 * Fills an empty application with its people, an opened survey, one by invitation, one by open link and a
 * petition. Returns one of the invitations.
 */
export async function seedDemo(
  app: NestFastifyApplication,
  clock: DemoClock,
  { logins, council }: Pick<DemoMarker, 'logins' | 'council'>,
): Promise<DemoInvitation> {
  const accounts = app.get(AccountService);
  await accounts.create({ ...logins.admin, role: 'admin', language: 'fr' });
  const noters: { accountId: string; login: string }[] = [];
  for (const { login, password, passphrase } of council) {
    const { id } = await accounts.create({ login, password, role: 'rep', language: 'fr' });
    await app.get(RepresentativeKeys).create(id, passphrase);
    noters.push({ accountId: id, login });
  }
  clock.stopOn(DEMO_DRAWING.from);
  const dispatch = await seedDispatch(app, clock, council);
  await followDemands(app, clock, dispatch, noters[0]!);
  clock.goOn();
  await app.get(KnownDay).confirm();
  const dates = fromToday(clock);
  for (const [slug, questionnaire] of [
    [DEMO_SLUGS.open, pulseQuestionnaire],
    [DEMO_SLUGS.petition, petitionQuestionnaire],
  ] as const) {
    const id = await scheduleSurvey(app, { slug, questionnaire, mode: 'open-link', dates });
    await app.get(SurveyPlanning).open(id);
  }
  return inviteToVans(app, dates);
}

/** Nobody has taken part yet: whoever tries the demo is the first. */
export async function inviteToVans(
  app: NestFastifyApplication,
  dates: DemoSurvey['dates'],
): Promise<DemoInvitation> {
  const id = await scheduleSurvey(app, {
    slug: DEMO_SLUGS.invited,
    questionnaire: vanQuestionnaire,
    mode: 'one-sitting',
    dates,
  });
  const [secret] = await invite(app, id, DEMO_INVITED);
  await app.get(SurveyPlanning).open(id);
  const { definition, definitionHash } = await app.get(SurveyDirectory).get(id);
  return {
    fragment: invitationFragment(id, newInvitationSecret(secret!), definitionHash!),
    controlWords: controlWords(definitionHash!, definition.wordsBy),
  };
}

/** From the invitations to the verbatims; returns the survey's id. */
async function seedDispatch(
  app: NestFastifyApplication,
  clock: DemoClock,
  council: DemoMarker['council'],
): Promise<string> {
  const planning = app.get(SurveyPlanning);
  const id = await scheduleSurvey(app, {
    slug: DEMO_SLUGS.opened,
    questionnaire: dispatchQuestionnaire,
    crossings: DISPATCH_CROSSINGS,
    mode: 'two-phases',
    dates: { ...DEMO_DATES, drawing: DEMO_DRAWING },
  });
  const secrets = await invite(app, id, DEMO_INVITED);
  await takePart(app, id, secrets.slice(0, DEMO_DRAWN), demoResponses(), async () => {
    clock.stopOn(DEMO_DATES.opensOn);
    await planning.open(id);
  });
  clock.stopOn(dayAfter(DEMO_DATES.closesOn, 1));
  await app.get(KnownDay).confirm();
  await app.get(DayKeeper).keep();
  const party = { reps: council.slice(0, 2), recovery: '', askedBy: 'demo' };
  const { end } = await app.get(OpeningDesk).begin(id, party);
  const { kind } = await end;
  if (kind !== 'opened') throw new Error(`the demo survey did not open: ${kind}`);
  await app.get(ReleaseStore).publishVerbatims(id, demoVerbatims());
  return id;
}

interface DemoSurvey {
  readonly slug: string;
  readonly questionnaire: Questionnaire;
  readonly crossings?: readonly (readonly string[])[];
  readonly mode: SurveyMode;
  readonly dates: Required<Pick<SurveyDefinition, 'opensOn' | 'closesOn'>> &
    Pick<SurveyDefinition, 'drawing'>;
}

/** Drafts and schedules, before the first of its days is over. */
async function scheduleSurvey(
  app: NestFastifyApplication,
  { slug, questionnaire, crossings, mode, dates }: DemoSurvey,
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
    invited: DEMO_INVITED,
  });
  await planning.schedule(id);
  return id;
}

function fromToday(clock: DemoClock): DemoSurvey['dates'] {
  const today = clock.today(DEMO_TIME_ZONE);
  return { opensOn: today, closesOn: dayAfter(today, FIELD_DAYS) };
}
