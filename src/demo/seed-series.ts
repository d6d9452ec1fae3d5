import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Register, type RegisterStepContent } from '../demands/index.js';
import type { Response } from '../questionnaire/index.js';
import { unfavourableOf } from '../reports/index.js';
import { KnownDay, SurveyDirectory, SurveyPlanning } from '../surveys/index.js';
import { breaksAgainQuestionnaire, breaksQuestionnaire } from './breaks-questionnaire.js';
import { breaksAgainResponses, breaksResponses } from './breaks-responses.js';
import type { DemoClock } from './demo-clock.js';
import type { DemoMarker } from './demo-folder.js';
import type { Noter } from './follow-demands.js';
import { openResults } from './open-results.js';
import { say } from './say.js';
import { type DemoSurvey, scheduleSurvey } from './schedule-survey.js';
import { invite, takePart } from './take-part.js';

export const SERIES_SLUGS = { first: 'breaks-1', second: 'breaks-2' } as const;

const INVITED = 140;
const FIRST_DATES = { opensOn: '2026-02-02', closesOn: '2026-02-13' } as const;
const SECOND_DATES = { opensOn: '2026-06-08', closesOn: '2026-06-19' } as const;

interface Series {
  readonly council: DemoMarker['council'];
  readonly noter: Noter;
}

/** A survey, what the council asked after it, the same survey again, and what staff say then. */
export async function seedSeries(
  app: NestFastifyApplication,
  clock: DemoClock,
  { council, noter }: Series,
): Promise<void> {
  const wave = async (
    survey: Omit<DemoSurvey, 'mode' | 'invited'>,
    responses: readonly Response[],
  ): Promise<string> => {
    clock.stopOn(survey.dates.opensOn);
    await app.get(KnownDay).confirm();
    const id = await scheduleSurvey(app, { ...survey, mode: 'one-sitting', invited: INVITED });
    const secrets = await invite(app, id, INVITED);
    await app.get(SurveyPlanning).open(id);
    await takePart(app, id, secrets.slice(0, responses.length), responses);
    await openResults(app, clock, { id, closesOn: survey.dates.closesOn, council });
    return id;
  };
  const first = await wave(
    { slug: SERIES_SLUGS.first, questionnaire: breaksQuestionnaire, dates: FIRST_DATES },
    breaksResponses(),
  );
  const demand = await raise(app, clock, first, noter);
  const { definitionHash } = await app.get(SurveyDirectory).get(first);
  const second = await wave(
    {
      slug: SERIES_SLUGS.second,
      questionnaire: breaksAgainQuestionnaire,
      dates: SECOND_DATES,
      previousWave: definitionHash!,
    },
    breaksAgainResponses(),
  );
  const note = noting(app, clock, demand, noter);
  await note('2026-06-22', {
    ...STATE,
    to: 'verified',
    proof: { survey: second, reference: { table: 'break_whole', answers: ['4', '5'] } },
  });
  await note('2026-06-29', { ...STATE, to: 'closed' });
}

const STATE = { kind: 'state', words: '', dueOn: null } as const;

const noting =
  (app: NestFastifyApplication, clock: DemoClock, demand: string, noter: Noter) =>
  (day: string, content: RegisterStepContent): Promise<void> => {
    clock.stopOn(day);
    return app.get(Register).add('demand', demand, noter, () => ({ day, content }));
  };

/** Raised once the first results were known, and carried out before the second survey. */
async function raise(
  app: NestFastifyApplication,
  clock: DemoClock,
  surveyId: string,
  noter: Noter,
): Promise<string> {
  const day = '2026-02-16';
  clock.stopOn(day);
  const demand = await app.get(Register).enter(
    {
      kind: 'demand',
      surveyId,
      code: null,
      isAfterOpening: true,
      day,
      content: {
        kind: 'demand',
        wording: {
          text: say(
            'Pendant chaque pause, une personne désignée prend les appels à la place.',
            'During every break, a named person takes the calls instead.',
            'In jeder Pause nimmt eine benannte Person die Anrufe entgegen.',
          ),
          addressee: say('Direction des opérations', 'Head of operations', 'Leitung Betrieb'),
          basis: {},
          dueOn: '2026-03-16',
          figures: unfavourableOf(breaksQuestionnaire, ['break_whole', 'break_calls']),
        },
      },
    },
    noter,
  );
  const note = noting(app, clock, demand, noter);
  await note('2026-02-23', { ...STATE, to: 'on-agenda' });
  await note('2026-03-09', {
    ...STATE,
    to: 'committed',
    words: 'Un tour de remplacement sera affiché dans chaque équipe.',
    dueOn: '2026-05-31',
  });
  await note('2026-05-18', {
    ...STATE,
    to: 'delivered',
    words: 'Les tours de remplacement sont affichés dans les trois équipes.',
  });
  return demand;
}
