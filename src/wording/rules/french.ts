import type { LanguageRules } from './language-rules.js';

export const french: LanguageRules = {
  joins: /(?<=[\p{L}·’]) (?:et|ou|ainsi que) (?=\p{L})|\p{L}\/(?:et|ou|\p{L}{2})/iu,
  pairs:
    /\bentre (?:\S+ ){1,4}?et\b|\b(?:plus ou moins|de temps en temps|bien ou mal|mal ou bien|bon ou mauvais|mieux ou moins bien|facile ou difficile)\b|(?<!\p{L})satisfait(?:·e|e|\(e\))?s? ou insatisfait(?:·e|e|\(e\))?s?|\b(?:jours?|semaines?|heures?|minutes?|km|fois|ans?) (?:ou|et) (?:plus|moins)\b|\bsanté et sécurité\b|\bvie privée et professionnelle\b/giu,
  leading:
    /\bn[’']est-ce pas\b|\bne (?:pensez|trouvez|croyez|estimez)-vous pas\b|\b(?:bien sûr|évidemment|de toute évidence|naturellement|comme chacun sait|comme tout le monde le sait)(?!\p{L})|\bêtes-vous d[’']accord (?:que|pour dire)\b|\bcombien (?:souffrez|appréciez)-vous\b|\b(?:scandaleu(?:x|ses?)|inadmissibles?|inacceptables?|insupportables?|honteu(?:x|ses?)|intolérables?|ridicules?)(?!\p{L})/iu,
  negative:
    /(?:^|[\s(])(?:ne\s|n[’'])[^.?!]*?(?<!\p{L})(?:pas|plus|aucune?|rien|guère|ni)(?!\p{L})|(?<!\p{L})non (?!concerné)(?=\p{L}{4})/iu,
  absolute:
    /(?<!\p{L})(?:toujours|jamais|tout le monde|personne ne|tout le temps|absolument|totalement|complètement|entièrement)(?!\p{L})/iu,
  identifying:
    /(?<!\p{L})(?:votre|vos|le|la|l[’'])\s?(?:noms?(?: de famille)?|prénoms?|initiales|date de naissance|anniversaire|e-?mail|courriel|adresse|code postal|(?:numéro de )?téléphone|matricule|numéro de (?:badge|véhicule|bureau|plaque|personnel)|plaque(?: d[’']immatriculation)?|immatriculation|âge exact|intitulé de poste)(?!\p{L})|(?<!\p{L})quel est votre âge(?!\p{L})/iu,
  good: /(?<!\p{L})(?:excellente?|bonne?|bien|satisfait(?:·e|e)?|d[’']accord|mieux|facile|juste)(?!\p{L})/iu,
  bad: /(?<!\p{L})(?:mauvaise?|mal|insatisfait(?:·e|e)?|pas (?:du tout )?(?:d[’']accord|satisfait|bon)|moins bien|difficile|injuste|médiocre)(?!\p{L})/iu,
  mostWords: 28,
};
