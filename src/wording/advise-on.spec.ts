import { describe, expect, it } from '@jest/globals';
import { QUESTIONNAIRE_SCHEMA, type Question, usualScale } from '../questionnaire/index.js';
import { type Advice, adviseOn, WORDING_RULES, type WordingRule } from './advise-on.js';

const asking = (tag: string, question: Partial<Question>): readonly Advice[] =>
  adviseOn({
    schema: QUESTIONNAIRE_SCHEMA,
    code: 'q',
    languages: [tag],
    title: {},
    profile: [],
    sections: [
      {
        code: 's',
        title: {},
        questions: [
          { code: 'one', type: 'scale', title: {}, options: usualScale('frequency'), ...question },
        ],
      },
    ],
  });

const rulesOf = (tag: string, title: string): readonly WordingRule[] =>
  asking(tag, { title: { [tag]: title } }).map(({ rule }) => rule);

/** What is found, and beside it what looks like it and is not. */
const EXAMPLES: Readonly<
  Record<string, Partial<Record<WordingRule, readonly [readonly string[], readonly string[]]>>>
> = {
  en: {
    double: [
      [
        'The plan changes and my customers complain',
        'Is your manager fair or helpful?',
        'How often are tools/parts missing?',
      ],
      [
        'How often did you work between eight and nine?',
        'How well or badly did it go?',
        'On how many days did you stay 30 minutes or more?',
        'How is health and safety here?',
      ],
    ],
    leading: [
      [
        'Don’t you think that the plan is late?',
        'How often did the outrageous plan change?',
        'Surely the tool needs work?',
      ],
      ['How often did the plan change?', 'Do you think that the plan is late?'],
    ],
    negative: [
      [
        'How often could you not take your break?',
        'The tool doesn’t help',
        'You no longer know the plan',
      ],
      ['How often could you take your break?', 'How often is a note taken?'],
    ],
    absolute: [
      ['Your manager always listens', 'Everybody knows the plan'],
      ['How often does your manager listen?', 'Every day brings a new plan'],
    ],
    long: [
      [
        'How often in the last four weeks did you, on your way from one customer to the next one, have to stop because a message of the tool asked for an answer?',
      ],
      ['How often did you have to stop because a message asked for an answer?'],
    ],
    identifying: [
      ['What is your name?', 'Your van number', 'What is your exact age?'],
      [
        'How often did you name a problem?',
        'How old is your van?',
        'How often do you enter a part number?',
      ],
    ],
  },
  fr: {
    double: [
      [
        'Le plan change et les clients se plaignent',
        'Votre responsable est-il juste ou disponible ?',
        'Manque-t-il des pièces/outils ?',
      ],
      [
        'Avez-vous travaillé entre huit et neuf heures ?',
        'La formation vous a-t-elle bien ou mal préparé·e ?',
        'Êtes-vous satisfait·e ou insatisfait·e de l’outil ?',
        'Combien de jours ou plus êtes-vous resté ?',
      ],
    ],
    leading: [
      [
        'Ne pensez-vous pas que le plan arrive tard ?',
        'Le plan arrive tard, n’est-ce pas ?',
        'Cette charge inacceptable a-t-elle changé ?',
      ],
      ['Le plan arrive-t-il tard ?', 'Pensez-vous que le plan arrive tard ?'],
    ],
    negative: [
      [
        'Vous ne pouvez pas prendre votre pause',
        'Il n’y a aucune aide',
        'Vous n’avez plus le temps',
      ],
      [
        'À quelle fréquence pouvez-vous prendre votre pause ?',
        'De plus en plus de travail',
        'Un pas important a été fait',
      ],
    ],
    absolute: [
      ['Votre responsable écoute toujours', 'Tout le monde connaît le plan'],
      ['À quelle fréquence votre responsable écoute-t-il ?', 'Tous les jours, le plan change'],
    ],
    long: [
      [
        'À quelle fréquence, pendant les quatre dernières semaines, avez-vous dû vous arrêter sur la route entre un client et le suivant parce qu’un message de l’outil vous demandait une réponse ?',
      ],
      ['À quelle fréquence avez-vous dû vous arrêter à cause d’un message ?'],
    ],
    identifying: [
      ['Quel est votre nom ?', 'Votre matricule', 'Votre date de naissance'],
      ['Votre nombre de trajets', 'Une adresse est-elle fausse ?', 'Votre métier'],
    ],
  },
  de: {
    double: [
      [
        'Der Plan ändert sich und die Kunden beschweren sich',
        'Ist Ihre Führungskraft gerecht oder hilfsbereit?',
        'Fehlen Teile/Werkzeuge?',
      ],
      [
        'Haben Sie zwischen acht und neun Uhr gearbeitet?',
        'Wie gut oder schlecht lief es?',
        'Wie oft halfen Kolleginnen und Kollegen?',
        'Wie steht es um Sicherheit und Gesundheit?',
      ],
    ],
    leading: [
      [
        'Finden Sie nicht, dass der Plan spät kommt?',
        'Der Plan kommt spät, nicht wahr?',
        'Wie oft gab es unzumutbare Wege?',
      ],
      ['Kommt der Plan spät?', 'Finden Sie, dass der Plan spät kommt?'],
    ],
    negative: [
      ['Sie konnten keine Pause machen', 'Das System hilft nicht', 'Es ändert sich nichts'],
      ['Wie oft konnten Sie Pause machen?', 'Wie oft war die Vernichtung der Akten geplant?'],
    ],
    absolute: [
      ['Ihre Führungskraft hört immer zu', 'Niemand kennt den Plan'],
      ['Wie oft hört Ihre Führungskraft zu?', 'Der Plan kommt immer wieder zu spät'],
    ],
    long: [
      [
        'Wie oft mussten Sie in den letzten vier Wochen auf dem Weg von einem Kunden zum nächsten anhalten, weil eine Nachricht des Systems eine Antwort verlangte?',
      ],
      ['Wie oft mussten Sie anhalten, weil eine Nachricht eine Antwort verlangte?'],
    ],
    identifying: [
      ['Wie ist Ihr Name?', 'Ihre Personalnummer', 'Wie alt sind Sie?'],
      ['Ihre Tätigkeit', 'Wie alt ist Ihr Fahrzeug?', 'Wie oft fehlt eine Nummer?'],
    ],
  },
};

