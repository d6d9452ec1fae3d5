/**
 * The pages' tokens, type and components on one page, drawn by the partials and rooms that the pages use,
 * for whoever changes them: in development and tests alone. Never sees a survey or an account.
 */
export { StyleguideModule } from './styleguide.module.js';
