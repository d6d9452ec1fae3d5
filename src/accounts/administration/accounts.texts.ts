import type { Language, Role } from '../../web/index.js';
import type { RemovalProblem } from './removal-problem.js';

interface AccountsTexts {
  readonly title: string;
  readonly login: string;
  readonly role: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly actions: string;
  readonly you: string;
  readonly remove: string;
  readonly removeOne: string;
  readonly inviteTitle: string;
  readonly inviteIntro: string;
  readonly inviteAs: string;
  readonly invite: string;
  readonly linkTitle: string;
  readonly linkIntro: string;
  readonly linkLabel: string;
  readonly back: string;
  readonly removalTitle: string;
  readonly removalIntro: string;
  readonly removalConfirm: string;
  readonly removalSubmit: string;
  readonly errorsTitle: string;
  readonly problems: Readonly<Record<RemovalProblem, string>>;
  readonly removed: string;
  readonly notFoundTitle: string;
  readonly notFound: string;
}

export const accountsTexts: Readonly<Record<Language, AccountsTexts>> = {
  fr: {
    title: 'Comptes',
    login: 'Identifiant',
    role: 'Rôle',
    roles: { admin: 'Administrateur', rep: 'Représentant' },
    actions: 'Actions',
    you: 'c’est vous',
    remove: 'Retirer',
    removeOne: 'Retirer le compte {login}',
    inviteTitle: 'Inviter quelqu’un',
    inviteIntro:
      'Vous obtenez un lien qui ne sert qu’une fois. La personne choisit elle-même son identifiant et son mot de passe : vous ne les connaîtrez jamais.',
    inviteAs: 'Rôle de la personne',
    invite: 'Créer le lien',
    linkTitle: 'Lien d’invitation ({role})',
    linkIntro:
      'Copiez ce lien maintenant : il ne sera plus affiché. Transmettez-le à cette personne seulement. Il sert une fois, pendant sept jours.',
    linkLabel: 'Lien',
    back: 'Retour aux comptes',
    removalTitle: 'Retirer le compte {login}',
    removalIntro:
      'La personne est déconnectée aussitôt et ne pourra plus entrer. Les enquêtes et leurs résultats restent.',
    removalConfirm: 'Pour confirmer, tapez l’identifiant du compte',
    removalSubmit: 'Retirer ce compte',
    errorsTitle: 'À corriger',
    problems: {
      'not-confirmed': 'Ce n’est pas l’identifiant de ce compte. Tapez-le tel qu’il est affiché.',
      'own-account':
        'Vous ne pouvez pas retirer votre propre compte : demandez à un autre administrateur.',
      'last-admin': 'C’est le dernier administrateur : invitez-en d’abord un autre.',
    },
    removed: 'Le compte est retiré.',
    notFoundTitle: 'Ce compte n’existe pas',
    notFound: 'Il a peut-être déjà été retiré. Revenez à la liste des comptes.',
  },
  en: {
    title: 'Accounts',
    login: 'Login',
    role: 'Role',
    roles: { admin: 'Administrator', rep: 'Representative' },
    actions: 'Actions',
    you: 'that is you',
    remove: 'Remove',
    removeOne: 'Remove the account {login}',
    inviteTitle: 'Invite somebody',
    inviteIntro:
      'You get a link that works once. The person chooses login and password: you will never know them.',
    inviteAs: 'Role of the person',
    invite: 'Make the link',
    linkTitle: 'Invitation link ({role})',
    linkIntro:
      'Copy this link now: it will not be shown again. Give it to this person only. It works once, for seven days.',
    linkLabel: 'Link',
    back: 'Back to the accounts',
    removalTitle: 'Remove the account {login}',
    removalIntro:
      'The person is signed out at once and cannot come in again. Surveys and their results stay.',
    removalConfirm: 'To confirm, type the login of the account',
    removalSubmit: 'Remove this account',
    errorsTitle: 'Please correct',
    problems: {
      'not-confirmed': 'This is not the login of this account. Type it as it is shown.',
      'own-account': 'You cannot remove your own account: ask another administrator.',
      'last-admin': 'This is the last administrator: invite another one first.',
    },
    removed: 'The account is removed.',
    notFoundTitle: 'There is no such account',
    notFound: 'It may have been removed already. Go back to the list of accounts.',
  },
  de: {
    title: 'Konten',
    login: 'Anmeldename',
    role: 'Rolle',
    roles: { admin: 'Verwaltung', rep: 'Vertretung' },
    actions: 'Aktionen',
    you: 'das sind Sie',
    remove: 'Entfernen',
    removeOne: 'Konto {login} entfernen',
    inviteTitle: 'Jemanden einladen',
    inviteIntro:
      'Sie erhalten einen Link, der nur einmal gilt. Die Person wählt Anmeldename und Passwort selbst: Sie erfahren beides nie.',
    inviteAs: 'Rolle der Person',
    invite: 'Link erstellen',
    linkTitle: 'Einladungslink ({role})',
    linkIntro:
      'Kopieren Sie diesen Link jetzt: Er wird nicht noch einmal angezeigt. Geben Sie ihn nur dieser Person. Er gilt einmal, sieben Tage lang.',
    linkLabel: 'Link',
    back: 'Zurück zu den Konten',
    removalTitle: 'Konto {login} entfernen',
    removalIntro:
      'Die Person wird sofort abgemeldet und kommt nicht mehr hinein. Befragungen und Ergebnisse bleiben.',
    removalConfirm: 'Zur Bestätigung den Anmeldenamen des Kontos eingeben',
    removalSubmit: 'Dieses Konto entfernen',
    errorsTitle: 'Bitte korrigieren',
    problems: {
      'not-confirmed':
        'Das ist nicht der Anmeldename dieses Kontos. Geben Sie ihn so ein, wie er angezeigt wird.',
      'own-account':
        'Sie können Ihr eigenes Konto nicht entfernen: Bitten Sie jemand anderen aus der Verwaltung.',
      'last-admin': 'Das ist das letzte Verwaltungskonto: Laden Sie zuerst jemand anderen ein.',
    },
    removed: 'Das Konto ist entfernt.',
    notFoundTitle: 'Dieses Konto gibt es nicht',
    notFound: 'Vielleicht wurde es schon entfernt. Gehen Sie zurück zur Liste der Konten.',
  },
};
