import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../src/common/index.js';
import {
  breaksAgainQuestionnaire,
  breaksQuestionnaire,
} from '../../src/demo/breaks-questionnaire.js';
import * as demo from '../../src/demo/world.js';
import {
  leavesOf,
  readTree,
  templates,
  type Tree,
  wordFolders,
  wordsIn,
} from '../support/catalogues.js';

/** What is called by one name everywhere, and the names that it had or could be given beside it. */
const ONE_WORD: Partial<Readonly<Record<Language, Readonly<Record<string, RegExp>>>>> = {
  de: {
    Betriebsrat: /gremi(?:um|en)|vertret(?:ung|er)/i,
    Verwaltung: /administrat/i,
    Schlüsselhalter: /schlüsselperson/i,
    Befragung: /umfrage/i,
    Passwort: /kennw[oö]rt/i,
    Öffnungssatz: /passphrase/i,
    Anmeldename: /benutzername|\blogin\b/i,
    Stimmzettel: /wahlzettel/i,
    Quittung: /\bbelege?\b/i,
    Aushang: /plakat|\bposter\b/i,
    Ausgabe: /\bedition/i,
    // The chapter of a report has that name by itself.
    Kurzfassung: /zusammenfassung (?:der|des|von) /i,
  },
  fr: {
    comité: /\bconseils?\b|comités? d’entreprise|\binstances?\b/i,
    représentant: /\bélu(?:e?s?|·e·s)\b/i,
    enquête: /sondage/i,
    courriel: /\be-?mails?\b|\bmails?\b/i,
    'mot de passe': /code d’accès/i,
    'phrase d’ouverture': /passphrase/i,
    identifiant: /nom d’utilisateur|\blogin\b/i,
    affiche: /\bposter\b/i,
    reçu: /accusé de réception/i,
    synthèse: /résumé/i,
  },
  en: {
    council: /\bcommittees?\b/i,
    representative: /\breps?\b|\bdelegates?\b/i,
    survey: /\bpolls?\b/i,
    'e-mail': /\bemails?\b/i,
    'sign in': /\blog(?:ged|ging)? in\b/i,
    login: /\busernames?\b/i,
    passphrase: /\bpass phrase/i,
    phone: /smartphone|\bmobiles?\b/i,
  },
};

/** The questionnaires of the demo, which are code. */
const DEMO = {
  breaks: breaksQuestionnaire,
  breaksAgain: breaksAgainQuestionnaire,
  dispatch: demo.dispatchQuestionnaire,
  petition: demo.petitionQuestionnaire,
  pulse: demo.pulseQuestionnaire,
  vans: demo.vanQuestionnaire,
};

/** Names of values, options of commands and addresses are not words. */
const asRead = (text: string): string =>
  text.replaceAll(/\{\w+(, (?:plural|number))?/g, ' ').replaceAll(/--?[a-z-]+|`[^`]*`|\/\S+/g, ' ');

describe.each(Object.entries(ONE_WORD))('what is said in %s', (language, names) => {
  const tag = language as Language;
  /** Of what holds every text in all languages at once. */
  const inOne = (name: string, leaves: ReadonlyMap<string, string>) =>
    [...leaves]
      .filter(([key]) => key.split('.').includes(language))
      .map(([key, text]) => [`${name}: ${key}`, text] as const);
  const said = [
    ...wordFolders.flatMap((folder) =>
      [...wordsIn(folder, tag)].map(([key, text]) => [`${folder}: ${key}`, text] as const),
    ),
    ...templates.flatMap((file) => inOne(file, leavesOf(readTree(file)))),
    ...inOne('demo', leavesOf(JSON.parse(JSON.stringify(DEMO)) as Tree)),
  ];

  it.each(Object.entries(names))('calls it by one name: %s', (name, others) => {
    const found = said.filter(([, text]) => others.test(asRead(text)));
    expect(found.map(([where, text]) => `${where}: ${text}`)).toEqual([]);
    // The name itself is in use, so that the test is about something that is said.
    expect(said.some(([, text]) => text.toLowerCase().includes(name.toLowerCase()))).toBe(true);
  });
});
