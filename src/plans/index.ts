/**
 * What will be published, before anybody answers: in the sentences that everybody can read first, and
 * as a forecast from headcounts, by the method of ranges. Never sees an answer.
 */
export type { Plan } from './forecast/choose-variants.js';
export { type ForecastView, viewForecast } from './forecast/forecast.view.js';
export { crossingName } from './told/names.js';
export { type PromisedPlan, tellPlan, type ToldPlan } from './told/tell-plan.js';
