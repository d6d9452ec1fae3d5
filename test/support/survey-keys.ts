import type { CouncilSeats, SurveyKeys } from '../../src/questionnaire/index.js';

/** The keys of a survey that is opened on the server. */
export type ServerKeys = SurveyKeys & Required<Pick<SurveyKeys, 'intake' | 'council'>>;

/** Keys of the right shape that open nothing. A new copy each time. */
export const surveyKeys = (): ServerKeys => ({
  issuers: [{ partition: 'all', spki: 'MIIBojAN'.repeat(60) }],
  intake: `B${'Az09-_'.repeat(14)}xx`,
  council: {
    publicKey: 'k'.repeat(43),
    commitment: `sha256:${'0f'.repeat(32)}`,
    needed: 2,
    shares: 3,
  },
});

/** The same of a survey that holders open away from the server. */
export const tableKeys = (): SurveyKeys => ({
  issuers: surveyKeys().issuers!,
  receipts: `MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE${'Az09+/'.repeat(14)}xx==`,
});

/** Three holders of keys that open nothing; a new copy each time. */
export const tableHolders = (): CouncilSeats => ({
  list: `sha256:${'1e'.repeat(32)}`,
  number: 1,
  needed: 2,
  seats: ['Imane Delorme', 'Ruben Asplund', 'Odile Karras'].map((name, seat) => ({
    name,
    seal: `B${'Az09-_'.repeat(14)}x${seat}`,
    words: ['apple', 'boat', 'cloud', 'door', 'eagle', 'fern', 'glass', 'hill'],
    ...(seat === 2 ? { outside: 'Union of technicians' } : {}),
  })),
});
