import type { LanguageRules } from './language-rules.js';

export const german: LanguageRules = {
  joins: /(?<=\p{L},?) (?:und|oder|sowie|bzw\.) (?=\p{L})|\p{L}\/(?:und|oder|\p{L}{2})/iu,
  pairs:
    /\bzwischen (?:\S+ ){1,4}?und\b|\b(?:mehr oder weniger|ab und zu|nach und nach|hin und wieder|gut oder schlecht|schlecht oder gut|besser oder schlechter|zufrieden oder unzufrieden|leicht oder schwer|oder nicht)\b|(?<!\p{L})(\p{L}{3,})innen (?:und|oder) \1(?:en|n|e|s)?(?!\p{L})|(?<!\p{L})(?:Tage|Wochen|Stunden|Minuten|km|Mal|Jahre) (?:und|oder) (?:mehr|weniger|später|länger)(?!\p{L})|\bSicherheit und Gesundheit\b|\bArbeits- und Gesundheitsschutz\b/giu,
  leading:
    /\b(?:nicht wahr|finden Sie nicht|meinen Sie nicht|sind Sie nicht auch|stimmen Sie (?:mir |uns )?zu, dass|wie sehr (?:leiden|genießen) Sie)(?!\p{L})|(?<!\p{L})(?:selbstverständlich|natürlich|offensichtlich|sicherlich|bekanntlich|wie (?:jeder|wir alle) (?:weiß|wissen))(?!\p{L})|(?<!\p{L})(?:skandalös|unzumutbar|untragbar|unerträglich|inakzeptabel|unverschämt|lächerlich)(?:e[nmrs]?)?(?!\p{L})/iu,
  negative: /(?<!\p{L}|oder )(?:nicht(?! (?:gesagt|betroffen))|keine?[mnrs]?|nichts)(?!\p{L})/iu,
  absolute:
    /(?<!\p{L})(?:immer(?! (?:noch|wieder))|nie|niemals|niemand|ständig|absolut|völlig|vollkommen|total)(?!\p{L})/iu,
  identifying:
    /(?<!\p{L})(?:(?:Ihre?[mnrs]?|den|die|der|das) (?:genaue[ns]? )?(?:Vor-?|Nach-?|Familien)?(?:name|namen)|Initialen|Geburts(?:datum|tag)|E-?Mail(?:-?Adresse)?|(?:Ihre?|die) (?:Anschrift|Adresse)|Postleitzahl|Telefonnummer|Handynummer|(?:Personal|Ausweis|Fahrzeug|Zimmer|Mitarbeiter)nummer|Kennzeichen)(?!\p{L})|(?<!\p{L})wie alt sind Sie(?!\p{L})/iu,
  good: /(?<!\p{L})(?:ausgezeichnet|sehr gut|gut|zufrieden|stimme (?:eher |voll |sehr )?zu|besser|leicht|gerecht)(?!\p{L})/iu,
  bad: /(?<!\p{L})(?:schlecht|mangelhaft|unzufrieden|stimme (?:eher |gar |überhaupt )?nicht zu|schlechter|schwer|ungerecht|nicht gut)(?!\p{L})/iu,
  mostWords: 22,
};
