import type { Language } from '../../web/index.js';

interface DrawTexts {
  readonly notDrawn: string;
  readonly tooMany: string;
  readonly unavailable: string;
}

/** What the desk says to somebody who asks for a ballot. */
export const drawTexts: Readonly<Record<Language, DrawTexts>> = {
  fr: {
    notDrawn:
      'Aucun bulletin n’a été remis. Le code est mal saisi, l’enquête n’est pas ouverte, ou un bulletin a déjà été remis pour cette invitation : dans ce cas, saisissez le code de bulletin noté alors.',
    tooMany: 'Trop de demandes viennent de cette connexion. Attendez une minute et réessayez.',
    unavailable: 'Le service est momentanément indisponible. Réessayez dans une minute.',
  },
  en: {
    notDrawn:
      'No ballot was given out. The code is mistyped, the survey is not open, or a ballot was already given out for this invitation: then type the ballot code that you noted.',
    tooMany: 'Too many requests come from this connection. Wait a minute and try again.',
    unavailable: 'The service is not available right now. Try again in a minute.',
  },
  de: {
    notDrawn:
      'Es wurde kein Stimmzettel ausgegeben. Der Code ist falsch eingegeben, die Befragung ist nicht geöffnet, oder für diese Einladung wurde schon ein Stimmzettel ausgegeben: Geben Sie dann den Stimmzettel-Code ein, den Sie notiert haben.',
    tooMany: 'Zu viele Anfragen kommen von dieser Verbindung. Warten Sie eine Minute.',
    unavailable: 'Der Dienst ist gerade nicht verfügbar. Versuchen Sie es in einer Minute erneut.',
  },
};
