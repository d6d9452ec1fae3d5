/**
 * What every page shares: rendering, languages, roles, errors, assets. Knows no survey and no
 * account by name.
 */
export { Access, ACCESS_KEY, ACCESS_RULES, type AccessRule } from './access.decorator.js';
export { type FormValues, listOf, partOf, rowsOf, textOf } from './forms/read-form.js';
export { keepForm } from './forms/unsent-form.js';
export { stateOf, withSeen } from './forms/seen.js';
export { SharedForm } from './forms/shared-form.js';
export { NO_TROUBLE, SentForm, type Trouble, troubleOf } from './forms/sent-form.js';
export {
  chooseLanguage,
  interfaceLanguage,
  isLanguage,
  type Language,
  LANGUAGES,
} from './language.js';
export { Download, Page, Redirect } from './page.js';
export { ItemParams } from './params.js';
export {
  Form,
  Id,
  InQuery,
  Lang,
  MaybeViewed,
  Params,
  Sender,
  Shared,
  Viewed,
} from './request.decorators.js';
export { OwnAddress } from './own-address.js';
export { networkOf, RequestLimit } from './request-limit.js';
export { type FieldProblems, validateDto } from './validate-dto.js';
export { ViewRenderer } from './view-renderer.js';
export { type Role, setViewer, type Viewer } from './viewer.js';
export { WebModule } from './web.module.js';
