/** What a form holds for each field: what was typed or chosen, or a list of it. */
export type AnswerFields = Readonly<Record<string, string | readonly string[]>>;

/** Fields of the page itself start so; no question has a code that does. */
const OWN_FIELD = '_';
const LINE = ':';

/**
 * The form's name of one line of a grid: radio buttons of one name exclude each other, so that each
 * line is a field of its own. No code of a question holds a colon.
 */
export const lineFieldOf = (code: string, line: string): string => code + LINE + line;

/**
 * What was filled in, by the fields of a response: the one reading of a form, in the browser and at
 * the server. A field that repeats is a list, the lines of a grid are one, and an empty field is no
 * answer, unless it repeats and a later one is filled in: the first place of a ranking, left empty
 * above a second, stays empty. Names that the questionnaire does not have stay, to be refused.
 *
 * @param entries names and values of the form's fields, in its order
 */
export function collectAnswers(
  entries: Iterable<readonly [name: string, value: string]>,
): AnswerFields {
  const answers = new Map<string, string | readonly string[]>();
  const skipped = new Map<string, readonly string[]>();
  for (const [name, value] of entries) {
    if (name.startsWith(OWN_FIELD)) continue;
    const [code = '', line] = name.split(LINE);
    const before = skipped.get(code) ?? [];
    if (value === '') {
      skipped.set(code, [...before, value]);
      continue;
    }
    skipped.delete(code);
    const known = answers.get(code);
    const isOnly = known === undefined && line === undefined && before.length === 0;
    answers.set(code, isOnly ? value : [...[known ?? []].flat(), ...before, value]);
  }
  return Object.fromEntries(answers);
}
