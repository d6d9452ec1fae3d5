import type { LocalisedText } from '../../common/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';

/** Fields of a questionnaire that hold a text in several languages. */
export const TEXT_FIELDS = new Set([
  'title',
  'intro',
  'help',
  'label',
  'statement',
  'source',
  'scope',
  'text',
  'addressee',
  'basis',
  'note',
  'low',
  'high',
]);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The questionnaire in some of its languages only: a draft keeps texts in languages that were
 * taken off, and its preset scales come in all languages of the interface.
 */
export const limitLanguages = (
  questionnaire: Questionnaire,
  languages: readonly string[],
): Questionnaire => ({
  ...mapTexts(questionnaire, (text) => only(text, languages)),
  languages,
});

const only = (text: LocalisedText, languages: readonly string[]): LocalisedText =>
  Object.fromEntries(Object.entries(text).filter(([language]) => languages.includes(language)));

type Change = (text: LocalisedText) => LocalisedText;

/** The questionnaire with each of its texts changed, wherever it stands. */
export const mapTexts = (questionnaire: Questionnaire, change: Change): Questionnaire =>
  changeTexts(questionnaire, change) as Questionnaire;

function changeTexts(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.map((item) => changeTexts(item, change));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      TEXT_FIELDS.has(name) && isRecord(item)
        ? change(item as LocalisedText)
        : changeTexts(item, change),
    ]),
  );
}
