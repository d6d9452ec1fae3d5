/** What stands on a slip. */
export interface SlipTexts {
  readonly title: string;
  /** Before the address. */
  readonly typeAt: string;
  readonly howTo: string;
  readonly words: string;
  readonly once: string;
  readonly survey: string;
}

export type SlipLanguage = 'fr' | 'en' | 'de';

export const slipTexts = {
  fr: {
    title: 'Votre bulletin',
    typeAt: 'Ou saisissez le code à l’adresse',
    howTo: 'Scannez avec un téléphone personnel, hors du réseau de l’entreprise.',
    words: 'Le premier écran doit montrer :',
    once: 'Vaut une réponse. Personne ne sait qui a tiré ce billet.',
    survey: 'Enquête',
  },
  en: {
    title: 'Your ballot',
    typeAt: 'Or type the code at',
    howTo: 'Scan with a phone of your own, outside the company’s network.',
    words: 'The first screen must show:',
    once: 'Good for one response. Nobody knows who drew this slip.',
    survey: 'Survey',
  },
  de: {
    title: 'Ihr Stimmzettel',
    typeAt: 'Oder den Code eingeben unter',
    howTo: 'Mit einem eigenen Telefon scannen, außerhalb des Firmennetzes.',
    words: 'Der erste Bildschirm muss zeigen:',
    once: 'Gilt für eine Antwort. Niemand weiß, wer diesen Zettel gezogen hat.',
    survey: 'Umfrage',
  },
} as const satisfies Record<SlipLanguage, SlipTexts>;
