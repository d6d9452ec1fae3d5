import type { Language } from '../../web/index.js';

interface SignInTexts {
  readonly title: string;
  readonly login: string;
  readonly password: string;
  readonly submit: string;
  readonly refused: string;
  readonly tooMany: string;
  readonly staff: string;
}

export const signInTexts: Readonly<Record<Language, SignInTexts>> = {
  fr: {
    title: 'Connexion',
    login: 'Identifiant',
    password: 'Mot de passe',
    submit: 'Se connecter',
    refused:
      'Cet identifiant et ce mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.',
    tooMany: 'Trop d’essais pour cet identifiant. Attendez une minute et réessayez.',
    staff:
      'Pour répondre à une enquête, aucun compte n’est nécessaire : ouvrez le lien que votre comité vous a donné.',
  },
  en: {
    title: 'Sign in',
    login: 'Login',
    password: 'Password',
    submit: 'Sign in',
    refused: 'This login and this password do not go together. Check both and try again.',
    tooMany: 'Too many attempts for this login. Wait a minute and try again.',
    staff: 'To answer a survey you need no account: open the link that your council gave you.',
  },
  de: {
    title: 'Anmelden',
    login: 'Anmeldename',
    password: 'Passwort',
    submit: 'Anmelden',
    refused:
      'Dieser Anmeldename und dieses Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es erneut.',
    tooMany:
      'Zu viele Versuche für diesen Anmeldenamen. Warten Sie eine Minute und versuchen Sie es erneut.',
    staff:
      'Um an einer Befragung teilzunehmen, brauchen Sie kein Konto: Öffnen Sie den Link Ihres Betriebsrats.',
  },
};
