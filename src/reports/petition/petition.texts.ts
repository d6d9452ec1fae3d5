import type { ReportLanguage } from '../report-document.js';

interface PetitionTexts {
  readonly kicker: string;
  readonly verified: string;
  readonly invited: string;
  readonly signatures: string;
  readonly open: string;
  readonly closed: string;
  readonly words: string;
  readonly root: string;
  readonly check: string;
  readonly steps: readonly string[];
  readonly limits: string;
}

export const petitionTexts: Readonly<Record<ReportLanguage, PetitionTexts>> = {
  fr: {
    kicker: 'Pétition',
    verified: 'signatures vérifiées',
    invited: 'sur {invited} personnes invitées',
    signatures: 'signatures',
    open: 'recueillies par un lien ouvert : rien ne garantit une signature par personne',
    closed: 'Close le {day}',
    words: 'Mots de contrôle du texte',
    root: 'Racine du bulletin',
    check: 'Comment vérifier',
    steps: [
      'Comparez les six mots à ceux de l’affiche : les mêmes mots signifient le même texte.',
      'Téléchargez le bulletin à {address} et lancez « cahier verify bulletin.json ». La commande contrôle chaque signature, l’unicité et le nombre, et recalcule la racine ci-dessus.',
      'Qui a signé peut y retrouver son reçu.',
    ],
    limits:
      'Chaque signature vérifiée vient d’une invitation différente. Le bulletin ne dit pas qui a signé.',
  },
  en: {
    kicker: 'Petition',
    verified: 'verified signatures',
    invited: 'of {invited} people invited',
    signatures: 'signatures',
    open: 'gathered by an open link: nothing guarantees one signature per person',
    closed: 'Closed on {day}',
    words: 'Control words of the text',
    root: 'Bulletin root',
    check: 'How to check',
    steps: [
      'Compare the six words with those on the poster: the same words mean the same text.',
      'Download the bulletin at {address} and run “cahier verify bulletin.json”. The command checks every signature, that none comes twice, and the number, and computes the root above anew.',
      'Whoever signed can find their receipt in it.',
    ],
    limits:
      'Every verified signature comes from a different invitation. The bulletin does not say who signed.',
  },
  de: {
    kicker: 'Petition',
    verified: 'geprüfte Unterschriften',
    invited: 'von {invited} Eingeladenen',
    signatures: 'Unterschriften',
    open: 'über einen offenen Link gesammelt: Nichts garantiert eine Unterschrift je Person',
    closed: 'Geschlossen am {day}',
    words: 'Kontrollwörter des Textes',
    root: 'Wurzel des Bulletins',
    check: 'So prüfen Sie',
    steps: [
      'Vergleichen Sie die sechs Wörter mit denen auf dem Aushang: Dieselben Wörter bedeuten denselben Text.',
      'Laden Sie das Bulletin unter {address} herunter und führen Sie „cahier verify bulletin.json“ aus. Der Befehl prüft jede Unterschrift, dass keine doppelt ist, und die Zahl, und berechnet die obige Wurzel neu.',
      'Wer unterzeichnet hat, findet darin die eigene Quittung.',
    ],
    limits:
      'Jede geprüfte Unterschrift stammt aus einer anderen Einladung. Das Bulletin sagt nicht, wer unterzeichnet hat.',
  },
};
