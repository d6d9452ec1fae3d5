import type { SurveyMode } from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';

/** A way of taking part: its name, what it keeps, and what it cannot keep, said as loudly. */
export interface ModeText {
  readonly name: string;
  readonly can: string;
  readonly cannot: string;
}

export const modeTexts: Readonly<Record<Language, Readonly<Record<SurveyMode, ModeText>>>> = {
  fr: {
    'two-phases': {
      name: 'Sur invitation, en deux temps',
      can: 'Chaque invitation donne un bulletin ; on répond à partir du lendemain. Une réponse au plus par invitation, et rien de ce qui est conservé, pas même l’ordre ou l’heure, ne relie une personne à une réponse.',
      cannot:
        'Il faut venir deux fois. Quiconque modifierait le logiciel du serveur pendant l’enquête pourrait tricher ; les six mots et le registre public servent à le voir.',
    },
    'one-sitting': {
      name: 'Sur invitation, en une fois',
      can: 'Une réponse au plus par invitation, et rien de ce qui est conservé ne relie une personne à une réponse.',
      cannot:
        'Bulletin et réponse se suivent à quelques minutes : quiconque exploite le serveur et l’observe pendant l’enquête pourrait les rapprocher. Exclu pour les sujets sensibles, déconseillé à moins de 300 personnes invitées.',
    },
    'open-link': {
      name: 'Par un lien ouvert',
      can: 'Ni invitation ni liste : rien ne rattache une réponse à une personne.',
      cannot:
        'Une même personne peut répondre deux fois, et quelqu’un qui n’est pas concerné peut répondre. La participation compte des réponses, pas des personnes.',
    },
    file: {
      name: 'À partir d’un fichier',
      can: 'Les réponses recueillies ailleurs sont comptées et protégées.',
      cannot: 'Cahier ne peut se porter garant ni du recueil, ni d’une seule réponse par personne.',
    },
  },
  en: {
    'two-phases': {
      name: 'By invitation, in two phases',
      can: 'Each invitation gives one ballot; people answer from the next day on. One response at most per invitation, and nothing that is kept, not even order or time, connects a person to a response.',
      cannot:
        'People have to come twice. Whoever changed the software of the server during the survey could cheat; the six words and the public bulletin are there to see it.',
    },
    'one-sitting': {
      name: 'By invitation, in one sitting',
      can: 'One response at most per invitation, and nothing that is kept connects a person to a response.',
      cannot:
        'Ballot and answer come within minutes: whoever runs the server and watches it during the survey could connect the two. Not for sensitive subjects, and better not with fewer than 300 people invited.',
    },
    'open-link': {
      name: 'Through one open link',
      can: 'Neither invitations nor a list: nothing ties a response to a person.',
      cannot:
        'One person could answer twice, and somebody who was not asked could answer. Participation counts responses, not people.',
    },
    file: {
      name: 'From a file',
      can: 'Responses collected elsewhere are counted and protected.',
      cannot: 'Cahier can vouch neither for their collection nor for one response per person.',
    },
  },
  de: {
    'two-phases': {
      name: 'Auf Einladung, in zwei Schritten',
      can: 'Jede Einladung gibt einen Stimmzettel; geantwortet wird ab dem nächsten Tag. Höchstens eine Antwort je Einladung, und nichts Gespeichertes, auch nicht Reihenfolge oder Uhrzeit, verbindet einen Menschen mit einer Antwort.',
      cannot:
        'Man muss zweimal kommen. Wer die Software des Servers während der Befragung veränderte, könnte betrügen; die sechs Wörter und das öffentliche Verzeichnis sind da, um das zu sehen.',
    },
    'one-sitting': {
      name: 'Auf Einladung, in einem Zug',
      can: 'Höchstens eine Antwort je Einladung, und nichts Gespeichertes verbindet einen Menschen mit einer Antwort.',
      cannot:
        'Stimmzettel und Antwort folgen in Minuten aufeinander: Wer den Server betreibt und währenddessen beobachtet, könnte beides zusammenführen. Nicht für heikle Themen, und besser nicht bei weniger als 300 Eingeladenen.',
    },
    'open-link': {
      name: 'Über einen offenen Link',
      can: 'Weder Einladungen noch eine Liste: Nichts bindet eine Antwort an einen Menschen.',
      cannot:
        'Ein Mensch kann zweimal antworten, und auch jemand, der nicht gefragt war. Die Beteiligung zählt Antworten, nicht Menschen.',
    },
    file: {
      name: 'Aus einer Datei',
      can: 'Anderswo gesammelte Antworten werden gezählt und geschützt.',
      cannot: 'Für die Erhebung und für eine einzige Antwort je Person kann Cahier nicht bürgen.',
    },
  },
};
