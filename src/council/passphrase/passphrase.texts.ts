import type { Language } from '../../web/index.js';
import type { PassphraseField } from './passphrase.fields.js';

interface PassphraseTexts {
  readonly title: string;
  readonly back: string;
  readonly lead: string;
  readonly facts: readonly string[];
  readonly hint: string;
  readonly labels: Readonly<Record<PassphraseField, string>>;
  readonly set: string;
  readonly changeTitle: string;
  readonly change: string;
  readonly forgottenTitle: string;
  readonly forgotten: string;
  readonly replace: string;
  readonly errorsTitle: string;
  readonly problems: Readonly<Record<PassphraseField, string>>;
  readonly currentWrong: string;
  readonly tooMany: string;
  readonly done: Readonly<Record<'set' | 'changed' | 'replaced', string>>;
}

/** Everything said on the page where a rep chooses an opening passphrase. */
export const passphraseTexts: Readonly<Record<Language, PassphraseTexts>> = {
  fr: {
    title: 'Ma phrase d’ouverture',
    back: 'Toutes les enquêtes',
    lead: 'Les réponses sont chiffrées. Les ouvrir demande les phrases d’au moins deux représentants, après la clôture, ensemble.',
    facts: [
      'Personne ne peut rétablir cette phrase : ni l’administrateur, ni l’hébergeur. Écrivez-la sur papier et gardez-la chez vous.',
      'Prenez une autre phrase que votre mot de passe de connexion, et ne la donnez à personne.',
      'Une fois choisie, elle vous donne une part de chaque enquête programmée ensuite ; vous n’en avez aucune de celles programmées avant.',
    ],
    hint: 'Au moins 12 caractères, ou 4 mots qui ne vont pas ensemble.',
    labels: {
      current: 'Phrase actuelle',
      passphrase: 'Nouvelle phrase d’ouverture',
      passphraseAgain: 'La même phrase, encore une fois',
      understood:
        'J’ai compris : ma part des enquêtes déjà programmées est perdue, et elles s’ouvriront sans moi.',
    },
    set: 'Enregistrer ma phrase',
    changeTitle: 'Changer de phrase',
    change: 'Changer de phrase',
    forgottenTitle: 'Phrase oubliée',
    forgotten:
      'Une phrase oubliée ne revient pas. Vous pouvez en choisir une autre pour les enquêtes à venir.',
    replace: 'Abandonner l’ancienne phrase',
    errorsTitle: 'Rien n’a été enregistré',
    problems: {
      current: 'Écrivez votre phrase actuelle.',
      passphrase: 'Choisissez au moins 12 caractères, ou 4 mots, et 200 caractères au plus.',
      passphraseAgain: 'Écrivez deux fois la même phrase.',
      understood: 'Cochez la case pour dire que vous savez ce qui est perdu.',
    },
    currentWrong: 'Ce n’est pas votre phrase actuelle. Vérifiez-la et réessayez.',
    tooMany: 'Trop d’essais. Attendez une minute et réessayez.',
    done: {
      set: 'Votre phrase est enregistrée. Vous détiendrez une part de la clé des prochaines enquêtes.',
      changed: 'Votre phrase est changée. L’ancienne n’ouvre plus rien.',
      replaced: 'Votre nouvelle phrase vaut pour les enquêtes programmées à partir de maintenant.',
    },
  },
  en: {
    title: 'My opening passphrase',
    back: 'All surveys',
    lead: 'Responses are encrypted. Opening them takes the passphrases of at least two representatives, after the survey closes, together.',
    facts: [
      'Nobody can restore this passphrase: no administrator, no host. Write it on paper and keep it at home.',
      'Take another one than the password you sign in with, and give it to nobody.',
      'Once chosen, it gives you a share of every survey scheduled after; you have none of those scheduled before.',
    ],
    hint: 'At least 12 characters, or 4 words that do not belong together.',
    labels: {
      current: 'Current passphrase',
      passphrase: 'New opening passphrase',
      passphraseAgain: 'The same passphrase once more',
      understood:
        'I understand: my share of the surveys already scheduled is lost, and they will be opened without me.',
    },
    set: 'Save my passphrase',
    changeTitle: 'Change the passphrase',
    change: 'Change the passphrase',
    forgottenTitle: 'Forgotten passphrase',
    forgotten:
      'A forgotten passphrase does not come back. You can choose another one for surveys to come.',
    replace: 'Give up the old passphrase',
    errorsTitle: 'Nothing was saved',
    problems: {
      current: 'Write your current passphrase.',
      passphrase: 'Choose at least 12 characters, or 4 words, and at most 200 characters.',
      passphraseAgain: 'Write the same passphrase twice.',
      understood: 'Tick the box to say that you know what is lost.',
    },
    currentWrong: 'This is not your current passphrase. Check it and try again.',
    tooMany: 'Too many attempts. Wait a minute and try again.',
    done: {
      set: 'Your passphrase is saved. You will hold a share of the key of the next surveys.',
      changed: 'Your passphrase is changed. The old one opens nothing any more.',
      replaced: 'Your new passphrase counts for surveys scheduled from now on.',
    },
  },
  de: {
    title: 'Mein Öffnungssatz',
    back: 'Alle Befragungen',
    lead: 'Die Antworten sind verschlüsselt. Sie zu öffnen braucht die Sätze von mindestens zwei Mitgliedern, nach dem Schluss, gemeinsam.',
    facts: [
      'Niemand kann diesen Satz wiederherstellen: weder Verwaltung noch Betreiber. Schreiben Sie ihn auf Papier und bewahren Sie ihn zu Hause auf.',
      'Nehmen Sie einen anderen als Ihr Anmeldekennwort und geben Sie ihn niemandem.',
      'Sobald er gewählt ist, gibt er Ihnen einen Anteil an jeder danach angesetzten Befragung; an früheren haben Sie keinen.',
    ],
    hint: 'Mindestens 12 Zeichen oder 4 Wörter, die nicht zusammengehören.',
    labels: {
      current: 'Bisheriger Satz',
      passphrase: 'Neuer Öffnungssatz',
      passphraseAgain: 'Derselbe Satz noch einmal',
      understood:
        'Ich habe verstanden: Mein Anteil an den schon angesetzten Befragungen ist verloren; sie werden ohne mich geöffnet.',
    },
    set: 'Satz speichern',
    changeTitle: 'Satz ändern',
    change: 'Satz ändern',
    forgottenTitle: 'Satz vergessen',
    forgotten:
      'Ein vergessener Satz kommt nicht zurück. Für künftige Befragungen können Sie einen anderen wählen.',
    replace: 'Alten Satz aufgeben',
    errorsTitle: 'Nichts wurde gespeichert',
    problems: {
      current: 'Schreiben Sie Ihren bisherigen Satz.',
      passphrase: 'Wählen Sie mindestens 12 Zeichen oder 4 Wörter, höchstens 200 Zeichen.',
      passphraseAgain: 'Schreiben Sie zweimal denselben Satz.',
      understood: 'Setzen Sie das Häkchen: Sie wissen, was verloren ist.',
    },
    currentWrong: 'Das ist nicht Ihr bisheriger Satz. Prüfen Sie ihn und versuchen Sie es erneut.',
    tooMany: 'Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es erneut.',
    done: {
      set: 'Ihr Satz ist gespeichert. Sie halten künftig einen Anteil am Schlüssel der nächsten Befragungen.',
      changed: 'Ihr Satz ist geändert. Der alte öffnet nichts mehr.',
      replaced: 'Ihr neuer Satz gilt für Befragungen, die ab jetzt angesetzt werden.',
    },
  },
};
