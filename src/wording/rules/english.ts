import type { LanguageRules } from './language-rules.js';

export const english: LanguageRules = {
  joins: /(?<=\p{L}) (?:and|or|as well as) (?=\p{L})|\p{L}\/(?:and|or|\p{L}{2})/iu,
  pairs:
    /\bbetween (?:\S+ ){1,4}?and\b|\b(?:more or less|now and then|again and again|whether or not)\b|\b(?:well or badly|badly or well|good or bad|better or worse|satisfied or dissatisfied|easy or difficult)\b|\b(?:day|days|week|weeks|hours?|minutes?|km|times|years?) or (?:more|less|later|longer)\b|\bhealth and safety\b/giu,
  leading:
    /\b(?:do|are|is|was|were|would|have|has|should|could)n[’']t (?:you|it|we|they|this|that|people)\b|\b(?:surely|obviously|of course|clearly|needless to say|as (?:everybody|everyone|we all) knows?|do(?:n[’']t)? you agree that|would you agree that|how much do you (?:suffer|enjoy))\b|\b(?:scandalous|outrageous|unacceptable|unbearable|shameful|intolerable|ridiculous|terrible)\b/iu,
  negative: /\b(?:not|cannot|no longer)\b(?! (?:at all|concerned))|n[’']t\b/iu,
  absolute:
    /\b(?:always|never|everybody|everyone|nobody|no one|all the time|absolutely|completely|totally|entirely)\b/iu,
  identifying:
    /\b(?:your|the) (?:full |first |last |family |own )?(?:name|surname|initials|date of birth|birthday|e-?mail(?: address)?|(?:home |postal )?address|post ?code|telephone|(?:tele)?phone number|(?:staff|employee|personnel|badge|van|vehicle|room|desk|plate) number|licen[cs]e plate|number plate)\b|\b(?:what is|what[’']s) your (?:exact )?(?:age|job title)\b/iu,
  good: /\b(?:excellent|good|great|satisfied|agree|well|better|easy|fair)\b/iu,
  bad: /\b(?:bad|poor|terrible|dissatisfied|unsatisfied|disagree|badly|worse|difficult|unfair)\b|\bnot\b(?! (?:concerned|at all$))(?: (?:at all |very |so )?\p{L}+)?/iu,
  mostWords: 25,
};
