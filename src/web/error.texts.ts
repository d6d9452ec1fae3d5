import type { Language } from './language.js';

interface ErrorTexts {
  readonly title: string;
  readonly home: string;
  readonly other: string;
  readonly byStatus: Readonly<Record<number, string>>;
}

/** What an error page says where the error itself carries no sentence. */
export const errorTexts: Readonly<Record<Language, ErrorTexts>> = {
  fr: {
    title: 'Cela n’a pas fonctionné',
    home: 'Retour à l’accueil',
    other: 'Cette demande ne peut pas être traitée. Revenez à la page précédente et réessayez.',
    byStatus: {
      400: 'La demande est mal formée. Revenez à la page précédente et réessayez.',
      401: 'Connectez-vous d’abord.',
      403: 'Cette page n’est pas accessible avec ce compte, ou elle est restée ouverte trop longtemps : revenez en arrière, rechargez-la et renvoyez.',
      404: 'Cette page n’existe pas. Vérifiez l’adresse.',
      405: 'Cette adresse n’accepte pas cette demande.',
      413: 'L’envoi est trop volumineux (256 ko au plus). Raccourcissez les textes et renvoyez.',
      415: 'Ce format d’envoi n’est pas accepté. Utilisez le formulaire de la page.',
      429: 'Trop d’essais. Attendez une minute et réessayez.',
      500: 'Une erreur de notre part s’est produite. Rien n’a été perdu de ce qui était enregistré ; réessayez.',
      503: 'Le service est momentanément indisponible. Réessayez dans une minute.',
    },
  },
  en: {
    title: 'That did not work',
    home: 'Back to the start',
    other: 'This request cannot be handled. Go back to the previous page and try again.',
    byStatus: {
      400: 'The request is malformed. Go back to the previous page and try again.',
      401: 'Sign in first.',
      403: 'This page is not open to this account, or it was left open too long: go back, reload it and send again.',
      404: 'There is no such page. Check the address.',
      405: 'This address does not accept such a request.',
      413: 'What was sent is too large (256 kB at most). Shorten the texts and send again.',
      415: 'This kind of content is not accepted. Use the form on the page.',
      429: 'Too many attempts. Wait a minute and try again.',
      500: 'Something failed on our side. Nothing that was stored is lost; try again.',
      503: 'The service is not available right now. Try again in a minute.',
    },
  },
  de: {
    title: 'Das hat nicht geklappt',
    home: 'Zur Startseite',
    other:
      'Diese Anfrage kann nicht bearbeitet werden. Gehen Sie zurück und versuchen Sie es erneut.',
    byStatus: {
      400: 'Die Anfrage ist fehlerhaft. Gehen Sie zurück und versuchen Sie es erneut.',
      401: 'Melden Sie sich zuerst an.',
      403: 'Diese Seite ist für dieses Konto nicht zugänglich, oder sie war zu lange offen: Gehen Sie zurück, laden Sie sie neu und senden Sie erneut.',
      404: 'Diese Seite gibt es nicht. Prüfen Sie die Adresse.',
      405: 'Diese Adresse nimmt eine solche Anfrage nicht an.',
      413: 'Die Sendung ist zu groß (höchstens 256 kB). Kürzen Sie die Texte und senden Sie erneut.',
      415: 'Dieses Format wird nicht angenommen. Verwenden Sie das Formular der Seite.',
      429: 'Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es erneut.',
      500: 'Bei uns ist ein Fehler aufgetreten. Nichts Gespeichertes ist verloren; versuchen Sie es erneut.',
      503: 'Der Dienst ist gerade nicht verfügbar. Versuchen Sie es in einer Minute erneut.',
    },
  },
};
