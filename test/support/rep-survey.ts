import { randomBytes } from 'node:crypto';
import {
  definitionHash,
  type Response,
  type SurveyDefinition,
} from '../../src/questionnaire/index.js';
import { IntakeKeys, ResponseWriter } from '../../src/responses/index.js';
import { SurveyDirectory, type SurveyState } from '../../src/surveys/index.js';
import type { TestApp } from './testing-app.js';

/** One profile question, one question with options, and two in the respondent's own words. */
export const REP_DEFINITION: SurveyDefinition = {
  schema: 'cahier/definition-1',
  threshold: 10,
  sensitiveThreshold: 20,
  crossings: [['site']],
  mode: 'open-link',
  questionnaire: {
    schema: 'cahier/questionnaire-1',
    code: 'visits',
    languages: ['en', 'fr'],
    title: { en: 'Visits <b>and</b> roads', fr: 'Visites et routes' },
    profile: [
      {
        code: 'site',
        title: { en: 'Site' },
        options: [
          { code: 'north', label: { en: 'Nordhaven' } },
          { code: 'south', label: { en: 'Sudmark' } },
        ],
      },
    ],
    sections: [
      {
        code: 'roads',
        title: { en: 'Roads' },
        questions: [
          {
            code: 'time',
            type: 'single',
            title: { en: 'Is there time to drive safely?' },
            options: [
              { code: 'yes', label: { en: 'Yes' } },
              { code: 'no', label: { en: 'No' } },
            ],
          },
          { code: 'stop', type: 'text', title: { en: 'What should stop?' } },
          { code: 'keep', type: 'text', title: { en: 'What should stay?' } },
        ],
      },
    ],
  },
};

/** `count` responses; the first ten have something to say, the first nine about what to keep. */
export const someResponses = (count: number): readonly Response[] =>
  Array.from({ length: count }, (_, i) => ({
    site: i % 2 === 0 ? 'north' : 'south',
    time: i % 3 === 0 ? 'yes' : 'no',
    ...(i < 10 ? { stop: `Van ${i} <script>alert(1)</script> at Nordhaven` } : {}),
    ...(i < 9 ? { keep: `The crew of ${i}` } : {}),
  }));

/**
 * Puts a survey and its responses in a running application; returns its identifier. What was
 * frozen is always REP_DEFINITION: another `definition` is one that was changed since.
 */
export async function placeSurvey(
  test: TestApp,
  state: SurveyState,
  responses: readonly Response[],
  definition: SurveyDefinition = REP_DEFINITION,
): Promise<string> {
  const id = randomBytes(16).toString('hex');
  await test.app.get(SurveyDirectory).create({
    id,
    slug: `visits-${id.slice(0, 8)}`,
    questionnaireId: null,
    state,
    definition,
    definitionHash: definitionHash(REP_DEFINITION),
    invited: 80,
    participation: null,
    participationDay: null,
  });
  await addResponses(test, id, responses);
  return id;
}

export async function addResponses(
  { app }: TestApp,
  survey: string,
  responses: readonly Response[],
): Promise<void> {
  const writer = app.get(ResponseWriter);
  await app.get(IntakeKeys).keep(survey, { publicKey: '', privateKey: '' });
  await Promise.all(
    responses.map((answers) =>
      writer.accept({
        survey,
        serial: randomBytes(32).toString('hex'),
        input: randomBytes(32),
        signature: new Uint8Array(0),
        nonceDigest: randomBytes(16).toString('hex'),
        action: 'submit',
        sealed: Buffer.from(JSON.stringify(answers)),
      }),
    ),
  );
}
