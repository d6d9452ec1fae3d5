import type { ReportTexts } from './en.js';

/** French. Plain spaces before : ; ? ! % become narrow no-break ones (format/typography). */
export const fr: ReportTexts = {
  cover: {
    kicker: 'Rapport d’une enquête auprès du personnel',
    full: 'Édition complète',
    summary: 'Synthèse pour le personnel',
    council: 'Comité',
    field: 'Enquête ouverte',
    fieldDays: 'du {from} au {to}',
    fieldUnknown: 'jours non indiqués dans la définition',
    responses: 'Réponses',
    edition: 'Édition',
    release: 'Publication',
    words: 'Mots de contrôle du questionnaire',
    contents: 'Sommaire',
    footer: '{title} : publication {hash}',
  },
  list: { quote: '« {text} »', or: ' ou ', colon: '{label} : {text}' },
  figures: {
    withheld: 'non montré, pour protéger les personnes',
    respondents: 'Répondants',
    share: 'Part',
    number: 'Nombre',
    noAnswer: 'Sans réponse',
    short: 'n. m.',
    shortMeans: '{short} : {marker}',
    total: 'Ensemble',
    unfavourable: 'Défavorable',
    favourable: 'Favorable',
    low: 'Bas de l’échelle',
    high: 'Haut de l’échelle',
    neutral: 'Neutre',
    base: 'n = {count}',
    yes: 'Oui',
    no: 'Non',
    signed: 'Je signe',
  },
  summary: {
    title: 'Synthèse',
    lead: '{share} des {invited} personnes invitées ont participé : {responses} réponses.',
    leadUnknown: '{responses} réponses. Le nombre de personnes invitées n’est pas connu.',
    responses: 'réponses',
    invited: 'personnes invitées',
    participation: 'participation',
    threshold: 'plus petit groupe montré',
    findings: 'Ce qui ressort',
    ruleDirected:
      'Choisi par une règle, et non à la main : parmi les questions qui ont un côté favorable et un côté défavorable, les cinq plus fortes parts défavorables, à partir d’un quart des répondants.',
    ruleUndirected:
      'Choisi par une règle, et non à la main : le questionnaire ne dit pas quel côté est favorable ; voici donc les cinq échelles dont une extrémité réunit la plus forte part. À la lectrice et au lecteur d’en juger.',
    none: 'Aucune question n’atteint la règle.',
    answered: 'ont répondu {answers}',
    floor: 'soit au moins {share} de toutes les personnes invitées',
    priorities: 'Ce qui doit changer en premier',
    prioritiesDetail: 'choisi par {share}',
    demands: 'Ce que le comité demande',
  },
  method: {
    title: 'Méthode',
    lead: 'Qui a été interrogé, qui a répondu, et ce que les chiffres permettent de dire.',
    why: 'Pourquoi',
    who: 'Qui et quand',
    whoText: 'L’enquête s’adressait à {invited} personnes. {dates}',
    whoUnknown: 'Le nombre de personnes invitées n’est pas connu. {dates}',
    datesText: 'Elle a été ouverte du {from} au {to}.',
    datesUnknown: 'La définition n’indique pas les jours où elle a été ouverte.',
    participationText:
      '{responses} réponses ont été comptées, soit {share} des personnes invitées. Une réponse peut laisser des questions de côté ; la part « sans réponse » figure dans les tableaux lorsqu’elle peut être connue.',
    participationUnknown:
      '{responses} réponses ont été comptées. Une réponse peut laisser des questions de côté ; la part « sans réponse » figure dans les tableaux lorsqu’elle peut être connue.',
    twoPhases:
      'Sur invitation, en deux temps : chacun a d’abord retiré un bulletin, puis a répondu à partir du lendemain. Une réponse au plus par invitation ; rien de ce qui est conservé ne relie une invitation à une réponse.',
    oneSitting:
      'Sur invitation, en une fois : le bulletin a été retiré et utilisé dans la foulée. Une réponse au plus par invitation ; rien de ce qui est conservé ne les relie, mais la personne qui exploitait le serveur pendant l’enquête aurait pu rapprocher les deux moments.',
    openLink:
      'Tout le monde a répondu par le même lien ouvert. Ce mode protège l’anonymat, mais il ne peut garantir ni une seule réponse par personne, ni que seules les personnes invitées ont répondu. La participation est donc un nombre de réponses, et non de personnes vérifiées.',
    file: 'Les réponses ont été recueillies avec un autre outil et remises sous forme de fichier. Cahier les a protégées et comptées ; il ne peut se porter garant ni de leur recueil, ni d’une seule réponse par personne.',
    reading: 'Lire les chiffres',
    readingBase:
      'Chaque pourcentage est une part de tous les répondants du groupe, y compris ceux qui ont passé la question, sauf mention contraire dans le tableau ; pour les choix multiples, c’est une part de celles et ceux qui ont répondu. Les pourcentages sont entiers et calculés uniquement à partir d’effectifs publiés.',
    readingSides:
      'Dans les barres, les réponses défavorables sont à gauche du trait et les favorables à droite. Les réponses neutres et « non concerné » sont placées à part, à droite, pour ne faire pencher aucun côté.',
    readingFloor:
      'Une part de toutes les personnes invitées compte les silencieux comme n’ayant pas donné cette réponse. Elle tient quoi que pensent ceux qui se sont tus.',
    readingBounds:
      'Les signes ≥ et ≤, ou deux chiffres reliés par un tiret, donnent une borne : le chiffre exact en dirait trop sur certaines personnes.',
    readingPairs:
      'Les résultats croisés par deux questions de profil font partie de la publication ; les tableaux (CSV) joints à ce rapport les donnent en entier.',
    withheldTitle: 'Ce qui n’est pas montré, et pourquoi',
    withheldText:
      'Aucun chiffre n’est montré pour un groupe de moins de {threshold} personnes ({sensitive} pour les questions sensibles). Des chiffres plus grands sont parfois cachés aussi, car un petit groupe se retrouverait sinon par soustraction. Lorsque presque tout un groupe a donné la même réponse, aucun chiffre exact n’est montré. Tous portent la même mention, « {marker} », quelle que soit la raison.',
    limits: 'Limites',
    limitCensus:
      'C’est un recensement avec non-réponse, et non un échantillon : chaque personne concernée pouvait répondre, et toutes ne l’ont pas fait. Aucune marge d’erreur n’est donnée, car aucune ne corrigerait l’absence de celles et ceux qui n’ont pas répondu.',
    limitSelf:
      'Les réponses sont ce que chacun rapporte de son propre travail. Elles n’ont pas été rapprochées d’autres données.',
    limitGaps:
      'Un écart entre groupes n’est énoncé qu’à partir de 10 points et d’au moins 20 répondants de chaque côté.',
  },
  theme: {
    sides: '{left} à gauche, {right} à droite.',
    sentenceDirected: '{bad} ont répondu {badAnswers} ; {good} ont répondu {goodAnswers}.',
    sentenceWithheld:
      'Les chiffres de cette question ne sont pas montrés, pour protéger les personnes.',
    sentenceTop: 'Le plus souvent : {answers}.',
    answerShare: '{answer} ({share})',
    altScale: 'Diagramme en barres. {title}. {left} : {leftShare}. {right} : {rightShare}.',
    altBars: 'Diagramme en barres. {title}. {answers}.',
    tableOf: 'Chiffres : {title}',
    answer: 'Réponse',
    open: 'Question ouverte, avec les mots des répondants : {title}. Un choix figure au chapitre « {voices} ».',
    signatures: '{count} signatures',
  },
  groups: {
    title: 'Par groupe : {profile}',
    lead: 'Part de réponses {side}, groupe par groupe.',
    leadSide: 'défavorables',
    leadHigh: 'du haut de l’échelle',
    hatched: 'Hachuré : {marker}. Le trait vertical est la part de l’ensemble des répondants.',
    gap: 'Plus grand écart : {high} pour {highGroup}, {low} pour {lowGroup}.',
    table: 'Toutes les échelles : part de réponses {side}, par {profile}',
    picks: '{title} : part par {profile}',
    question: 'Question',
    alt: 'Diagramme à points. {title}. {rows}.',
    reference: 'ensemble : {share}',
  },
  claims: {
    title: 'L’indicateur et le terrain',
    lead: 'Ce que disent des indicateurs publiés, et ce que le personnel rapporte du même sujet. Les deux mesurent autrement ; cette page les met côte à côte et n’en déclare aucun faux.',
    claim: 'Indicateur publié',
    source: 'Source',
    scope: 'Ce qu’il compte et ne compte pas',
    field: 'Ce que rapporte le personnel',
    caution:
      'Pour les comparer, le comité demande la répartition derrière l’indicateur, et pas seulement sa moyenne.',
    reply: 'Droit de réponse : remarques de la direction',
  },
  demands: {
    title: 'Demandes',
    lead: 'Chaque demande, les chiffres sur lesquels elle s’appuie, et la place d’une réponse motivée. La dernière colonne est imprimée même vide.',
    number: 'N°',
    demand: 'Demande',
    addressee: 'À',
    evidence: 'S’appuie sur',
    answer: 'Réponse de la direction et date',
    basis: 'Fondement',
  },
  voices: {
    title: 'Paroles',
    lead: 'Des commentaires avec les mots des répondants, choisis et anonymisés par les élus.',
    rule: 'Les élus lisent les commentaires à part de toute autre réponse, retirent ce qui pourrait désigner une personne et décident lesquels publier. Les commentaires ne sont jamais montrés par groupe, et leur ordre ne dit rien de qui les a écrits, ni quand. Ils illustrent les chiffres ; ils ne sont pas comptés.',
  },
  annex: {
    title: 'Annexe : les questions telles que posées',
    lead: 'Chaque question avec ses réponses, mot pour mot et dans l’ordre où elles ont été posées.',
    profile: 'À propos de vous (questions de profil)',
    openText: 'Texte libre, {count} caractères au plus.',
    choose: 'Choix : {range}.',
    range: '{min} à {max}',
  },
  integrity: {
    title: 'Intégrité',
    lead: 'De quoi ce rapport est fait, et comment le vérifier.',
    release: 'Empreinte de la publication',
    definition: 'Empreinte de la définition',
    prior: 'Publications antérieures',
    priorNone: 'aucune : c’est la première',
    method: 'Méthode de protection',
    methodValue: '{name}, version {version}',
    proof: 'Chiffres de son contrôle',
    check: 'Comment vérifier',
    steps: [
      'Comparez les six mots de contrôle avec ceux de l’affiche, de la page de l’enquête ou de vos notes : les mêmes mots disent les mêmes questions, les mêmes seuils, les mêmes jours.',
      'Demandez au comité le fichier de la publication. Lancez « cahier report » sur ce fichier : avec la même version de Cahier, la même publication donne ce même document, octet pour octet.',
      'La commande refuse une publication dont le contenu ne correspond pas à son empreinte. L’empreinte montre une modification ; ce n’est pas une signature : comparez-la avec une copie gardée par quelqu’un d’autre.',
    ],
    limits:
      'La protection ne laisse apparaître aucun groupe sous le seuil, par aucune soustraction entre les tableaux publiés. Elle ne peut empêcher les suppositions tirées de ce que des collègues se disent.',
  },
};
