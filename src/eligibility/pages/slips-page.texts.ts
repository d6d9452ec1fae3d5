import type { Language } from '../../web/index.js';

/** What stands on a slip, in a language of the survey. */
export interface SlipTexts {
  readonly title: string;
  readonly how: string;
  readonly type: string;
  readonly words: string;
  readonly once: string;
}

interface SlipsPageTexts {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly string[];
  readonly count: string;
  readonly countHint: string;
  readonly language: string;
  readonly make: string;
  readonly made: string;
  readonly print: string;
  readonly printed: string;
  readonly upload: string;
  readonly uploadHint: string;
  readonly noScript: string;
  readonly messages: Readonly<Record<'bad-count' | 'not-printed', string>>;
  readonly back: string;
  readonly slip: SlipTexts;
}

/** Words of the page on which reps make lottery slips, and of the slips. */
export const slipsPageTexts: Readonly<Record<Language, SlipsPageTexts>> = {
  fr: {
    title: 'Billets à tirer',
    lead: 'Les codes naissent dans ce navigateur et n’en sortent que sur le papier. Le serveur ne reçoit que leurs empreintes : il ne peut répondre à la place de personne.',
    steps: [
      'Faites autant de billets qu’il y a de personnes, quelques-uns de plus.',
      'Imprimez, découpez, mélangez dans un sac.',
      'Envoyez les empreintes, puis laissez chacun tirer un billet.',
      'Comptez devant témoins les billets restants et détruisez-les.',
    ],
    count: 'Nombre de billets',
    countHint: 'Au plus {most} à la fois.',
    language: 'Langue des billets',
    make: 'Faire les billets',
    made: 'billets sont faits. Ils n’existent que dans cette page.',
    print: 'Imprimer',
    printed: 'Les billets sont imprimés et lisibles',
    upload: 'Envoyer les empreintes',
    uploadHint: 'Ensuite, cette page oublie les codes : il ne reste que le papier.',
    noScript:
      'Cette page a besoin de JavaScript : les codes sont faits dans votre navigateur, pour que le serveur ne les connaisse jamais. Autorisez-le pour cette adresse, ou faites les billets hors ligne avec « cahier slips ».',
    messages: {
      'bad-count': 'Donnez un nombre de 1 à {most}.',
      'not-printed': 'Imprimez d’abord, vérifiez le papier, puis cochez la case.',
    },
    back: 'Retour à l’enquête',
    slip: {
      title: 'Votre bulletin',
      how: 'Scannez avec un téléphone personnel, hors du réseau de l’entreprise.',
      type: 'Ou saisissez le code à l’adresse',
      words: 'Le premier écran doit montrer :',
      once: 'Vaut une réponse. Personne ne sait qui a tiré ce billet.',
    },
  },
  en: {
    title: 'Lottery slips',
    lead: 'The codes are born in this browser and leave it on paper only. The server gets their hashes: it cannot answer in anybody’s place.',
    steps: [
      'Make as many slips as there are people, and a few more.',
      'Print them, cut them, mix them in a bag.',
      'Upload the hashes, then let everybody draw a slip.',
      'Count the slips that are left before witnesses, and destroy them.',
    ],
    count: 'Number of slips',
    countHint: 'At most {most} at a time.',
    language: 'Language of the slips',
    make: 'Make the slips',
    made: 'slips are made. They exist on this page only.',
    print: 'Print',
    printed: 'The slips are printed and legible',
    upload: 'Upload the hashes',
    uploadHint: 'After that this page forgets the codes: only the paper is left.',
    noScript:
      'This page needs JavaScript: the codes are made in your browser, so that the server never knows them. Allow it for this address, or make the slips offline with “cahier slips”.',
    messages: {
      'bad-count': 'Give a number from 1 to {most}.',
      'not-printed': 'Print first, check the paper, then tick the box.',
    },
    back: 'Back to the survey',
    slip: {
      title: 'Your ballot',
      how: 'Scan with a phone of your own, outside the company’s network.',
      type: 'Or type the code at',
      words: 'The first screen must show:',
      once: 'Good for one response. Nobody knows who drew this slip.',
    },
  },
  de: {
    title: 'Loszettel',
    lead: 'Die Codes entstehen in diesem Browser und verlassen ihn nur auf Papier. Der Server erhält ihre Prüfsummen: Er kann für niemanden antworten.',
    steps: [
      'Machen Sie so viele Zettel wie Personen da sind, und einige mehr.',
      'Drucken, schneiden, in einem Beutel mischen.',
      'Laden Sie die Prüfsummen hoch, dann zieht jeder einen Zettel.',
      'Zählen Sie die übrigen Zettel vor Zeugen und vernichten Sie sie.',
    ],
    count: 'Anzahl der Zettel',
    countHint: 'Höchstens {most} auf einmal.',
    language: 'Sprache der Zettel',
    make: 'Zettel machen',
    made: 'Zettel sind gemacht. Es gibt sie nur auf dieser Seite.',
    print: 'Drucken',
    printed: 'Die Zettel sind gedruckt und lesbar',
    upload: 'Prüfsummen hochladen',
    uploadHint: 'Danach vergisst diese Seite die Codes: Es bleibt nur das Papier.',
    noScript:
      'Diese Seite braucht JavaScript: Die Codes entstehen in Ihrem Browser, damit der Server sie nie kennt. Erlauben Sie es für diese Adresse, oder machen Sie die Zettel offline mit „cahier slips“.',
    messages: {
      'bad-count': 'Geben Sie eine Zahl von 1 bis {most} an.',
      'not-printed': 'Drucken Sie zuerst, prüfen Sie das Papier, dann setzen Sie das Häkchen.',
    },
    back: 'Zurück zur Befragung',
    slip: {
      title: 'Ihr Stimmzettel',
      how: 'Mit einem eigenen Telefon scannen, außerhalb des Firmennetzes.',
      type: 'Oder den Code eingeben unter',
      words: 'Der erste Bildschirm muss zeigen:',
      once: 'Gilt für eine Antwort. Niemand weiß, wer diesen Zettel gezogen hat.',
    },
  },
};
