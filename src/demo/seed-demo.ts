import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { controlWords, dayAfter } from '../common/index.js';
import { AccountService } from '../accounts/index.js';
import { invitationFragment, newInvitationSecret } from '../credentials/index.js';
import { ReleaseStore } from '../releases/index.js';
import { RepresentativeKeys } from '../council/index.js';
import { KnownDay, SurveyDirectory, SurveyPlanning } from '../surveys/index.js';
import type { DemoClock } from './demo-clock.js';
import type { DemoInvitation, DemoMarker } from './demo-folder.js';
import { followDemands } from './follow-demands.js';
import { openResults } from './open-results.js';
import { DEMO_TIME_ZONE, type DemoSurvey, scheduleSurvey } from './schedule-survey.js';
import { seedSeries } from './seed-series.js';
import { showResults } from './show-results.js';
import { invite, takePart } from './take-part.js';
import {
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

/**
 * Fills an empty application with its people, a survey that was repeated with what came between, an opened
 * one, one by invitation, one by open link and a petition. Returns one of the invitations.
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
  await seedSeries(app, clock, { council, noter: noters[0]! });
  clock.stopOn(DEMO_DRAWING.from);
  await app.get(KnownDay).confirm();
  const dispatch = await seedDispatch(app, clock, council);
  await followDemands(app, clock, dispatch, noters[0]!);
  await showResults(app, dispatch, [noters[0]!.accountId, noters[1]!.accountId]);
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
  await openResults(app, clock, { id, closesOn: DEMO_DATES.closesOn, council });
  await app.get(ReleaseStore).publishVerbatims(id, demoVerbatims());
  return id;
}

function fromToday(clock: DemoClock): DemoSurvey['dates'] {
  const today = clock.today(DEMO_TIME_ZONE);
  return { opensOn: today, closesOn: dayAfter(today, FIELD_DAYS) };
}
