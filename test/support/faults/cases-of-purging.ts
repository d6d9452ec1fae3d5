import { SystemClock } from '../../../src/common/index.js';
import { CouncilKey } from '../../../src/council/keys/council-key.entity.js';
import { CouncilShare } from '../../../src/council/keys/council-share.entity.js';
import { DESTROYERS } from '../../../src/purge/index.js';
import { Verbatim } from '../../../src/releases/index.js';
import { IntakeKeys, ResponseWriter } from '../../../src/responses/index.js';
import {
  type Destroyer,
  SurveyClosing,
  SurveyDirectory,
  SurveyPurging,
} from '../../../src/surveys/index.js';
import { testKeyWrap } from '../test-key-wrap.js';
import { putSurvey } from './put-survey.js';
import { hashOf, surveyOf, together, type UseCase, type Workplace } from './use-case.js';

/** Of which the control loses on both engines. */
export const PURGING = 'destroying what was answered';

const CLOCK = new SystemClock('UTC');
const COUNCIL = { publicKey: 'public', commitment: 'commitment', needed: 2, shares: 2 };

/** What was kept long enough: that nothing of it is there once its destruction is confirmed. */
export function casesOfPurging({ stores, count, isUnchecked }: Workplace): readonly UseCase[] {
  const { office, responses } = stores;
  const surveys = new SurveyDirectory(office, CLOCK);
  const destroyers = DESTROYERS.map(({ type, database }) => new type(stores[database]));
  const meant = isUnchecked ? destroyers.map(heedless) : destroyers;
  const closing = new SurveyClosing(surveys, CLOCK, null, null, meant);
  const purging = new SurveyPurging(surveys, closing, CLOCK);
  const writer = new ResponseWriter(responses);
  const keys = new IntakeKeys(responses, testKeyWrap);
  const answer = async (n: number) => {
    await keys.keep(surveyOf(n), { publicKey: 'public', privateKey: 'private' });
    await writer.accept({
      survey: surveyOf(n),
      serial: hashOf(`kept ${n}`),
      input: Buffer.from(`input ${n}`),
      signature: Buffer.from(`signature ${n}`),
      nonceDigest: hashOf(`kept ${n}`).slice(0, 32),
      action: 'submit',
      sealed: Buffer.from(`answer ${n}`),
    });
  };
  const putRows = (n: number) =>
    office.run(async (manager) => {
      const surveyId = surveyOf(n);
      for (const table of [CouncilKey, CouncilShare, Verbatim]) {
        await manager.delete(table, { surveyId });
      }
      await manager.insert(CouncilKey, { surveyId, ...COUNCIL });
      await manager.insert(CouncilShare, {
        surveyId,
        holder: hashOf('rep').slice(0, 32),
        sealed: 'share',
      });
      const comment = { id: surveyOf(n), surveyId, question: 'remark', text: 'The soup is cold.' };
      await manager.insert(Verbatim, { ...comment, redacted: null, theme: null, chosen: false });
    });
  const gone = async (store: 'office' | 'responses', table: string, column: string, n: number) =>
    (await count(
      store,
      `SELECT COUNT(*) AS n FROM ${table} WHERE "${column}" = ?`,
      surveyOf(n),
    )) === 0
      ? 1
      : 0;
  return [
    {
      name: PURGING,
      prepare: async (n) => {
        await putSurvey(office, n, 'opened');
        await answer(n);
        await putRows(n);
      },
      attempt: async (n) => {
        const survey = await surveys.get(surveyOf(n));
        // Begun, or done, by an attempt of which nobody heard.
        if (!survey.purgedOn) await purging.purge(survey);
        else if (survey.isClosing) await closing.finish(survey.id);
        return true;
      },
      stored: async (n) =>
        together(
          await gone('responses', 'response', 'survey', n),
          await gone('office', 'council_key', 'surveyId', n),
          await gone('office', 'council_share', 'surveyId', n),
          await gone('office', 'verbatim', 'surveyId', n),
          await count(
            'office',
            `SELECT COUNT(*) AS n FROM survey WHERE id = ? AND "purgedOn" IS NOT NULL AND "isClosing" IS NULL`,
            surveyOf(n),
          ),
        ),
    },
  ];
}

/** The control: one that takes what failed for done. */
const heedless = (destroyer: Destroyer): Destroyer => ({
  destroy: (survey) => destroyer.destroy(survey).catch(() => undefined),
});
