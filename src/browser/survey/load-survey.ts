import {
  type SpokenWords,
  spokenWords,
  STRETCHED_WORDS,
  textIn,
  type WordsBy,
} from '../../common/browser.js';
import { controlNumbers } from '../../credentials/browser.js';
import type { Amendment, SurveyDefinition } from '../../questionnaire/browser.js';
import { currentBody } from '../page/keeping.js';
import { type Called, callPrivately, readJson, textOf } from '../call-privately.js';
import { areTrue, hashOf, lookedOver } from './changes-agreed.js';
import { loadWordLists, wordListsHere } from './word-lists.js';

/** A survey whose definition was hashed here, in this browser. */
export interface CheckedSurvey {
  readonly id: string;
  readonly slug: string;
  readonly definition: SurveyDefinition;
  /** `sha256:<hex>` */
  readonly hash: string;
  /**
   * The control words in each language of the survey that has some; null while their list does not come, which
   * asking again may mend. Nothing else waits for them: a slow phone takes a moment to make them.
   */
  words(): Promise<readonly SpokenWords[] | null>;
  /** Those whose list is here already, such as that of the page's language: nothing is asked for. */
  wordsHere(): Promise<readonly SpokenWords[]>;
  /** Of the day; each hangs on the one before, the first on the definition. */
  readonly amendments: readonly Amendment[];
  /** The seats whose devices looked it over, by signatures that were checked here. */
  readonly looked: readonly number[];
  /** As the server says, like the amendments after the last that somebody saw: no word covers them. */
  readonly state: string;
  readonly restored: readonly { readonly backupOf: string; readonly on: string }[];
  /** What the server had said, as a tab keeps it to do without the server. */
  readonly body: unknown;
}

/** Answers are taken, or ballots before that. */
export const takesPart = ({ state, definition }: CheckedSurvey): boolean =>
  state === 'open' || (state === 'scheduled' && definition.mode === 'two-phases');

export type LoadedSurvey =
  | { readonly kind: 'checked'; readonly survey: CheckedSurvey }
  | { readonly kind: 'mismatch' | 'unknown' | 'no-answer' };

/**
 * Fetches a survey's frozen definition and hashes it. Every text and every key that the script uses is
 * taken from it, so a server that shows one person others shows another hash (RFC 9576 section 6.2).
 *
 * @param pinned the first hex digits of the hash that the invitation names, if it names some
 */
export async function loadSurvey(id: string, pinned?: string): Promise<LoadedSurvey> {
  const called = await callPrivately(`/api/surveys/${id}/definition`);
  const loaded = await readSurvey(called, ['id', id], pinned);
  return loaded.kind === 'checked' && loaded.survey.id !== id ? { kind: 'mismatch' } : loaded;
}

/** The same by the name of its address, where no invitation says which one it has to be. */
export const loadSurveyAt = async (slug: string): Promise<LoadedSurvey> =>
  readSurvey(await callPrivately(`/api/surveys/${slug}`), ['slug', slug]);

/** Without an answer, by what the tab keeps of that survey: it is hashed all the same. */
async function readSurvey(
  answer: Called,
  [name, value]: readonly ['id' | 'slug', string],
  pinned?: string,
): Promise<LoadedSurvey> {
  const answered = await readJson(answer);
  const kept = currentBody();
  const called =
    answered.kind === 'no-answer' && textOf(kept, name) === value
      ? ({ kind: 'answered', ok: true, body: kept } as const)
      : answered;
  if (called.kind === 'no-answer') return { kind: 'no-answer' };
  const { ok, body } = called;
  const [id, slug] = [textOf(body, 'id'), textOf(body, 'slug')];
  if (!ok || slug === undefined || id === undefined) return { kind: 'unknown' };
  const { definition, amendments, restored, looked: said } = body as CheckedSurvey;
  const hash = await hashOf(definition);
  const promised = textOf(body, 'definitionHash');
  if (
    hash !== promised ||
    !hash.startsWith(`sha256:${pinned ?? ''}`) ||
    !isKnown(definition.wordsBy) ||
    !(await areTrue(amendments, definition, hash))
  ) {
    return { kind: 'mismatch' };
  }
  const looked = await lookedOver(said, definition, hash);
  const { languages } = definition.questionnaire;
  let stretching: Promise<readonly number[]> | undefined;
  const numbers = () => (stretching ??= controlNumbers(hash, definition.wordsBy));
  const words = untilThere(async () => {
    const stretched = numbers();
    const lists = await loadWordLists(languages);
    return lists && spokenWords(await stretched, languages, lists);
  });
  const wordsHere = async () => {
    const stretched = await numbers();
    const lists = await wordListsHere(languages);
    return spokenWords(stretched, [...lists.keys()], lists);
  };
  const state = textOf(body, 'state') ?? '';
  const survey = {
    id,
    slug,
    definition,
    hash,
    words,
    wordsHere,
    amendments,
    looked,
    state,
    restored,
    body,
  };
  return { kind: 'checked', survey };
}

/** Asks once, and once more whenever there was nothing. */
function untilThere<T>(ask: () => Promise<T | null>): () => Promise<T | null> {
  let asked: Promise<T | null> | undefined;
  return async () => {
    const came = await (asked ??= ask());
    if (came === null) asked = undefined;
    return came;
  };
}

/** A way of making words that this page does not know is not to be taken for the older one. */
const isKnown = (by: unknown): by is WordsBy => by === undefined || by === STRETCHED_WORDS;

/** In the language of the page. */
export function titleOf({ slug, definition: { questionnaire } }: CheckedSurvey): string {
  const { title, languages } = questionnaire;
  return textIn(title, document.documentElement.lang, languages) || slug;
}
