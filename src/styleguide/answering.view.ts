import type { LocalisedText } from '../common/index.js';
import { DEFAULT_THRESHOLD, type Questionnaire } from '../questionnaire/index.js';
import {
  contextFor,
  drawQuestions,
  problemMessage,
  screenWords,
  toHtml,
  wholeOf,
} from '../screens/index.js';
import type { Language } from '../web/index.js';

const say = (en: string, fr: string, de: string): LocalisedText => ({ en, fr, de });
const option = (code: string, ...texts: Parameters<typeof say>) => ({
  code,
  label: say(...texts),
});

const AGREE = [
  option('no', 'Not at all', 'Pas du tout', 'Gar nicht'),
  option('little', 'A little', 'Un peu', 'Ein wenig'),
  option('fully', 'Fully', 'Tout à fait', 'Völlig'),
].map((one, score) => ({ ...one, score }));
const THINGS = [
  option('van', 'The van', 'Le fourgon', 'Der Wagen'),
  option('phone', 'The phone', 'Le téléphone', 'Das Telefon'),
  option('tools', 'The tools', 'Les outils', 'Das Werkzeug'),
];

/** A question of each shape, one of them with an answer that is refused. */
const QUESTIONNAIRE: Questionnaire = {
  schema: 'cahier/questionnaire-1',
  code: 'styleguide',
  languages: ['en', 'fr', 'de'],
  title: say('On the road', 'Sur la route', 'Unterwegs'),
  profile: [],
  sections: [
    {
      code: 'shapes',
      title: say('Your rounds', 'Vos tournées', 'Ihre Touren'),
      intro: say(
        'What is asked, in each of its shapes.',
        'Ce qui est demandé, sous chaque forme.',
        'Was gefragt wird, in jeder Form.',
      ),
      questions: [
        {
          code: 'one',
          type: 'single',
          required: true,
          title: say('What is worst?', 'Qu’est-ce qui est le pire ?', 'Was ist am schlimmsten?'),
          options: THINGS,
        },
        {
          code: 'several',
          type: 'multiple',
          title: say('What is broken?', 'Qu’est-ce qui est en panne ?', 'Was ist kaputt?'),
          help: say('Choose all that is.', 'Cochez tout ce qui l’est.', 'Kreuzen Sie alles an.'),
          options: THINGS,
        },
        {
          code: 'ordered',
          type: 'ranking',
          title: say('Put them in order', 'Classez-les', 'Bringen Sie sie in eine Reihenfolge'),
          options: THINGS,
        },
        {
          code: 'scale',
          type: 'scale',
          direction: 'up',
          title: say('I rest enough', 'Je me repose assez', 'Ich ruhe genug'),
          options: AGREE,
        },
        {
          code: 'grid',
          type: 'matrix',
          title: say('Is it in good order?', 'Est-ce en bon état ?', 'Ist es in Ordnung?'),
          rows: THINGS,
          options: AGREE,
        },
        {
          code: 'line',
          type: 'number',
          min: 0,
          max: 240,
          title: say('Minutes on the road', 'Minutes de route', 'Minuten unterwegs'),
          classes: [
            option('short', 'Under 60', 'Moins de 60', 'Unter 60'),
            { ...option('long', '60 or more', '60 ou plus', '60 oder mehr'), from: 60 },
          ],
        },
        {
          code: 'words',
          type: 'text',
          maxLength: 400,
          title: say('Anything else?', 'Autre chose ?', 'Noch etwas?'),
        },
      ],
    },
  ],
};

/** A respondent's form as `screens` draws it, one question of it refused. */
export function viewAnswering(language: Language): object {
  const words = screenWords[language];
  const context = contextFor(QUESTIONNAIRE, language, {
    t: words.page,
    typed: { several: ['van'] },
    errors: new Map([['one', problemMessage({ field: 'one', rule: 'required' }, words)]]),
  });
  return {
    title: QUESTIONNAIRE.title[language],
    questions: toHtml(
      drawQuestions(QUESTIONNAIRE, DEFAULT_THRESHOLD, context, wholeOf(QUESTIONNAIRE)),
    ),
  };
}