describe.each(Object.entries(EXAMPLES))('wording in %s', (tag, rules) => {
  it.each(Object.entries(rules))(
    'that may be %s is found, and what looks like it is not',
    (rule, [found, passed]) => {
      for (const title of found)
        expect([title, rulesOf(tag, title)]).toEqual([title, expect.arrayContaining([rule])]);
      for (const title of passed) expect([title, rulesOf(tag, title)]).toEqual([title, []]);
    },
  );
});

const labelled = (tag: string, labels: readonly string[]) =>
  labels.map((label, score) => ({ code: `o${score}`, label: { [tag]: label }, score }));

describe('a scale', () => {
  it.each([
    ['en', ['Excellent', 'Very good', 'Good', 'Bad']],
    ['fr', ['Très satisfait', 'Plutôt satisfait', 'Satisfait', 'Insatisfait']],
    ['de', ['Sehr gut', 'Gut', 'Eher gut', 'Schlecht']],
  ])('that has more good ends than bad ones is found: %s', (tag, labels) => {
    const found = asking(tag, { title: { [tag]: 'X' }, options: labelled(tag, labels) });
    expect(found.map(({ rule }) => rule)).toEqual(['unbalanced']);
  });

  it.each(['en', 'fr', 'de'])('that is one of the usual ones is not: %s', (tag) => {
    for (const name of [
      'frequency',
      'intensity',
      'agreement',
      'importance',
      'satisfaction',
    ] as const) {
      expect(asking(tag, { title: { [tag]: 'X' }, options: usualScale(name) })).toEqual([]);
    }
  });
});

describe('what is said', () => {
  it('names the languages in which it was found, and the wording that it was found in', () => {
    const title = { en: 'The plan always changes', fr: 'Le plan change souvent', de: 'Immer neu' };
    const both = adviseOn({
      schema: QUESTIONNAIRE_SCHEMA,
      code: 'q',
      languages: ['en', 'fr', 'de'],
      title: {},
      profile: [{ code: 'who', title: { en: 'Your name', fr: 'Vous' }, options: [] }],
      sections: [
        { code: 's', title: {}, questions: [{ code: 'one', type: 'scale', title, options: [] }] },
      ],
    });
    expect(both).toEqual([
      { rule: 'absolute', part: 'questions', code: 'one', languages: ['en', 'de'], said: title },
      {
        rule: 'identifying',
        part: 'profile',
        code: 'who',
        languages: ['en'],
        said: { en: 'Your name', fr: 'Vous' },
      },
    ]);
  });

  it('is nothing of a language without rules, of a paragraph, and of two things to write about', () => {
    expect(rulesOf('it', 'Il piano cambia sempre e non va bene')).toEqual([]);
    const en = { en: 'What works and what does not always work?' };
    expect(asking('en', { type: 'info', title: en })).toEqual([]);
    expect(asking('en', { type: 'text', title: en })).toEqual([]);
  });

  it('has an example for every rule in every language', () => {
    for (const rules of Object.values(EXAMPLES)) {
      expect([...Object.keys(rules), 'unbalanced'].sort()).toEqual([...WORDING_RULES].sort());
    }
  });
});
