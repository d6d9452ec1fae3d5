import type { CommentTemplate } from './comment-template.js';

export const COMMENTS_FR_KEEP: readonly CommentTemplate[] = [
  {
    question: 'open_keep',
    theme: 'health',
    text: 'L’entraide : {un coup de fil|un message} et {une collègue|un collègue} trouve la panne avec moi.',
  },
  {
    question: 'open_keep',
    theme: 'health',
    text: 'Les {dix|quinze} minutes du matin au dépôt, où l’on {se parle|se passe les astuces|se répartit le lourd}.',
  },
  {
    question: 'open_keep',
    theme: 'health',
    text: 'Le métier lui-même. Remettre en marche {un ascenseur|une chaudière|une chambre froide} et voir les gens soulagés.',
  },
  {
    question: 'open_keep',
    theme: 'health',
    desk: true,
    text: 'L’équipe : {on se remplace|on se soutient} sans qu’on nous le demande, {même les mauvais jours|surtout le lundi}.',
  },
  {
    question: 'open_keep',
    theme: 'customers',
    text: 'Les clients que l’on suit depuis {des années|longtemps} : {ils nous font confiance|on connaît leurs machines}.',
  },
  {
    question: 'open_keep',
    theme: 'customers',
    text: 'Pouvoir {rappeler le client soi-même|prévenir du retard directement}. {Tout le monde y gagne|Cela calme tout}.',
  },
  {
    question: 'open_keep',
    theme: 'customers',
    desk: true,
    text: 'Les {mots gentils|remerciements} de ceux {que l’on a pu dépanner vite|à qui l’on a dit la vérité}.',
  },
  {
    question: 'open_keep',
    theme: 'schedule',
    text: 'La fiche avec {l’historique|les photos|les schémas} de la machine sur la tablette : {rien à redire|un vrai progrès}.',
  },
  {
    question: 'open_keep',
    theme: 'schedule',
    text: 'Voir {sa semaine d’astreinte|ses congés} à l’avance {dans l’outil|sans appeler personne}.',
  },
  {
    question: 'open_keep',
    theme: 'schedule',
    text: 'Quand {notre planificatrice|notre planificateur|la planification} peut encore {échanger deux visites|garder un créneau libre}, tout va mieux.',
  },
];
