/**
 * What every page shares: rendering, languages, roles, errors, assets. Knows no survey and no
 * account by name.
 */
export * from './access.decorator.js';
export * from './assets.controller.js';
export * from './error-page.filter.js';
export * from './forms/read-form.js';
export * from './forms/sent-form.js';
export * from './language.js';
export * from './page.js';
export * from './page.interceptor.js';
export { ItemParams } from './params.js';
export * from './request.decorators.js';
export * from './request-limit.js';
export * from './validate-dto.js';
export * from './view-renderer.js';
export { type Role, setViewer, type Viewer } from './viewer.js';
export * from './web.module.js';
