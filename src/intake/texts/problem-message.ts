import type { AnswerProblem, AnswerRule } from '../../questionnaire/index.js';
import { interfaceLanguage, type Language } from '../../web/index.js';
import { fillIn } from './fill-in.js';

/** One sentence per rule, saying what to do; never a value. */
const MESSAGES: Readonly<Record<Language, Readonly<Record<AnswerRule, string>>>> = {
  fr: {
    required: 'Répondez à cette question.',
    'unknown-field':
      'L’envoi contient un champ que ce questionnaire n’a pas. Rechargez la page et recommencez.',
    'unknown-option': 'Choisissez parmi les réponses proposées.',
    'too-many': 'Choisissez {limit} réponses au plus.',
    'too-few': 'Choisissez au moins {limit} réponses.',
    twice: 'Choisissez chaque réponse une seule fois.',
    'too-long': 'Raccourcissez ce texte : {limit} caractères au plus.',
    'bad-characters':
      'Retapez ce texte : il contient des caractères invisibles qui ne sont pas acceptés.',
    'not-a-number': 'Écrivez un nombre, en chiffres.',
    'out-of-range': 'Écrivez un nombre dans les limites indiquées.',
    'not-a-day': 'Choisissez une date complète : jour, mois et année.',
    'not-an-answer': 'Cette réponse n’a pas la forme attendue. Rechargez la page et recommencez.',
    empty: 'Répondez au moins à une question avant d’envoyer.',
  },
  en: {
    required: 'Answer this question.',
    'unknown-field':
      'What was sent has a field that this questionnaire does not have. Reload the page and start again.',
    'unknown-option': 'Choose one of the answers offered.',
    'too-many': 'Choose {limit} answers at most.',
    'too-few': 'Choose at least {limit} answers.',
    twice: 'Choose each answer only once.',
    'too-long': 'Shorten this text: {limit} characters at most.',
    'bad-characters': 'Type this text again: it has invisible characters that are not accepted.',
    'not-a-number': 'Write a number, in figures.',
    'out-of-range': 'Write a number within the limits shown.',
    'not-a-day': 'Choose a complete date: day, month and year.',
    'not-an-answer':
      'This answer does not have the expected form. Reload the page and start again.',
    empty: 'Answer at least one question before sending.',
  },
  de: {
    required: 'Beantworten Sie diese Frage.',
    'unknown-field':
      'Die Sendung enthält ein Feld, das dieser Fragebogen nicht hat. Laden Sie die Seite neu und beginnen Sie noch einmal.',
    'unknown-option': 'Wählen Sie eine der angebotenen Antworten.',
    'too-many': 'Wählen Sie höchstens {limit} Antworten.',
    'too-few': 'Wählen Sie mindestens {limit} Antworten.',
    twice: 'Wählen Sie jede Antwort nur einmal.',
    'too-long': 'Kürzen Sie diesen Text: höchstens {limit} Zeichen.',
    'bad-characters':
      'Schreiben Sie diesen Text neu: Er enthält unsichtbare Zeichen, die nicht angenommen werden.',
    'not-a-number': 'Schreiben Sie eine Zahl in Ziffern.',
    'out-of-range': 'Schreiben Sie eine Zahl innerhalb der angegebenen Grenzen.',
    'not-a-day': 'Wählen Sie ein vollständiges Datum: Tag, Monat und Jahr.',
    'not-an-answer':
      'Diese Antwort hat nicht die erwartete Form. Laden Sie die Seite neu und beginnen Sie noch einmal.',
    empty: 'Beantworten Sie mindestens eine Frage, bevor Sie senden.',
  },
};

/** What to do about a problem, in a language of a questionnaire. */
export const problemMessage = ({ rule, limit }: AnswerProblem, language: string): string =>
  fillIn(MESSAGES[interfaceLanguage(language)][rule], limit === undefined ? {} : { limit });
