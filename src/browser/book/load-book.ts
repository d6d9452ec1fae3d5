import { callPrivately, readJson, textOf } from '../call-privately.js';
import { type CheckedSurvey, loadSurvey } from '../survey/load-survey.js';

/** The other surveys whose ballots the same invitation draws now (protocol.md 5.6). */
export interface Book {
  readonly surveys: readonly CheckedSurvey[];
  /** Whether one was left out because its definition is not the one that is listed. */
  readonly altered: boolean;
}

export const NO_BOOK: Book = { surveys: [], altered: false };

/**
 * Asks which surveys share a book with this one. The request names the survey alone and is the
 * same for everybody. Each definition is hashed here and must be the listed one: the process that
 * lists and the one that shows definitions would have to lie alike.
 *
 * @param base address of the process that knows the invitations; empty for this origin
 */
export async function loadBook(base: string, survey: CheckedSurvey): Promise<Book> {
  const called = await readJson(await callPrivately(`${base}/api/ballot-book/${survey.id}`));
  if (called.kind === 'no-answer' || !called.ok) return NO_BOOK;
  const loaded = await Promise.all(
    listedIn(called.body).map(async ({ id, hash }) => {
      const one = id === survey.id ? ({ kind: 'checked', survey } as const) : await loadSurvey(id);
      return one.kind === 'checked' && one.survey.hash !== hash ? ALTERED : one;
    }),
  );
  return {
    surveys: loaded.flatMap((one) =>
      one.kind === 'checked' && one.survey.id !== survey.id ? [one.survey] : [],
    ),
    altered: loaded.some(({ kind }) => kind === 'mismatch'),
  };
}

const ALTERED = { kind: 'mismatch' } as const;

function listedIn(body: unknown): readonly { readonly id: string; readonly hash: string }[] {
  const { surveys } = body as { readonly surveys?: unknown };
  if (!Array.isArray(surveys)) return [];
  return surveys.flatMap((entry) => {
    const [id = '', hash = ''] = [textOf(entry, 'id'), textOf(entry, 'definitionHash')];
    return /^[0-9a-f]{32}$/.test(id) ? [{ id, hash }] : [];
  });
}
