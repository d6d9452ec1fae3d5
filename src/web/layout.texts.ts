import type { Language } from './language.js';

interface LayoutTexts {
  readonly signOut: string;
  readonly admin: string;
  readonly rep: string;
  readonly questionnaires: string;
  readonly surveys: string;
  readonly accounts: string;
  readonly menu: string;
  readonly skip: string;
}

/** Words of the frame around the pages of admins and reps. */
export const layoutTexts: Readonly<Record<Language, LayoutTexts>> = {
  fr: {
    signOut: 'Se déconnecter',
    admin: 'Administration',
    rep: 'Représentants',
    questionnaires: 'Questionnaires',
    surveys: 'Enquêtes',
    accounts: 'Comptes',
    menu: 'Navigation',
    skip: 'Aller au contenu',
  },
  en: {
    signOut: 'Sign out',
    admin: 'Administration',
    rep: 'Representatives',
    questionnaires: 'Questionnaires',
    surveys: 'Surveys',
    accounts: 'Accounts',
    menu: 'Navigation',
    skip: 'Skip to content',
  },
  de: {
    signOut: 'Abmelden',
    admin: 'Verwaltung',
    rep: 'Vertretung',
    questionnaires: 'Fragebögen',
    surveys: 'Befragungen',
    accounts: 'Konten',
    menu: 'Navigation',
    skip: 'Zum Inhalt',
  },
};
