/**
 * The page on which a council shows the summary of a release to everybody, and how two decide that it is there and
 * that it goes: showing takes two holders' devices where the definition names their keys, else two representatives'
 * accounts, as withdrawing does. Promises that it never says more than the summary edition of
 * that release. Never sees a response.
 */
import { ResultPage } from './public/result-page.entity.js';

export { PublishingModule } from './publishing.module.js';
export { contentOf, printedOf } from './acts/read-content.js';
export { ShowResults } from './acts/show-results.js';
export { HideResults } from './acts/hide-results.js';

export const PUBLISHING_ENTITIES = [ResultPage];
