import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../src/common/index.js';
import { leavesOf, readTree, templates, wordFolders, wordsIn } from '../support/catalogues.js';

/** What is called by one name everywhere, and the names that it had or could be given beside it. */
const ONE_WORD: Partial<Readonly<Record<Language, Readonly<Record<string, RegExp>>>>> = {
  de: {
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
    survey: /\bpolls?\b/i,
    'e-mail': /\bemails?\b/i,
    'sign in': /\blog(?:ged|ging)? in\b/i,
    login: /\busernames?\b/i,
    passphrase: /\bpass phrase/i,
    phone: /smartphone|\bmobiles?\b/i,
  },
};

/** Names of values, options of commands and addresses are not words. */
const asRead = (text: string): string =>
  text.replaceAll(/\{\w+(, (?:plural|number))?/g, ' ').replaceAll(/--?[a-z-]+|`[^`]*`|\/\S+/g, ' ');

describe.each(Object.entries(ONE_WORD))('what is said in %s', (language, names) => {
  const tag = language as Language;
  const said = [
    ...wordFolders.flatMap((folder) =>
      [...wordsIn(folder, tag)].map(([key, text]) => [`${folder}: ${key}`, text] as const),
    ),
    ...templates.flatMap((file) =>
      [...leavesOf(readTree(file))]
        .filter(([key]) => key.split('.').includes(language))
        .map(([key, text]) => [`${file}: ${key}`, text] as const),
    ),
  ];

  it.each(Object.entries(names))('calls it by one name: %s', (name, others) => {
    const found = said.filter(([, text]) => others.test(asRead(text)));
    expect(found.map(([where, text]) => `${where}: ${text}`)).toEqual([]);
    // The name itself is in use, so that the test is about something that is said.
    expect(said.some(([, text]) => text.toLowerCase().includes(name.toLowerCase()))).toBe(true);
  });
});
