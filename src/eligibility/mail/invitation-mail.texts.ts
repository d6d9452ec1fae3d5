import type { Language } from '../../web/index.js';

interface InvitationMailTexts {
  readonly subject: string;
  /** `{link}`, `{address}`, `{code}` and `{words}` are filled in. */
  readonly text: string;
}

/** The same for everybody, and nothing of what the survey is about: mailboxes have many readers. */
export const invitationMailTexts: Readonly<Record<Language, InvitationMailTexts>> = {
  fr: {
    subject: 'Votre invitation à une enquête anonyme',
    text: `Bonjour,

Vos représentants vous invitent à une enquête anonyme. Rien ne relie vos réponses à ce message.

Ouvrez ce lien, de préférence sur un appareil personnel :
{link}

Ouvrir le lien ne consomme rien : le bulletin n’est remis que lorsque vous appuyez sur le bouton.

Cette boîte appartient à l’employeur ? Saisissez plutôt le code sur un autre appareil.
Adresse : {address}
Code : {code}

Mots de contrôle, les mêmes sur l’affiche et dans le rapport : {words}

Personne ne voit si vous participez. Ne transmettez pas ce message : il vaut pour un seul bulletin.`,
  },
  en: {
    subject: 'Your invitation to an anonymous survey',
    text: `Hello,

Your representatives invite you to an anonymous survey. Nothing joins your answers to this message.

Open this link, best on a device of your own:
{link}

Opening it uses nothing up: the ballot is given out only when you press the button.

Does this mailbox belong to your employer? Then type the code on another device.
Address: {address}
Code: {code}

Control words, the same on the poster and in the report: {words}

Nobody sees whether you take part. Do not pass this message on: it is good for one ballot.`,
  },
  de: {
    subject: 'Ihre Einladung zu einer anonymen Befragung',
    text: `Guten Tag,

Ihre Vertretung lädt Sie zu einer anonymen Befragung ein. Nichts verbindet Ihre Antworten mit dieser Nachricht.

Öffnen Sie diesen Link, am besten auf einem eigenen Gerät:
{link}

Das Öffnen verbraucht nichts: Der Stimmzettel wird erst ausgegeben, wenn Sie die Taste drücken.

Gehört dieses Postfach dem Arbeitgeber? Dann geben Sie den Code auf einem anderen Gerät ein.
Adresse: {address}
Code: {code}

Kontrollwörter, dieselben auf dem Aushang und im Bericht: {words}

Niemand sieht, ob Sie teilnehmen. Geben Sie diese Nachricht nicht weiter: Sie gilt für einen Stimmzettel.`,
  },
};
