/**
 * What every page shares: rendering, languages, roles, errors, assets. Knows no survey and no
 * account by name.
 */
export { actor } from './acting.js';
export {
  Access,
  ACCESS_KEY,
  ACCESS_RULES,
  type AccessRule,
  Ceremony,
  CEREMONY_KEY,
} from './access.decorator.js';
export { type FormValues, listOf, partOf, rowsOf, textOf } from './forms/read-form.js';
export { formIn, keepForm, type UnsentForm } from './forms/unsent-form.js';
export { SeenPage, stateOf, takeSeen, withSeen } from './forms/seen.js';
export { SharedForm } from './forms/shared-form.js';
export { NO_TROUBLE, SentForm, type Trouble, troubleOf } from './forms/sent-form.js';
export {
  chooseLanguage,
  interfaceLanguage,
  isLanguage,
  type Language,
  LANGUAGES,
} from './language.js';
export { PageInstead } from './page-instead.js';
export { Download, Page, Redirect, StaticPage } from './page.js';
export { pageStyle } from './page-style.js';
export { ItemParams } from './params.js';
export {
  Form,
  HungUp,
  Id,
  InQuery,
  Lang,
  MaybeViewed,
  Params,
  Pressed,
  Seen,
  Sender,
  Shared,
  Viewed,
  Wanted,
  type WantedFile,
} from './request.decorators.js';
export { OwnAddress } from './own-address.js';
export { networkOf, RequestLimit } from './request-limit.js';
export { type FieldProblems, validateDto } from './validate-dto.js';
export { ViewRenderer } from './view-renderer.js';
export { type Role, setViewer, type Viewer, viewerOf } from './viewer.js';
export { WebModule } from './web.module.js';
