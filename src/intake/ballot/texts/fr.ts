import type { BallotTexts } from './ballot-texts.js';

export const fr: BallotTexts = {
  invitationTitle: 'Votre invitation',
  invitationLead:
    'Ouvrez le lien de votre message, scannez le code de votre billet, ou saisissez ici ce que dit le billet.',
  noScript:
    'Cette page a besoin de JavaScript : votre bulletin est fabriqué et vos réponses sont chiffrées dans votre propre navigateur, pour qu’aucun serveur ne tienne à la fois votre invitation et vos réponses. Autorisez JavaScript pour cette adresse, prenez un autre téléphone, ou adressez-vous à un représentant du personnel.',
  checking:
    'Un instant : l’enquête est en cours de vérification. Si cette ligne reste, rechargez la page, prenez un autre téléphone, ou adressez-vous à un représentant du personnel.',
  surveyName: 'Enquête',
  surveyNameHint: 'Le dernier mot de l’adresse de votre billet, après /s/.',
  invitationCode: 'Code d’invitation',
  invitationCodeHint:
    'Sur votre billet ou dans votre message : 18 lettres et chiffres. Il n’est pas encore envoyé.',
  open: 'Ouvrir',
  enter: {
    'bad-link': 'Ce lien est abîmé : il en manque une partie. Saisissez plutôt le code.',
    'bad-invitation': 'Le code d’invitation contient une faute. Comparez-le lettre par lettre.',
    'bad-slug': 'Saisissez le dernier mot de l’adresse de votre billet.',
    'no-answer': 'Le serveur ne répond pas. Rien n’a été envoyé ; réessayez dans une minute.',
  },
  troubleTitle: 'Cela s’arrête ici',
  trouble: {
    mismatch:
      'Ce n’est pas l’enquête que nomme votre invitation : ses questions ou ses clés ne sont pas les mêmes. Rien n’a été envoyé. Ne répondez pas, et montrez cette page à un représentant du personnel.',
    unknown:
      'Il n’y a pas d’enquête pour cette invitation. Vérifiez le lien, ou adressez-vous à un représentant.',
    'no-answer': 'Le serveur ne répond pas. Rien n’est perdu ; réessayez.',
    'other-tab':
      'Cette enquête est déjà ouverte dans un autre onglet de ce navigateur. Continuez là-bas, ou fermez-le.',
    unsupported:
      'Ce navigateur ne peut pas chiffrer ici. Prenez un navigateur récent, et une adresse qui commence par https.',
  },
  again: 'Réessayer',
  modes: {
    'two-phases': {
      name: 'En deux temps',
      text: 'Aujourd’hui vous prenez un bulletin, en une demi-minute. À partir du lendemain, vous répondez avec lui. Un bulletin ne porte pas de nom, et le temps entre les deux empêche de dire qui est venu avec lequel.',
    },
    'one-sitting': {
      name: 'En une fois',
      text: 'Vous prenez un bulletin qui ne porte pas de nom et répondez aussitôt. C’est moins fort que deux temps : qui exploite le serveur et l’observerait à cet instant précis pourrait rapprocher les deux. Rien de ce qui est gardé ne les rapproche.',
    },
  },
  limit:
    'Garder votre invitation de qui la lirait avant vous. Si un bulletin a été pris avec elle et pas par vous, prévenez un représentant.',
  ballotTitle: 'Prendre votre bulletin',
  codeTitle: 'Gardez ce code de bulletin',
  codeText:
    'Fabriqué à l’instant dans votre navigateur et connu de personne d’autre. Avec lui et votre invitation, vous retrouvez le même bulletin : après une coupure, un autre jour, sur un autre téléphone. Sans lui, un bulletin perdu reste perdu.',
  copy: 'Copier',
  copied: 'Copié',
  print: 'Imprimer',
  haveCode: 'J’ai déjà un code de bulletin',
  haveCodeText: 'Saisissez-le ici ; celui du dessus ne sert alors pas.',
  ballotCode: 'Votre code de bulletin',
  compareTitle: 'Comparez les mots de contrôle',
  compareText:
    'Regardez les six mots de votre affiche, billet ou message et choisissez-en deux ici. Ce doivent aussi être ceux que montre cette page.',
  wordNumber: 'Mot n° {n}',
  chooseWord: 'Choisir',
  otherWords: 'Les miens sont d’autres mots',
  bookTitle: 'D’autres enquêtes avec la même invitation',
  bookText:
    'Votre invitation donne aussi un bulletin pour ces enquêtes. Vous pouvez les prendre toutes maintenant, avec le seul code de bulletin ci-dessus : plus il passe de temps avant de répondre, moins on peut rapprocher quoi que ce soit. Chaque enquête a ses six mots, à comparer quand vous y répondez.',
  book: 'Prendre aussi ces bulletins',
  bookAltered:
    'Une enquête n’est pas proposée ici : ses questions ou ses clés ne sont pas celles que le serveur annonce. Prévenez un représentant.',
  takenTitle: 'D’autres bulletins, avec le même code de bulletin',
  takenText:
    'Notez les adresses, gardez le code de bulletin et votre invitation : vous répondez à chacune de ces enquêtes séparément.',
  taken: '{title} : répondre à l’adresse {address}.',
  takenFrom: '{title} : répondre à partir du {from}, à l’adresse {address}.',
  notTaken: {
    refused: '{title} : le serveur n’a pas remis de bulletin. Adressez-vous à un représentant.',
    'bad-signature':
      '{title} : le serveur a remis quelque chose qui n’est pas un bulletin de cette enquête. N’y répondez pas, et prévenez un représentant.',
    'too-many':
      '{title} : pas encore pris, car trop de demandes viennent de votre connexion. Appuyez sur « Réessayer » dans une minute, ou prenez-le plus tard à l’adresse {address} avec votre invitation et le même code de bulletin.',
    'no-answer':
      '{title} : pas encore pris, car aucune réponse n’est venue. Appuyez sur « Réessayer » : vous aurez le même bulletin, pas un second. Ou prenez-le plus tard à l’adresse {address} avec votre invitation et le même code de bulletin.',
  },
  keptTitle: 'Cet appareil garde votre bulletin pour cette enquête',
  keptText: 'Il a été pris avec celui d’une autre enquête. Avant de vous en servir :',
  goOn: 'Continuer',
  keep: 'Garder mon bulletin sur cet appareil',
  keepHint: 'Seulement sur un appareil qui n’est qu’à vous : qui l’ouvre y trouve le bulletin.',
  draw: 'Prendre mon bulletin',
  drawing: {
    drawing: 'Un instant…',
    'bad-invitation': 'Le code d’invitation contient une faute. Comparez-le lettre par lettre.',
    'bad-code': 'Le code de bulletin contient une faute. Comparez-le lettre par lettre.',
    incomplete: 'Choisissez d’abord les deux mots.',
    wrong: 'Ce n’est pas le mot. Recomptez sur votre affiche ; d’autres mots sont demandés.',
    'too-many-mistakes':
      'Les mots n’ont pas correspondu trois fois. Rien n’a été pris. Rouvrez votre invitation, l’affiche sous les yeux.',
    'other-words':
      'Alors ne prenez pas de bulletin : cette page n’est peut-être pas l’enquête de vos représentants. Rien n’a été envoyé. Montrez-la à l’un d’eux.',
    refused:
      'Aucun bulletin n’a été remis. Il est peut-être trop tôt ou trop tard. Si vous en avez déjà pris un, saisissez son code plus haut. Si vous n’en avez jamais pris, votre invitation a pu servir à quelqu’un d’autre ou être retirée : prévenez un représentant.',
    'bad-signature':
      'Le serveur a remis quelque chose qui n’est pas un bulletin de cette enquête. Ne répondez pas, et prévenez un représentant.',
    'too-many':
      'Trop de demandes viennent de votre connexion en ce moment. Rien n’est perdu : appuyez de nouveau dans une minute, vous aurez le même bulletin, pas un second.',
    'no-answer':
      'Aucune réponse n’est venue. Appuyez de nouveau : vous aurez le même bulletin, pas un second.',
  },
  useTitle: 'Mon invitation a-t-elle servi ?',
  useText:
    'Le serveur dit si un bulletin a été pris avec votre invitation, et rien d’autre. Demander ne prend pas de bulletin.',
  askUse: 'Demander au serveur',
  use: {
    used: 'Oui, un bulletin a été pris avec cette invitation. Si c’était vous, saisissez son code plus haut pour le retrouver. Si ce n’était pas vous, quelqu’un d’autre s’est servi de votre invitation : prévenez maintenant un représentant du personnel. Ce bulletin ne peut pas être repris et vous n’en recevrez pas d’autre, car personne ne peut dire lequel c’est ; mais les représentants doivent connaître chaque cas avant de se fier au résultat.',
    unused: 'Non. Personne n’a encore pris de bulletin avec cette invitation.',
    'no-such':
      'Le serveur ne connaît pas cette invitation pour cette enquête. Elle a pu être retirée, ou vaut pour une autre enquête : adressez-vous à un représentant.',
    unanswered: 'Aucune réponse n’est venue. Rien n’a changé ; redemandez dans une minute.',
  },
  help: 'Pas d’affiche sous la main, ou quelque chose ne marche pas ? Adressez-vous à un représentant du personnel ; vous pouvez prendre votre bulletin jusqu’à la clôture.',
  waitingTitle: 'Votre bulletin est pris',
  waitingFrom: 'Revenez répondre à partir du {from}.',
  waitingText:
    'Gardez le code de bulletin et votre invitation : rouvrez l’invitation, saisissez le code, répondez. Choisissez votre moment ; plus vous attendez, mieux c’est.',
  formTitle: 'Vos réponses',
  formText: 'Rien n’est envoyé avant que vous appuyiez sur le bouton, à la fin.',
  draft: 'Garder un brouillon sur cet appareil',
  draftHint: 'Il est effacé quand vos réponses sont envoyées, ou quand vous décochez ceci.',
  sendNote:
    'Vos réponses sont chiffrées dans ce navigateur. Avec le même bulletin, vous pouvez les remplacer ou les retirer jusqu’à la clôture.',
  petitionNote:
    'Votre signature ne porte pas de nom. Seul le nombre de signatures est publié. Avec le même bulletin, vous pouvez la retirer jusqu’à la clôture.',
  sending: {
    sending: 'Envoi…',
    'not-sent':
      'Pas encore envoyé : aucune réponse n’est venue. Gardez cette page ouverte et appuyez de nouveau. Cela compte une fois, autant que vous appuyiez.',
    'too-many':
      'Pas encore envoyé : trop de réponses viennent de votre connexion en ce moment. Rien n’est perdu : gardez cette page ouverte et appuyez de nouveau dans une minute.',
    'not-accepted':
      'L’envoi n’est pas accepté et rien n’a été gardé : l’enquête est peut-être close. Rechargez la page, ou adressez-vous à un représentant.',
    'too-large': 'Les textes sont trop longs ensemble. Raccourcissez-les et renvoyez.',
  },
  earlier: 'J’ai déjà répondu avec ce bulletin',
  earlierText:
    'Pour remplacer vos réponses, remplissez de nouveau le formulaire et envoyez-le. Ou bien reprenez-les :',
  withdraw: 'Retirer ma réponse',
  alreadyTitle: 'Une réponse est déjà comptée avec ce bulletin',
  alreadyText: 'Ce que vous venez d’envoyer n’a rien changé. Vous pouvez en rester là, ou :',
  replace: 'La remplacer par ce que je viens de remplir',
  countedTitle: 'Merci. Votre réponse est enregistrée.',
  countedText: 'Le comité ne lira rien avant la clôture.',
  receiptTitle: 'Votre reçu',
  receiptNotes: [
    'Après la clôture, tous les reçus sont publiés : le vôtre parmi eux montre que votre réponse a été comptée.',
    'Il ne dit rien de ce que vous avez répondu, et personne ne peut l’en déduire.',
    'D’ici là, gardez-le pour vous : il montre que vous avez participé.',
  ],
  bulletin: 'Ai-je été compté ? (après la clôture)',
  changeTitle: 'Vous avez changé d’avis ?',
  changeText: 'Jusqu’à la clôture, ici ou avec votre code de bulletin.',
  change: 'Modifier mes réponses',
  forget: 'Effacer le bulletin de cet appareil',
  withdrawnTitle: 'Votre réponse est retirée',
  withdrawnText: 'Elle ne compte plus. Avec le même bulletin, vous pouvez répondre de nouveau.',
  answerAgain: 'Répondre de nouveau',
};
