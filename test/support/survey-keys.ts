import type { SurveyKeys } from '../../src/questionnaire/index.js';

/** Keys of the right shape that open nothing. A new copy each time. */
export const surveyKeys = (): SurveyKeys => ({
  issuers: [{ partition: 'all', spki: 'MIIBojAN'.repeat(60) }],
  intake: `B${'Az09-_'.repeat(14)}xx`,
  council: {
    publicKey: 'k'.repeat(43),
    commitment: `sha256:${'0f'.repeat(32)}`,
    needed: 2,
    shares: 3,
  },
});
