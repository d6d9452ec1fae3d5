import { createHash, randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountService } from '../accounts/index.js';
import { OpeningService, ReleaseStore } from '../aggregation/index.js';
import {
  DEFAULT_SENSITIVE_THRESHOLD,
  DEFAULT_THRESHOLD,
  definitionHash,
  definitionOf,
  type Questionnaire,
} from '../questionnaire/index.js';
import { IntakeKeys, ResponseWriter } from '../responses/index.js';
import { QuestionnaireDrafts, SurveyDirectory, type SurveyState } from '../surveys/index.js';
import type { DemoMarker } from './demo-folder.js';
import {
  DEMO_COUNCIL,
  DEMO_DATES,
  DEMO_INVITED,
  demoResponses,
  demoVerbatims,
  DISPATCH_CROSSINGS,
  dispatchQuestionnaire,
  petitionQuestionnaire,
  pulseQuestionnaire,
} from './world.js';

export const DEMO_SLUGS = { opened: 'dispatch', open: 'pulse', petition: 'petition' } as const;

const FIELD_DAYS = 21;

export const newLogins = (): DemoMarker['logins'] => ({
  admin: { login: 'admin', password: randomBytes(9).toString('base64url') },
  rep: { login: 'rep', password: randomBytes(9).toString('base64url') },
});

/** Fills an empty application with two accounts, an opened survey, an open one and a petition. */
export async function seedDemo(
  app: NestFastifyApplication,
  logins: DemoMarker['logins'],
): Promise<void> {
  const accounts = app.get(AccountService);
  for (const role of ['admin', 'rep'] as const) {
    await accounts.create({ ...logins[role], role, language: 'fr' });
  }
  const dispatch = await createSurvey(app, {
    slug: DEMO_SLUGS.opened,
    questionnaire: dispatchQuestionnaire,
    crossings: DISPATCH_CROSSINGS,
    state: 'closed',
    dates: DEMO_DATES,
  });
  await answer(app, dispatch);
  await app.get(OpeningService).open(dispatch);
  await app.get(ReleaseStore).publishVerbatims(dispatch, demoVerbatims());
  const dates = fromToday();
  for (const [slug, questionnaire] of [
    [DEMO_SLUGS.open, pulseQuestionnaire],
    [DEMO_SLUGS.petition, petitionQuestionnaire],
  ] as const) {
    const crossings = questionnaire.profile.map(({ code }) => [code]);
    await createSurvey(app, { slug, questionnaire, crossings, state: 'open', dates });
  }
}

interface DemoSurvey {
  readonly slug: string;
  readonly questionnaire: Questionnaire;
  readonly crossings: readonly (readonly string[])[];
  readonly state: SurveyState;
  readonly dates: { readonly opensOn: string; readonly closesOn: string };
}

async function createSurvey(app: NestFastifyApplication, survey: DemoSurvey): Promise<string> {
  const definition = definitionOf(survey.questionnaire, {
    threshold: DEFAULT_THRESHOLD,
    sensitiveThreshold: DEFAULT_SENSITIVE_THRESHOLD,
    crossings: survey.crossings,
    council: DEMO_COUNCIL,
    ...survey.dates,
    mode: 'open-link',
  });
  const id = randomBytes(16).toString('hex');
  await app.get(IntakeKeys).keep(id, { publicKey: '', privateKey: '' });
  await app.get(SurveyDirectory).create({
    id,
    slug: survey.slug,
    questionnaireId: await app.get(QuestionnaireDrafts).create(survey.questionnaire),
    state: survey.state,
    definition,
    definitionHash: definitionHash(definition),
    invited: DEMO_INVITED,
    participation: null,
    participationDay: null,
  });
  return id;
}

/** Sends the generated responses through the same writer as anybody's. */
async function answer(app: NestFastifyApplication, survey: string): Promise<void> {
  const writer = app.get(ResponseWriter);
  const accepted = demoResponses().map((answers) => {
    const input = randomBytes(32);
    return writer.accept({
      survey,
      serial: createHash('sha256').update(input).digest('hex'),
      input,
      signature: new Uint8Array(0),
      nonceDigest: randomBytes(16).toString('hex'),
      action: 'submit',
      sealed: Buffer.from(JSON.stringify(answers)),
    });
  });
  await Promise.all(accepted);
}

function fromToday(): DemoSurvey['dates'] {
  const day = (offset: number): string =>
    new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  return { opensOn: day(0), closesOn: day(FIELD_DAYS) };
}
