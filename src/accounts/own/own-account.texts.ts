import type { Language } from '../../web/index.js';
import type { PasswordField } from './own-account.fields.js';

interface OwnAccountTexts {
  readonly title: string;
  readonly signedInAs: string;
  readonly errorsTitle: string;
  readonly passwordTitle: string;
  readonly current: string;
  readonly password: string;
  readonly passwordHint: string;
  readonly passwordAgain: string;
  readonly changePassword: string;
  readonly languageTitle: string;
  readonly language: string;
  readonly changeLanguage: string;
  readonly problems: Readonly<Record<PasswordField, string>>;
  readonly currentWrong: string;
  readonly tooMany: string;
  readonly done: Readonly<Record<'password' | 'language', string>>;
}

export const ownAccountTexts: Readonly<Record<Language, OwnAccountTexts>> = {
  fr: {
    title: 'Mon compte',
    signedInAs: 'Vous êtes connecté sous l’identifiant {login}.',
    errorsTitle: 'À corriger',
    passwordTitle: 'Changer le mot de passe',
    current: 'Mot de passe actuel',
    password: 'Nouveau mot de passe',
    passwordHint: 'De 10 à 200 caractères. Une phrase entière est un bon mot de passe.',
    passwordAgain: 'Le nouveau, encore une fois',
    changePassword: 'Changer le mot de passe',
    languageTitle: 'Changer la langue',
    language: 'Langue des pages',
    changeLanguage: 'Changer la langue',
    problems: {
      current: 'Tapez votre mot de passe actuel.',
      password: 'Choisissez un mot de passe de 10 à 200 caractères.',
      passwordAgain: 'Tapez deux fois le même nouveau mot de passe.',
    },
    currentWrong: 'Ce n’est pas votre mot de passe actuel. Tapez-le de nouveau.',
    tooMany: 'Trop d’essais. Attendez une minute et tapez de nouveau votre mot de passe actuel.',
    done: {
      password: 'Votre mot de passe est changé. Vos autres appareils sont déconnectés.',
      language: 'La langue est changée.',
    },
  },
  en: {
    title: 'My account',
    signedInAs: 'You are signed in as {login}.',
    errorsTitle: 'Please correct',
    passwordTitle: 'Change the password',
    current: 'Current password',
    password: 'New password',
    passwordHint: '10 to 200 characters. A whole sentence makes a good password.',
    passwordAgain: 'The new one once more',
    changePassword: 'Change the password',
    languageTitle: 'Change the language',
    language: 'Language of the pages',
    changeLanguage: 'Change the language',
    problems: {
      current: 'Type your current password.',
      password: 'Choose a password of 10 to 200 characters.',
      passwordAgain: 'Type the same new password twice.',
    },
    currentWrong: 'This is not your current password. Type it again.',
    tooMany: 'Too many attempts. Wait a minute and type your current password again.',
    done: {
      password: 'Your password is changed. Your other devices are signed out.',
      language: 'The language is changed.',
    },
  },
  de: {
    title: 'Mein Konto',
    signedInAs: 'Sie sind als {login} angemeldet.',
    errorsTitle: 'Bitte korrigieren',
    passwordTitle: 'Passwort ändern',
    current: 'Jetziges Passwort',
    password: 'Neues Passwort',
    passwordHint: '10 bis 200 Zeichen. Ein ganzer Satz ist ein gutes Passwort.',
    passwordAgain: 'Das neue noch einmal',
    changePassword: 'Passwort ändern',
    languageTitle: 'Sprache ändern',
    language: 'Sprache der Seiten',
    changeLanguage: 'Sprache ändern',
    problems: {
      current: 'Geben Sie Ihr jetziges Passwort ein.',
      password: 'Wählen Sie ein Passwort mit 10 bis 200 Zeichen.',
      passwordAgain: 'Geben Sie zweimal dasselbe neue Passwort ein.',
    },
    currentWrong: 'Das ist nicht Ihr jetziges Passwort. Geben Sie es noch einmal ein.',
    tooMany:
      'Zu viele Versuche. Warten Sie eine Minute und geben Sie Ihr jetziges Passwort noch einmal ein.',
    done: {
      password: 'Ihr Passwort ist geändert. Ihre anderen Geräte sind abgemeldet.',
      language: 'Die Sprache ist geändert.',
    },
  },
};
