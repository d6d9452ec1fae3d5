/**
 * The fictional world of the demo: a company that keeps lifts, boilers and cold rooms running in
 * six invented depots. Content only; seeding a data folder with it is `demo.ts`.
 */
export {
  DISPATCH_CROSSINGS,
  DEMO_COUNCIL,
  DEMO_DATES,
  DEMO_DRAWING,
  DEMO_DRAWN,
  DEMO_INVITED,
} from './facts.js';
export { demoVerbatims } from './demo-verbatims.js';
export { dispatchQuestionnaire } from './dispatch-questionnaire.js';
export { demoResponses } from './generate-responses.js';
export { petitionQuestionnaire } from './petition-questionnaire.js';
export { pulseQuestionnaire } from './pulse-questionnaire.js';
export { vanQuestionnaire } from './van-questionnaire.js';
