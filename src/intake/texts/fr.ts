import type { IntakeTexts } from './intake-texts.js';

export const fr: IntakeTexts = {
  languages: 'Langue',
  ownPhone:
    'Utilisez votre propre téléphone et votre propre connexion, pas ceux de l’entreprise : son réseau peut voir que cette page a été ouverte.',
  whoTitle: 'Qui voit quoi',
  promise: {
    lead: 'Vos réponses ne portent pas de nom. Avant la première question, voici qui peut voir quoi.',
    start: 'Aller aux questions',
    who: [
      {
        name: 'La direction et l’encadrement',
        text: 'Seulement le rapport que le comité choisit de publier. Aucun groupe de moins de {k} réponses n’y figure.',
      },
      {
        name: 'Les représentants du personnel',
        text: 'Rien avant la clôture. Ensuite, les résultats des groupes d’au moins {k} réponses, et les textes libres, séparés du reste de vos réponses.',
      },
      {
        name: 'Les administrateurs',
        text: 'Ils préparent, ouvrent et ferment l’enquête. Aucune page ne leur montre une réponse.',
      },
      {
        name: 'Le serveur',
        text: 'Il vérifie vos réponses à leur arrivée et les scelle aussitôt avec une clé des représentants, qu’il n’a pas. Il ne garde ni nom, ni heure, ni adresse, ni appareil, ni langue. Ni compte, ni cookie.',
      },
    ],
  },
  petitionPromise: {
    lead: 'Votre signature ne porte pas de nom. Avant de signer, voici qui peut voir quoi.',
    start: 'Aller au texte',
    who: [
      {
        name: 'La direction et l’encadrement',
        text: 'Seulement le texte et, si le comité le publie, le nombre de signatures.',
      },
      {
        name: 'Les représentants du personnel',
        text: 'Le nombre de signatures, après la clôture. Personne ne voit qui a signé.',
      },
      {
        name: 'Les administrateurs',
        text: 'Ils préparent, ouvrent et ferment la pétition. Aucune page ne leur montre une signature.',
      },
      {
        name: 'Le serveur',
        text: 'Il scelle votre signature à son arrivée avec une clé des représentants, qu’il n’a pas. Il ne garde ni nom, ni heure, ni adresse, ni appareil, ni langue. Ni compte, ni cookie.',
      },
    ],
  },
  whoSensitive:
    'Pour les questions sensibles, aucun groupe de moins de {sensitiveK} réponses n’apparaît.',
  openLink: {
    name: 'Un seul lien pour tout le monde',
    text: 'Qui connaît ce lien peut répondre, et rien ne vérifie qui ni combien de fois. Une enquête sur invitation compte chaque personne une fois.',
  },
  limitsTitle: 'Ce que cette page ne peut pas faire',
  limits: [
    'Garantir une seule réponse par personne, ni que seul le personnel réponde : le lien est ouvert à qui le connaît. Le rapport le dit aussi.',
    'Cacher à un réseau que vous l’avez visitée, ou vous protéger d’un regard par-dessus l’épaule.',
    'Vous protéger de qui exploite le serveur, s’il observait ce qui arrive. C’est pourquoi le comité choisit qui l’exploite.',
    'Remplacer une alerte : pour signaler un fait ou une personne, parlez à un représentant.',
  ],
  wordsTitle: 'Mots de contrôle',
  wordsText:
    'Les mêmes six mots figurent sur toutes les copies de ce questionnaire. Si quelqu’un en voit d’autres, ne répondez pas et prévenez un représentant.',
  closesOn: 'Ouverte jusqu’au {day}',
  part: 'Partie {n} sur {m}',
  required: 'réponse nécessaire',
  optional:
    'Vous pouvez laisser une question sans réponse, sauf si elle est marquée « réponse nécessaire ».',
  profileTitle: 'À propos de vous',
  profileWhy:
    'Pourquoi ces questions : pour voir si une situation est propre à un lieu ou à un métier. Les résultats ne sont séparés ainsi que pour les groupes d’au moins {k} réponses. Sans réponse ici, le reste compte tout autant.',
  preferNotToSay: 'Je préfère ne pas répondre',
  noAnswer: 'Sans réponse',
  chooseExactly: 'Choisissez {n} réponses.',
  chooseBetween: 'Choisissez de {min} à {max} réponses.',
  chooseAtMost: 'Choisissez {max} réponses au plus.',
  chooseAtLeast: 'Choisissez au moins {min} réponses.',
  chooseAny: 'Plusieurs réponses possibles.',
  textWarning:
    'Ce texte sera lu par les représentants : ni noms, ni plaques, ni lieux, ni dates. {n} caractères au plus.',
  numberBetween: 'Un nombre de {min} à {max}.',
  rank: 'Choix n° {n}',
  sendTitle: 'Relire, puis envoyer',
  sendNote:
    'Une fois envoyées, vos réponses ne peuvent plus être modifiées ni retirées : elles ne portent rien qui permette de les retrouver comme les vôtres.',
  send: 'Envoyer mes réponses',
  petitionTitle: 'Signer',
  petitionNote:
    'Votre signature ne porte pas de nom. Seul le nombre de signatures est publié. Une fois donnée, elle ne peut pas être retirée.',
  sign: 'Je signe',
  errorTitle: 'Pas encore envoyé : il reste à corriger',
  errorNote:
    'Rien n’a été enregistré. Tout ce que vous avez rempli est encore là ; corrigez, puis envoyez de nouveau en bas de page.',
  reloaded:
    'La page avait perdu son numéro de retour. Il vient d’être refait : envoyez de nouveau.',
  tooMany:
    'Trop de réponses viennent de votre connexion en ce moment et celle-ci n’a pas été prise. Rien n’est perdu : gardez cette page ouverte et renvoyez dans une minute.',
  unavailable:
    'Vos réponses ne peuvent pas être enregistrées en ce moment. Gardez cette page ouverte et renvoyez dans une minute.',
  thanksTitle: 'Merci. Votre réponse est enregistrée.',
  thanksText: 'Vous pouvez fermer cette page. Le comité ne lira rien avant la clôture.',
  signedTitle: 'Merci. Votre signature est comptée.',
  signedText: 'Vous pouvez fermer cette page.',
  receiptTitle: 'Votre reçu',
  receiptNotes: [
    'Il montre qu’une réponse envoyée depuis cette page est enregistrée, une seule fois. Renvoyer la même page donne le même reçu.',
    'À la clôture, une liste publique montre les reçus de toutes les réponses comptées : le vôtre en est.',
    'Il ne dit ni qui vous êtes, ni ce que vous avez répondu, et le noter est facultatif. Gardez-le pour vous : qui peut ouvrir les réponses retrouverait la vôtre.',
  ],
  invitedTitle: 'Cette enquête est sur invitation',
  invitedText:
    'Une réponse n’est acceptée qu’avec un bulletin, et rien de celle-ci n’a été gardé. Ouvrez votre invitation ou la page de l’enquête, en autorisant JavaScript pour cette adresse.',
  countedTitle: 'Une réponse est déjà comptée',
  countedText:
    'Cette page a déjà été envoyée avec d’autres réponses. Les premières sont enregistrées et comptent ; celles-ci n’ont rien changé.',
  notYetTitle: 'L’enquête n’est pas encore ouverte',
  notYetText: 'Revenez plus tard avec le même lien.',
  notYetOn: 'Elle ouvre le {day}. Revenez ce jour-là avec le même lien.',
  closedTitle: 'L’enquête est close',
  closedText:
    'Elle ne reçoit plus de réponses. Les représentants du personnel vous diront la suite.',
  unknownTitle: 'Il n’y a pas d’enquête à cette adresse',
  unknownText: 'Vérifiez le lien : une lettre a pu se perdre en le recopiant.',
  invalid:
    'La réponse n’est pas acceptée telle quelle et rien n’a été enregistré : corrigez les champs nommés et renvoyez.',
  badNonce:
    'Donnez un nombre à usage unique : 16 octets au hasard, en 32 chiffres hexadécimaux minuscules.',
  badBody:
    'Envoyez un objet JSON avec « answers » (un objet), « nonce » et, si vous voulez, « language » ; rien d’autre.',
};
