import type { DomainError } from '../../common/index.js';
import type { Language } from '../../web/index.js';

type Translation = Readonly<Record<string, string>>;

const fr: Translation = {
  'survey-step-done': 'C’est déjà fait : rechargez la page pour le voir.',
  'survey-step-skipped':
    'Une enquête est programmée, ouverte, close, exploitée puis archivée, dans cet ordre : faites d’abord l’étape précédente.',
  'survey-no-way-back':
    'Une enquête ne revient jamais en arrière, et une enquête close n’est jamais rouverte : les répondants savaient quand elle se termine. Créez plutôt une nouvelle enquête.',
  'survey-frozen':
    'Cette enquête est programmée : plus rien n’y change, car tous les répondants doivent avoir reçu la même information. Créez plutôt une nouvelle enquête à partir du questionnaire.',
  'survey-opens-later':
    'Le jour d’ouverture annoncé n’est pas encore venu : ouvrez l’enquête ce jour-là.',
  'survey-closing-day-past':
    'Le jour de clôture est passé : choisissez-en un plus tardif, dans une nouvelle enquête si celle-ci est programmée.',
  'survey-changed-meanwhile':
    'Quelqu’un d’autre a modifié cette enquête entre-temps : rechargez sa page.',
  'closing-not-confirmed':
    'Ce n’est pas l’adresse de l’enquête : tapez-la telle qu’elle est affichée.',
  'slug-taken': 'Une autre enquête a cette adresse : choisissez-en une autre.',
  'code-taken': 'Une autre question a ce code : choisissez-en un autre.',
  'option-code-twice': 'Deux options ont le même code : donnez à chacune le sien.',
  'section-not-empty':
    'Cette section contient encore des questions : déplacez-les ou supprimez-les d’abord.',
  'too-many-profile-questions':
    'Trois questions de profil au plus : chacune multiplie les groupes, et avec une quatrième presque chaque groupe serait assez petit pour reconnaître des personnes. Supprimez-en d’abord une.',
  'no-such-group':
    'Une option nomme un groupe absent de la liste des groupes : ajoutez-le ou laissez le champ vide.',
  'no-such-language': 'Choisissez au moins une langue, parmi celles du questionnaire.',
  'sensitive-threshold-too-low':
    'Le seuil des questions sensibles doit être au moins égal au seuil ordinaire.',
  'threshold-below-floor':
    'Le seuil est trop bas : aucun groupe plus petit que le plancher ne peut être montré.',
  'bad-crossing':
    'Les résultats se répartissent selon une ou deux questions de profil du questionnaire.',
  'nothing-to-ask': 'Le questionnaire ne demande rien : ajoutez-y au moins une question.',
  'days-out-of-order': 'Le jour de clôture ne peut pas précéder le jour d’ouverture.',
  'one-sitting-when-sensitive':
    'Sur un sujet sensible, on ne répond pas en une fois : bulletin et réponse à quelques minutes d’écart permettraient à qui exploite le serveur de les rapprocher. Choisissez deux temps.',
  'bad-merge':
    'Réunissez au moins deux groupes d’une même question de profil, placés sous le même ensemble, chacun une fois, et laissez au moins deux lignes.',
  'no-such-wave':
    'Une enquête peut en reprendre une autre dont les résultats sont ouverts et dont le questionnaire porte le même code : choisissez-la dans la liste.',
  'no-keys':
    'Rien ici ne crée les clés qu’exige une enquête sur invitation : choisissez un lien ouvert, ou faites configurer le serveur pour les invitations.',
  'too-few-representatives':
    'Au moins deux représentants doivent choisir leur phrase d’ouverture avant qu’une enquête puisse être programmée : personne n’ouvre seul les résultats. Demandez-leur de se connecter et d’ouvrir « Ma phrase d’ouverture ».',
  'too-few-invited':
    'Moins de personnes sont invitées que le seuil : aucun résultat ne pourrait jamais être montré. Invitez-en davantage, puis ouvrez l’enquête.',
  'bad-keys':
    'Les clés de l’enquête ne conviennent pas à son mode ou sont abîmées : créez une nouvelle enquête et programmez-la.',
  'closing-not-begun':
    'Il n’y a rien à terminer ici : rechargez la page pour voir l’état de l’enquête.',
  'closing-unfinished':
    'Plus personne ne peut répondre, mais une étape de la clôture a échoué. Réessayez dans un instant et, si cela échoue encore, prévenez qui exploite le serveur.',
};

