import type { CommentTemplate } from './comment-template.js';

export const COMMENTS_FR_STOP: readonly CommentTemplate[] = [
  {
    question: 'open_stop',
    theme: 'schedule',
    text: '{Trois|Quatre|Cinq} visites ajoutées après le départ, sans un mot. Le soir, {le client du matin attendait encore|il restait deux rappels à faire|rien n’était vraiment fini}.',
  },
  {
    question: 'open_stop',
    theme: 'schedule',
    text: 'Deux rendez-vous à {vingt|dix|quinze} minutes d’écart alors qu’il y a {quarante minutes|près d’une heure} de route. On commence en retard avant même de démarrer.',
  },
  {
    question: 'open_stop',
    theme: 'schedule',
    text: 'J’ai refusé une visite infaisable, elle est revenue {le lendemain|une heure plus tard|au même créneau} sans explication.',
  },
  {
    question: 'open_stop',
    theme: 'schedule',
    desk: true,
    text: 'L’outil défait en une nuit le planning {construit|préparé|vérifié} la veille, et c’est à nous de l’expliquer {aux équipes|au téléphone}.',
  },
  {
    question: 'open_stop',
    theme: 'distance',
    text: 'Plus d’une heure de route pour {un voyant à réarmer|un simple relevé|un joint}, alors qu’une collègue était {à dix minutes|juste à côté}.',
  },
  {
    question: 'open_stop',
    theme: 'distance',
    text: 'On se croise entre fourgons : {l’un monte, l’autre descend|chacun dans le secteur de l’autre}. {Personne ne comprend pourquoi|Même les clients le remarquent}.',
  },
  {
    question: 'open_stop',
    theme: 'distance',
    text: '{Deux cent dix|Deux cent quarante|Cent quatre-vingts} kilomètres pour trois visites, dont une annulée [[à l’entrée de la zone portuaire]]. Ces kilomètres-là ne sont comptés nulle part.',
  },
  {
    question: 'open_stop',
    theme: 'distance',
    text: 'Finir à une heure et demie de la maison {un vendredi soir|après une semaine d’astreinte|avec la route verglacée}.',
  },
  {
    question: 'open_stop',
    theme: 'quality',
    text: 'Troisième passage pour la même panne, faute de {la bonne carte|la bonne pièce|la bonne information}. Sur le tableau, cela fait trois pannes réglées.',
  },
  {
    question: 'open_stop',
    theme: 'quality',
    text: 'Une personne est restée {plus de deux jours|tout un week-end|près de trois jours} sans {chauffage|ascenseur}. Dans l’outil, l’appel était classé « non urgent ».',
  },
  {
    question: 'open_stop',
    theme: 'quality',
    text: 'Une chambre froide {à l’arrêt|en alarme} et on m’envoie sur un entretien {prévu|annuel}. Le produit a été jeté.',
  },
  {
    question: 'open_stop',
    theme: 'quality',
    desk: true,
    text: 'Clore une demande et en ouvrir une autre pour {tenir le délai|que le chiffre reste bon}. {Ce n’est pas ça, le service|Je ne veux plus faire ça}.',
  },
  {
    question: 'open_stop',
    theme: 'customers',
    text: 'Me faire {crier dessus|insulter} à cause d’un créneau que {personne ne m’avait donné|l’outil avait promis à ma place}.',
  },
  {
    question: 'open_stop',
    theme: 'customers',
    text: 'Passer {un quart d’heure|la moitié de la visite|vingt minutes} à m’excuser avant d’ouvrir la caisse à outils.',
  },
  {
    question: 'open_stop',
    theme: 'customers',
    desk: true,
    text: 'Annoncer {à une maison de retraite|à une école|à un commerce} que personne ne viendra avant {demain|deux jours}, sans pouvoir changer quoi que ce soit.',
  },
  {
    question: 'open_stop',
    theme: 'preparation',
    text: 'La formation, c’était {une vidéo de douze minutes|un mode d’emploi envoyé la veille|un appel pendant que je conduisais}.',
  },
  {
    question: 'open_stop',
    theme: 'preparation',
    text: 'Appeler pour corriger une erreur et tomber sur {un répondeur|une musique d’attente|un formulaire}. La visite reste, l’erreur aussi.',
  },
  {
    question: 'open_stop',
    theme: 'preparation',
    text: 'J’ai signalé {trois|quatre} fois la même adresse fausse. {Toujours là|Rien n’a bougé}. [[C’est celle de l’hôpital, bâtiment C]].',
  },
  {
    question: 'open_stop',
    theme: 'preparation',
    desk: true,
    text: 'On nous demande d’expliquer un choix de l’outil {que personne ne nous a appris à lire|dont nous ne voyons pas les raisons}.',
  },
  {
    question: 'open_stop',
    theme: 'health',
    text: 'Le téléphone sonne {sur l’autoroute|dans un virage|en pleine ville} : {répondre ou perdre la visite|il faut accepter en deux minutes}. Un jour, il y aura un accident.',
  },
  {
    question: 'open_stop',
    theme: 'health',
    text: 'Manger {au volant|debout dans une chaufferie|à seize heures} parce que la pause a été {remplie|effacée} par une visite.',
  },
  {
    question: 'open_stop',
    theme: 'health',
    text: 'Je refais le planning {la nuit dans ma tête|en rêve|à trois heures du matin}. {À la maison, ça se voit|Ce n’était pas le cas avant}.',
  },
  {
    question: 'open_stop',
    theme: 'health',
    text: 'Devoir {bâcler|laisser un travail à moitié} parce que la visite suivante clignote déjà. {J’ai honte de ce que je laisse|Ce n’est pas mon métier}.',
  },
];
