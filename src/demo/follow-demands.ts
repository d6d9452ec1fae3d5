import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Register, type RegisterStepContent, TakenOver } from '../demands/index.js';
import { unfavourableOf } from '../reports/index.js';
import type { DemoClock } from './demo-clock.js';
import { say } from './say.js';
import { dispatchQuestionnaire } from './world.js';

export interface Noter {
  readonly accountId: string;
  readonly login: string;
}

const RAISED_ON = '2026-10-05';

const latePlan = {
  text: say(
    'Le plan du lendemain arrêté à 16 heures ; après, aucun changement sans l’accord de la personne concernée.',
    'The next day’s plan settled by 4 p.m.; after that, no change without the agreement of the person concerned.',
    'Der Plan des nächsten Tages steht um 16 Uhr fest; danach keine Änderung ohne Zustimmung der betroffenen Person.',
  ),
  addressee: say('Direction des opérations', 'Head of operations', 'Leitung Betrieb'),
  basis: say(
    'Vœu du comité, suite motivée demandée (Code du travail, art. L2312-15)',
    'Wish of the council, reasoned follow-up requested (French Labour Code, art. L2312-15)',
    'Wunsch des Betriebsrats, begründete Rückmeldung erbeten (französisches Arbeitsgesetzbuch, Art. L2312-15)',
  ),
  dueOn: '2026-11-02',
  figures: unfavourableOf(dispatchQuestionnaire, ['plan_swap', 'breaks']),
};

/**
 * What became of the demands after the opening: one that was raised then, answered without reasons and
 * overdue since; one that management committed itself to; and a remark on an indicator.
 */
export async function followDemands(
  app: NestFastifyApplication,
  clock: DemoClock,
  surveyId: string,
  noter: Noter,
): Promise<void> {
  const register = app.get(Register);
  clock.stopOn(RAISED_ON);
  const [, contact] = await ofSurvey(app, 'demand', surveyId);
  const [indicator] = await ofSurvey(app, 'claim', surveyId);
  const raised = await register.enter(
    {
      kind: 'demand',
      surveyId,
      code: null,
      isAfterOpening: true,
      day: RAISED_ON,
      content: { kind: 'demand', wording: latePlan },
    },
    noter,
  );
  const note = (
    kind: 'demand' | 'claim',
    id: string,
    day: string,
    content: RegisterStepContent,
  ) => {
    clock.stopOn(day);
    return register.add(kind, id, noter, () => ({ day, content }));
  };
  const state = { kind: 'state', words: '', dueOn: null } as const;
  for (const id of [raised, contact!.id]) {
    await note('demand', id, '2026-10-12', { ...state, to: 'on-agenda' });
  }
  await note('demand', raised, '2026-10-26', {
    ...state,
    to: 'unreasoned',
    words: 'La direction prend acte et reste attentive au sujet.',
  });
  await note('demand', contact!.id, '2026-10-26', {
    ...state,
    to: 'committed',
    words: 'Une permanence téléphonique de 6 h à 20 h sera tenue dans chaque dépôt.',
    dueOn: '2027-01-31',
  });
  await note('claim', indicator!.id, '2026-10-26', {
    kind: 'reply',
    words: 'Le délai est calculé comme dans les autres filiales du groupe.',
  });
}

const ofSurvey = async (app: NestFastifyApplication, kind: 'demand' | 'claim', surveyId: string) =>
  (await app.get(TakenOver).all(kind)).filter((entry) => entry.surveyId === surveyId);
