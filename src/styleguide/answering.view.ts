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

/** What is asked here is said in one language; what the page says of itself, in each. */
const say = (en: string): LocalisedText => ({ en });
const option = (code: string, en: string) => ({ code, label: say(en) });

const AGREE = [
  option('no', 'Not at all'),
  option('little', 'A little'),
  option('fully', 'Fully'),
].map((one, score) => ({ ...one, score }));
const THINGS = [
  option('van', 'The van'),
  option('phone', 'The phone'),
  option('tools', 'The tools'),
];

/** A question of each shape, one of them with an answer that is refused. */
const QUESTIONNAIRE: Questionnaire = {
  schema: 'cahier/questionnaire-1',
  code: 'styleguide',
  languages: ['en'],
  title: say('On the road'),
  profile: [],
  sections: [
    {
      code: 'shapes',
      title: say('Your rounds'),
      intro: say('What is asked, in each of its shapes.'),
      questions: [
        {
          code: 'one',
          type: 'single',
          required: true,
          title: say('What is worst?'),
          options: THINGS,
        },
        {
          code: 'several',
          type: 'multiple',
          title: say('What is broken?'),
          help: say('Choose all that is.'),
          options: THINGS,
        },
        {
          code: 'ordered',
          type: 'ranking',
          title: say('Put them in order'),
          options: THINGS,
        },
        {
          code: 'scale',
          type: 'scale',
          direction: 'up',
          title: say('I rest enough'),
          options: AGREE,
        },
        {
          code: 'grid',
          type: 'matrix',
          title: say('Is it in good order?'),
          rows: THINGS,
          options: AGREE,
        },
        {
          code: 'line',
          type: 'number',
          min: 0,
          max: 240,
          title: say('Minutes on the road'),
          classes: [option('short', 'Under 60'), { ...option('long', '60 or more'), from: 60 }],
        },
        {
          code: 'words',
          type: 'text',
          maxLength: 400,
          title: say('Anything else?'),
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
    title: QUESTIONNAIRE.title['en'],
    questions: toHtml(
      drawQuestions(QUESTIONNAIRE, DEFAULT_THRESHOLD, context, wholeOf(QUESTIONNAIRE)),
    ),
  };
}