const de: Translation = {
  'survey-step-done': 'Das ist schon geschehen: Laden Sie die Seite neu.',
  'survey-step-skipped':
    'Eine Befragung wird geplant, geöffnet, geschlossen, ausgewertet und archiviert, in dieser Reihenfolge: Gehen Sie zuerst den Schritt davor.',
  'survey-no-way-back':
    'Eine Befragung geht nie zurück, und eine geschlossene wird nie wieder geöffnet: Die Befragten wussten, wann sie endet. Legen Sie eine neue Befragung an.',
  'survey-frozen':
    'Diese Befragung ist geplant; nichts daran ist mehr zu ändern, denn allen Befragten muss dasselbe gesagt worden sein. Legen Sie aus dem Fragebogen eine neue Befragung an.',
  'survey-opens-later':
    'Der angekündigte Öffnungstag steht noch bevor: Öffnen Sie die Befragung an diesem Tag.',
  'survey-closing-day-past':
    'Der Schließtag ist vorbei: Wählen Sie einen späteren, in einer neuen Befragung, falls diese schon geplant ist.',
  'survey-changed-meanwhile':
    'Jemand anderes hat diese Befragung inzwischen geändert: Laden Sie ihre Seite neu.',
  'closing-not-confirmed':
    'Das ist nicht die Adresse der Befragung: Geben Sie sie so ein, wie sie angezeigt wird.',
  'slug-taken': 'Eine andere Befragung hat diese Adresse: Wählen Sie eine andere.',
  'code-taken': 'Eine andere Frage hat dieses Kürzel: Wählen Sie ein anderes.',
  'option-code-twice': 'Zwei Antworten haben dasselbe Kürzel: Geben Sie jeder ein eigenes.',
  'section-not-empty': 'Dieser Abschnitt hat noch Fragen: Verschieben oder löschen Sie sie zuerst.',
  'too-many-profile-questions':
    'Höchstens drei Profilfragen: Jede vervielfacht die Gruppen, und mit einer vierten wäre fast jede Gruppe so klein, dass Personen zu erkennen sind. Löschen Sie zuerst eine.',
  'no-such-group':
    'Eine Antwort nennt eine Gruppe, die nicht in der Liste steht: Fügen Sie die Gruppe hinzu oder lassen Sie das Feld leer.',
  'no-such-language': 'Wählen Sie mindestens eine Sprache, und zwar aus denen des Fragebogens.',
  'sensitive-threshold-too-low':
    'Die Schwelle für heikle Fragen muss mindestens so hoch wie die gewöhnliche sein.',
  'threshold-below-floor':
    'Die Schwelle ist zu niedrig: Keine Gruppe unter der Mindestgröße darf gezeigt werden.',
  'bad-crossing': 'Ergebnisse werden nach einer oder zwei Profilfragen des Fragebogens aufgeteilt.',
  'questionnaire-unfinished':
    'Der Fragebogen ist noch nicht vollständig: Klären Sie, was seine Seite aufzählt, und planen Sie dann die Befragung.',
  'nothing-to-ask': 'Der Fragebogen fragt nichts: Fügen Sie mindestens eine Frage hinzu.',
  'days-out-of-order': 'Der Schließtag darf nicht vor dem Öffnungstag liegen.',
  'one-sitting-when-sensitive':
    'Bei einem heiklen Thema antwortet man nicht in einem Zug: Stimmzettel und Antwort im Abstand von Minuten ließen den Betreiber des Servers beides zusammenführen. Wählen Sie zwei Schritte.',
  'bad-merge':
    'Legen Sie mindestens zwei Gruppen einer Profilfrage zusammen, die unter derselben Überschrift stehen, jede einmal, und lassen Sie mindestens zwei Zeilen.',
  'no-such-wave':
    'Eine Befragung kann eine wiederholen, deren Ergebnisse geöffnet sind und deren Fragebogen dasselbe Kürzel hat: Wählen Sie sie aus der Liste.',
  'no-keys':
    'Hier erzeugt nichts die Schlüssel, die eine Befragung auf Einladung braucht: Wählen Sie einen offenen Link oder lassen Sie den Server für Einladungen einrichten.',
  'too-few-representatives':
    'Mindestens zwei Mitglieder müssen ihren Öffnungssatz wählen, bevor eine Befragung angesetzt werden kann: Niemand öffnet Ergebnisse allein. Bitten Sie sie, sich anzumelden und „Mein Öffnungssatz“ zu öffnen.',
  'too-few-invited':
    'Es sind weniger Personen eingeladen als die Schwelle verlangt, sodass nie ein Ergebnis gezeigt werden könnte. Laden Sie mehr Personen ein und öffnen Sie dann die Befragung.',
  'bad-keys':
    'Die Schlüssel der Befragung passen nicht zu ihrer Art oder sind beschädigt: Legen Sie eine neue Befragung an und planen Sie diese.',
  'closing-not-begun':
    'Hier ist nichts zu Ende zu führen: Laden Sie die Seite neu, um den Stand zu sehen.',
  'closing-unfinished':
    'Niemand kann mehr antworten, aber ein Schritt des Schlusses ist gescheitert. Versuchen Sie es gleich noch einmal; scheitert es wieder, sagen Sie es dem Betreiber des Servers.',
};

const TRANSLATIONS: Readonly<Record<Language, Translation>> = { fr, en: {}, de };

/** What a refusal says, in the admin's language where it has been translated. */
export const refusalText = ({ code, message }: DomainError, language: Language): string =>
  TRANSLATIONS[language][code] ?? message;
