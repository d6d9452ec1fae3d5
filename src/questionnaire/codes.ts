/** What a profile question, a question or a section may be called. */
const QUESTION_CODE = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
/** What an option, a group or a questionnaire may be called; digits may come first. */
const OPTION_CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** The row and the column of everybody in a release; a group of that name would be mistaken for it. */
const TOTAL = 'Total';

/** Names that every JavaScript object has: as codes they would be found where nobody put them. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

export const isInheritedName = (name: string): boolean => INHERITED.has(name);

const isFree = (code: string): boolean => code !== TOTAL && !INHERITED.has(code);

export const isQuestionCode = (code: unknown): boolean =>
  typeof code === 'string' && QUESTION_CODE.test(code) && isFree(code);

export const isOptionCode = (code: unknown): boolean =>
  typeof code === 'string' && OPTION_CODE.test(code) && isFree(code);
