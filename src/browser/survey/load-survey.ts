import { canonicalJson, type SpokenWords, spokenWords } from '../../common/browser.js';
import type { SurveyDefinition } from '../../questionnaire/browser.js';
import { callPrivately, readJson, textOf } from '../call-privately.js';
import { loadWordLists } from './word-lists.js';

/** A survey whose definition was hashed here, in this browser. */
export interface CheckedSurvey {
  readonly id: string;
  readonly slug: string;
  readonly definition: SurveyDefinition;
  /** `sha256:<hex>` */
  readonly hash: string;
  /** The control words in each language of the survey that has some. */
  readonly words: readonly SpokenWords[];
}

export type LoadedSurvey =
  | { readonly kind: 'checked'; readonly survey: CheckedSurvey }
  | { readonly kind: 'mismatch' | 'unknown' | 'no-answer' };

/**
 * Fetches a survey's frozen definition and hashes it. Every key that the script uses is taken from
 * it, so a server that shows one person other keys shows another hash (RFC 9576 section 6.2).
 *
 * @param pinned the first 16 hex digits of the hash that the invitation names, if it names one
 */
export async function loadSurvey(id: string, pinned?: string): Promise<LoadedSurvey> {
  const called = await readJson(await callPrivately(`/api/surveys/${id}/definition`));
  if (called.kind === 'no-answer') return called;
  const { ok, body } = called;
  const slug = textOf(body, 'slug');
  if (!ok || slug === undefined) return { kind: 'unknown' };
  const { definition } = body as { definition: SurveyDefinition };
  const hash = await hashOf(definition);
  const promised = textOf(body, 'definitionHash');
  if (hash !== promised || (pinned !== undefined && hash.slice(7, 23) !== pinned)) {
    return { kind: 'mismatch' };
  }
  const { languages } = definition.questionnaire;
  const lists = await loadWordLists(languages);
  if (!lists) return { kind: 'no-answer' };
  const words = spokenWords(hash, languages, lists);
  return { kind: 'checked', survey: { id, slug, definition, hash, words } };
}

async function hashOf(definition: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(definition));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
