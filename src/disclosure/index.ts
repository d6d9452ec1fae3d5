/**
 * PURE. The only place where responses become publishable numbers: tabulation, threshold rules,
 * ranges. No framework, no clock, no chance, no I/O. Promises that each figure of a release is chosen
 * from what is printed before it and from flags of which crossings are large, as docs/disclosure-rules.md
 * says, and by nothing else that was answered.
 */
export type {
  BallotCount,
  Coverage,
  OpenDays,
  PublicationPlan,
  PublishedCell,
  PublishedTable,
  CommentLot,
  RecordedDraw,
  PublishedVerbatim,
  VerbatimReview,
  ReleaseContent,
} from './release.js';

export { exactly, type Figure, type Interval, isExact, isWithheld } from './figures/figure.js';
export type { Withheld } from './figures/figure.js';
export { type FigureTable, readTables } from './figures/read-tables.js';
export {
  type ForecastDefinition,
  forecastPlan,
  type PlanForecast,
} from './forecast/forecast-plan.js';
export {
  type GroupRate,
  type ProfileParticipation,
  rangedParticipation,
  totalsAreSizes,
} from './participation/ranged-participation.js';
export { ancestorsOf, headcountOfRow } from './participation/headcount-of-row.js';
export { shareOf } from './figures/share-of.js';
export { guessesMeasuredOf } from './method.js';

export { WHY_UNTOLD } from './release.js';
export { ProtectedRelease } from './protected-release.js';

export { previousWaveAfter } from './ledger/earlier-waves.js';
export { readRelease } from './read-release.js';
export { splitsOf } from './ranged/splits.js';
export type { Publication, PublicationRequest } from './publication.js';
export { publishRelease, withVerbatims } from './publish-release.js';
