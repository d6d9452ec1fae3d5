import type { InvitationsTexts } from './invitations-texts.js';

export const fr: InvitationsTexts = {
  title: 'Invitations',
  noSurveys: 'Aucune enquête sur invitation.',
  errors: 'À corriger',
  back: 'Retour à l’enquête',
  invited: '{invited} personnes invitées.',
  enough: 'C’est au moins le seuil de {threshold} : l’enquête peut être ouverte.',
  tooFew:
    'C’est moins que le seuil de {threshold} : l’enquête ne peut pas être ouverte, car aucun résultat ne pourrait être montré.',
  noNames: 'Cette page ne montre ni qui est invité, ni qui a retiré son bulletin, ni combien.',
  slips: 'Bulletins à tirer au sort',
  slipsIntro:
    'Les codes sont créés et imprimés dans le navigateur d’un représentant, ou hors ligne par « cahier slips ». Seules leurs empreintes viennent ici : le serveur ne peut voter à la place de personne.',
  hashes: 'Empreintes',
  hashesHint:
    'Le contenu de hashes.csv : 64 chiffres hexadécimaux par ligne, 3 500 lignes au plus par envoi.',
  count: 'Nombre de bulletins imprimés (facultatif)',
  countHint: 'L’envoi est refusé si la liste n’en contient pas autant.',
  upload: 'Enregistrer les empreintes',
  mail: 'Invitations par courriel',
  mailIntro:
    'Chaque personne reçoit un lien qui vaut un bulletin. Les courriels partent quand l’enquête est ouverte ; une adresse est effacée dès que son courriel est parti : ne la collez pas deux fois. Qui lit la boîte peut prendre le bulletin ; le tirage au sort est plus sûr.',
  addresses: 'Adresses',
  addressesHint: 'Une par ligne, ou séparées par des virgules.',
  queue: 'Mettre en file d’envoi',
  retry: 'Réessayer les refus',
  queued: 'en attente',
  sent: 'partis',
  failed: 'refusés par le serveur de courriel',
  uncertain: 'en cours ou incertains',
  uncertainHint:
    'Un envoi interrompu n’est pas répété de lui-même : la personne aurait deux invitations. Donnez-lui plutôt un bulletin imprimé.',
  revoke: 'Annuler des invitations',
  revokeIntro:
    'Collez les empreintes des bulletins qui n’ont pas été distribués. Une invitation déjà utilisée ne peut plus être annulée.',
  revokeHashes: 'Empreintes à annuler',
  revokeSubmit: 'Annuler ces invitations',
  drawing: 'Remise des bulletins',
  drawingIntro:
    'Plus il s’écoule de temps entre la remise du bulletin et la réponse, moins on peut les rapprocher.',
  phases: {
    'with-survey': 'Tant que l’enquête est ouverte',
    early: 'Dès maintenant, avant même l’ouverture',
    ended: 'Terminée : plus aucun bulletin n’est remis',
  },
  book: 'Carnet (facultatif)',
  bookHint:
    'Les enquêtes qui portent le même nom de carnet remettent leurs bulletins en un seul geste. Enregistrez dans chacune les empreintes faites des mêmes codes ; un courriel vaut pour toutes.',
  drawingSubmit: 'Enregistrer',
  drawingSaved: 'C’est enregistré.',
  added: '{read} empreintes lues, {changed} nouvelles.',
  queuedNow: '{read} adresses lues, {changed} mises en file.',
  revoked:
    '{changed} des {read} invitations sont annulées ; les autres sont utilisées ou inconnues.',
  retried: 'Les courriels refusés sont de nouveau en file.',
  refusals: {
    empty: 'La liste est vide : collez au moins une ligne.',
    'too-many': 'La liste est trop longue : envoyez-la en plusieurs fois.',
    'wrong-count':
      'La liste ne compte pas le nombre de lignes annoncé : vérifiez qu’elle est entière.',
    'bad-line':
      'La ligne {line} n’est pas de la forme attendue : corrigez-la. Rien n’a été enregistré.',
    'repeated-line': 'La ligne {line} figure déjà plus haut. Rien n’a été enregistré.',
    'open-link': 'Cette enquête passe par un lien ouvert : elle n’a pas d’invitations.',
    'not-scheduled':
      'Programmez d’abord l’enquête : les invitations portent ses mots de contrôle, fixés à ce moment.',
    over: 'L’enquête est close : ses invitations sont détruites.',
    'bad-book':
      'Choisissez quand les bulletins sont remis ; un nom de carnet compte 60 lettres et chiffres au plus.',
    elsewhere:
      'Ces empreintes ont été enregistrées pour une autre enquête : envoyez celles qui ont été créées pour celle-ci.',
    'no-mail':
      'L’envoi de courriels n’est pas configuré : réglez CAHIER_SMTP_URL, CAHIER_MAIL_FROM et CAHIER_PUBLIC_URL, ou imprimez des bulletins.',
  },
};
