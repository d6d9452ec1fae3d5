import type { Language } from '../../web/index.js';

interface HomeTexts {
  readonly title: string;
  readonly intro: string;
  readonly staffTitle: string;
  readonly staff: string;
  readonly councilTitle: string;
  readonly council: string;
  readonly signIn: string;
}

export const homeTexts: Readonly<Record<Language, HomeTexts>> = {
  fr: {
    title: 'Enquêtes anonymes pour comités d’entreprise',
    intro:
      'Les réponses ne sont rattachées à personne, et aucun petit groupe ne peut être reconnu dans les résultats.',
    staffTitle: 'Vous voulez répondre',
    staff:
      'Ouvrez le lien ou le code que votre comité vous a donné. Il ne faut ni compte, ni mot de passe.',
    councilTitle: 'Vous préparez une enquête ou lisez ses résultats',
    council: 'Les administrateurs et les représentants se connectent avec leur compte.',
    signIn: 'Se connecter',
  },
  en: {
    title: 'Anonymous surveys for works councils',
    intro: 'Responses are tied to nobody, and no small group can be recognised in the results.',
    staffTitle: 'You want to answer',
    staff: 'Open the link or the code that your council gave you. No account, no password.',
    councilTitle: 'You prepare a survey or read its results',
    council: 'Administrators and representatives sign in with their account.',
    signIn: 'Sign in',
  },
  de: {
    title: 'Anonyme Befragungen für Betriebsräte',
    intro:
      'Antworten gehören zu niemandem, und keine kleine Gruppe ist in den Ergebnissen zu erkennen.',
    staffTitle: 'Sie möchten antworten',
    staff:
      'Öffnen Sie den Link oder den Code, den Sie von Ihrem Betriebsrat haben. Ohne Konto, ohne Passwort.',
    councilTitle: 'Sie bereiten eine Befragung vor oder lesen ihre Ergebnisse',
    council: 'Verwaltung und Vertretung melden sich mit ihrem Konto an.',
    signIn: 'Anmelden',
  },
};
