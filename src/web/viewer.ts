import type { FastifyRequest } from 'fastify';
import { chooseLanguage, LANGUAGES, type Language } from './language.js';

export type Role = 'admin' | 'rep';

/** The signed-in account of a request, as pages see it. */
export interface Viewer {
  readonly accountId: string;
  readonly login: string;
  readonly role: Role;
  readonly language: Language;
  /** To be sent back with every form (`_csrf`). */
  readonly csrf: string;
}

const viewers = new WeakMap<FastifyRequest, Viewer>();

export const setViewer = (request: FastifyRequest, viewer: Viewer): void => {
  viewers.set(request, viewer);
};
export const viewerOf = (request: FastifyRequest): Viewer | undefined => viewers.get(request);

/** The language of an office page: the account's, else the browser's. */
export function officeLanguage(request: FastifyRequest): Language {
  const viewer = viewerOf(request);
  if (viewer) return viewer.language;
  const asked = (request.query as Record<string, unknown> | undefined)?.['lang'];
  return chooseLanguage(LANGUAGES, asked, request.headers['accept-language']) as Language;
}
