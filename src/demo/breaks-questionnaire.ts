import {
  QUESTIONNAIRE_SCHEMA,
  type AnswerOption,
  type ProfileQuestion,
  type Question,
  type Questionnaire,
} from '../questionnaire/index.js';
import { DEMO_LANGUAGES, say } from './say.js';
import { frequencyQuestion, REFERENCE_PERIOD, twoToImprove, yesNoQuestion } from './scales.js';

const IMPROVEMENTS: readonly AnswerOption[] = [
  {
    code: 'cover',
    label: say('Être remplacé·e pendant la pause', 'Being covered', 'Eine Ablösung'),
  },
  { code: 'room', label: say('Une salle au calme', 'A quiet room', 'Ein ruhiger Raum') },
  {
    code: 'meal',
    label: say('De quoi réchauffer un repas', 'A way to heat a meal', 'Warmes Essen'),
  },
  { code: 'plan', label: say('Une heure fixe au planning', 'A fixed hour', 'Eine feste Uhrzeit') },
];

const teamQuestion: ProfileQuestion = {
  code: 'team',
  title: say('Votre équipe', 'Your team', 'Ihr Team'),
  options: [
    { code: 'desk', label: say('Planification', 'Dispatch', 'Disposition') },
    { code: 'customers', label: say('Accueil des clients', 'Customer desk', 'Kundenannahme') },
    {
      code: 'parts',
      label: say('Magasin et atelier', 'Stores and workshop', 'Lager und Werkstatt'),
    },
  ],
};

/** Reworded in the second survey, which makes the two incomparable. */
const whereToEat = (title: Question['title']): Question =>
  yesNoQuestion({ code: 'no_place', title });

const questionnaire = (place: Question): Questionnaire => ({
  schema: QUESTIONNAIRE_SCHEMA,
  code: 'breaks',
  languages: DEMO_LANGUAGES,
  title: say(
    'Les pauses dans les bureaux et au magasin',
    'Breaks in the offices and stores',
    'Pausen in den Büros und im Lager',
  ),
  intro: say(
    'Quatre questions, une minute, deux fois dans l’année.',
    'Four questions, one minute, twice in the year.',
    'Vier Fragen, eine Minute, zweimal im Jahr.',
  ),
  profile: [teamQuestion],
  sections: [
    {
      code: 'breaks',
      title: say('Les pauses', 'Breaks', 'Pausen'),
      intro: REFERENCE_PERIOD,
      questions: [
        frequencyQuestion({
          code: 'break_whole',
          direction: 'up',
          title: say(
            'Vous avez pris votre pause entière',
            'You took your whole break',
            'Sie hatten Ihre ganze Pause',
          ),
        }),
        frequencyQuestion({
          code: 'break_calls',
          direction: 'down',
          title: say(
            'Un appel a interrompu votre pause',
            'A call interrupted your break',
            'Ein Anruf unterbrach Ihre Pause',
          ),
        }),
        place,
        twoToImprove(IMPROVEMENTS),
      ],
    },
  ],
});

/** The survey of the demo that was asked twice, as it was asked first. */
export const breaksQuestionnaire = questionnaire(
  whereToEat(
    say(
      'Avez-vous mangé debout, faute de place ?',
      'Did you eat standing, for lack of room?',
      'Haben Sie aus Platzmangel im Stehen gegessen?',
    ),
  ),
);

export const breaksAgainQuestionnaire = questionnaire(
  whereToEat(
    say(
      'Avez-vous mangé à votre poste, faute de place ?',
      'Did you eat at your desk, for lack of room?',
      'Haben Sie aus Platzmangel am Arbeitsplatz gegessen?',
    ),
  ),
);
