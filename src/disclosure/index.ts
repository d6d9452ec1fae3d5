/**
 * PURE. The only place where responses become publishable numbers: tabulation, threshold rules,
 * complementary suppression. No framework, no clock, no chance, no I/O. Promises that what it
 * returns as a release shows no group below the threshold, by any subtraction over its tables.
 */
export type {
  BallotCount,
  Coverage,
  OpenDays,
  PublicationPlan,
  PublishedCell,
  PublishedTable,
  PublishedVerbatim,
  VerbatimReview,
  ReleaseContent,
} from './release.js';

export { exactly, type Figure, type Interval, isExact, isWithheld } from './figures/figure.js';
export type { Withheld } from './figures/figure.js';
export { type FigureTable, readTables } from './figures/read-tables.js';
export { shareOf } from './figures/share-of.js';

export { ProtectedRelease } from './protected-release.js';
export type { Certificate } from './certificate/certificate.js';
export { checkCertificate, type CertificateCheck } from './certificate/check-certificate.js';
export { COIN_BYTES, type Coins, readCoins, writeCoins } from './coins.js';
export type { SiblingMerge } from './protection/index.js';

export { previousWaveAfter } from './ledger/earlier-waves.js';
export { readRelease } from './read-release.js';
export {
  publishRelease,
  withVerbatims,
  type Publication,
  type PublicationRequest,
} from './publish-release.js';
