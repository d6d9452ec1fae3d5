import { QUESTIONNAIRE_SCHEMA, type Questionnaire } from '../questionnaire/index.js';
import { DEMO_LANGUAGES, say } from './say.js';

/**
 * No profile question at all: a signature can reveal an opinion, and nothing that a petition
 * achieves needs to know where its signatories work.
 */
export const petitionQuestionnaire: Questionnaire = {
  schema: QUESTIONNAIRE_SCHEMA,
  code: 'working-better',
  languages: DEMO_LANGUAGES,
  title: say(
    'Pour mieux travailler : notre avis sur chaque visite',
    'For working better: our say in every visit',
    'Für bessere Arbeit: Mitsprache bei jedem Einsatz',
  ),
  intro: say(
    'Pétition adressée à la direction de Veltorine Services. Elle est anonyme : seul le nombre de signatures est publié.',
    'A petition to the management of Veltorine Services. It is anonymous: only the number of signatures is published.',
    'Petition an die Leitung von Veltorine Services. Sie ist anonym: Nur die Zahl der Unterschriften wird veröffentlicht.',
  ),
  profile: [],
  sections: [
    {
      code: 'text',
      title: say('Texte de la pétition', 'Text of the petition', 'Text der Petition'),
      intro: say(
        'Nous réparons et entretenons des installations dont d’autres dépendent chaque jour. Nous voulons bien le faire, dans des délais que nous pouvons tenir, et rentrer en sécurité. Un outil de planification doit nous y aider ; il ne doit pas décider seul. Nous demandons : 1. que personne ne soit envoyé à plus de 60 minutes de route sans son accord ; 2. que chaque dépôt ait, à toute heure travaillée, une personne joignable qui peut corriger le plan ; 3. qu’aucun message de l’outil n’attende de réponse pendant la conduite ; 4. que les chiffres publiés montrent aussi les attentes les plus longues et tous les kilomètres.',
        'We repair and maintain equipment that others depend on every day. We want to do it well, within times we can keep, and get home safely. A dispatch tool should help us with that; it should not decide alone. We ask: 1. that nobody be sent more than 60 minutes’ drive away without their agreement; 2. that every depot have, at every working hour, a person who can be reached and can correct the plan; 3. that no message from the tool want an answer while we drive; 4. that published figures also show the longest waits and all the kilometres.',
        'Wir reparieren und warten Anlagen, auf die andere jeden Tag angewiesen sind. Das möchten wir gut machen, in Zeiten, die wir einhalten können, und sicher nach Hause kommen. Ein Dispositionssystem soll uns dabei helfen; allein entscheiden soll es nicht. Wir fordern: 1. dass niemand ohne eigene Zustimmung mehr als 60 Minuten weit geschickt wird; 2. dass jeder Standort zu jeder Arbeitsstunde eine erreichbare Person hat, die den Plan korrigieren kann; 3. dass keine Nachricht des Systems während der Fahrt eine Antwort verlangt; 4. dass veröffentlichte Zahlen auch die längsten Wartezeiten und alle Kilometer zeigen.',
      ),
      questions: [
        {
          code: 'signature',
          type: 'petition',
          required: true,
          title: say('Je signe ce texte', 'I sign this text', 'Ich unterzeichne diesen Text'),
          options: [{ code: 'sign', label: say('Je signe', 'I sign', 'Ich unterzeichne') }],
        },
      ],
    },
  ],
};
