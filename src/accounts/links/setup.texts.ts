import type { Language } from '../../web/index.js';
import type { NewAccountField } from './setup.fields.js';

interface SetupTexts {
  readonly title: string;
  readonly intro: Readonly<Record<'first-admin' | 'admin' | 'rep', string>>;
  readonly errorsTitle: string;
  readonly login: string;
  readonly loginHint: string;
  readonly password: string;
  readonly passwordHint: string;
  readonly passwordAgain: string;
  readonly language: string;
  readonly submit: string;
  readonly loginTaken: string;
  readonly problems: Readonly<Record<NewAccountField, string>>;
  readonly unusableTitle: string;
  readonly unusable: string;
  readonly toSignIn: string;
}

export const setupTexts: Readonly<Record<Language, SetupTexts>> = {
  fr: {
    title: 'Créer votre compte',
    intro: {
      'first-admin':
        'Ce serveur n’a pas encore d’administrateur. Ce lien crée le premier compte ; il ne sert qu’une fois.',
      admin:
        'Vous êtes invité à administrer les enquêtes. Ce lien crée votre compte ; il ne sert qu’une fois.',
      rep: 'Vous êtes invité à lire les résultats en tant que représentant. Ce lien crée votre compte ; il ne sert qu’une fois.',
    },
    errorsTitle: 'À corriger',
    login: 'Identifiant',
    loginHint: 'De 3 à 100 caractères : lettres, chiffres et les signes . _ - @ +',
    password: 'Mot de passe',
    passwordHint: 'De 10 à 200 caractères. Une phrase entière est un bon mot de passe.',
    passwordAgain: 'Le même mot de passe, encore une fois',
    language: 'Langue',
    submit: 'Créer le compte',
    loginTaken: 'Cet identifiant est déjà pris : choisissez-en un autre.',
    problems: {
      login:
        'Choisissez un identifiant de 3 à 100 caractères : lettres, chiffres et les signes . _ - @ +',
      password: 'Choisissez un mot de passe de 10 à 200 caractères.',
      passwordAgain: 'Tapez deux fois le même mot de passe.',
      language: 'Choisissez une langue de la liste.',
    },
    unusableTitle: 'Ce lien ne peut pas servir',
    unusable:
      'Il a déjà servi, il a expiré ou il est incomplet. Demandez un nouveau lien à un administrateur ; pour le tout premier compte, redémarrez le serveur, qui en affiche un nouveau.',
    toSignIn: 'Aller à la connexion',
  },
  en: {
    title: 'Make your account',
    intro: {
      'first-admin':
        'This server has no administrator yet. This link makes the first account; it works once.',
      admin: 'You are invited to administer surveys. This link makes your account; it works once.',
      rep: 'You are invited to read results as a representative. This link makes your account; it works once.',
    },
    errorsTitle: 'Please correct',
    login: 'Login',
    loginHint: '3 to 100 characters: letters, digits and the signs . _ - @ +',
    password: 'Password',
    passwordHint: '10 to 200 characters. A whole sentence makes a good password.',
    passwordAgain: 'The same password once more',
    language: 'Language',
    submit: 'Make the account',
    loginTaken: 'This login is taken: choose another one.',
    problems: {
      login: 'Choose a login of 3 to 100 characters: letters, digits and the signs . _ - @ +',
      password: 'Choose a password of 10 to 200 characters.',
      passwordAgain: 'Type the same password twice.',
      language: 'Choose a language of the list.',
    },
    unusableTitle: 'This link cannot be used',
    unusable:
      'It has been used, it has expired or it is incomplete. Ask an administrator for a new one; for the very first account, restart the server, which prints a new one.',
    toSignIn: 'Go to sign-in',
  },
  de: {
    title: 'Ihr Konto anlegen',
    intro: {
      'first-admin':
        'Dieser Server hat noch keine Verwaltung. Dieser Link legt das erste Konto an; er gilt nur einmal.',
      admin:
        'Sie sind eingeladen, Befragungen zu verwalten. Dieser Link legt Ihr Konto an; er gilt nur einmal.',
      rep: 'Sie sind eingeladen, als Vertretung Ergebnisse zu lesen. Dieser Link legt Ihr Konto an; er gilt nur einmal.',
    },
    errorsTitle: 'Bitte korrigieren',
    login: 'Anmeldename',
    loginHint: '3 bis 100 Zeichen: Buchstaben, Ziffern und die Zeichen . _ - @ +',
    password: 'Passwort',
    passwordHint: '10 bis 200 Zeichen. Ein ganzer Satz ist ein gutes Passwort.',
    passwordAgain: 'Dasselbe Passwort noch einmal',
    language: 'Sprache',
    submit: 'Konto anlegen',
    loginTaken: 'Dieser Anmeldename ist vergeben: Wählen Sie einen anderen.',
    problems: {
      login:
        'Wählen Sie einen Anmeldenamen mit 3 bis 100 Zeichen: Buchstaben, Ziffern und die Zeichen . _ - @ +',
      password: 'Wählen Sie ein Passwort mit 10 bis 200 Zeichen.',
      passwordAgain: 'Geben Sie zweimal dasselbe Passwort ein.',
      language: 'Wählen Sie eine Sprache aus der Liste.',
    },
    unusableTitle: 'Dieser Link kann nicht benutzt werden',
    unusable:
      'Er wurde schon benutzt, ist abgelaufen oder unvollständig. Bitten Sie die Verwaltung um einen neuen; für das allererste Konto starten Sie den Server neu, er zeigt dann einen neuen an.',
    toSignIn: 'Zur Anmeldung',
  },
};
