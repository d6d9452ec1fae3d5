import { QUESTIONNAIRE_SCHEMA, type Questionnaire } from '../questionnaire/index.js';
import { dispatchClaims } from './dispatch/claims.js';
import { customersSection } from './dispatch/customers.js';
import { dispatchDemands } from './dispatch/demands.js';
import { distanceSection } from './dispatch/distance.js';
import { healthSection } from './dispatch/health.js';
import { preparationSection } from './dispatch/preparation.js';
import { prioritiesSection } from './dispatch/priorities.js';
import { qualitySection } from './dispatch/quality.js';
import { scheduleSection } from './dispatch/schedule.js';
import { roleQuestion, siteQuestion, tenureQuestion } from './profile.js';
import { DEMO_LANGUAGES, say } from './say.js';

/** The closed survey of the demo: what a dispatch system that decides every visit does to work. */
export const dispatchQuestionnaire: Questionnaire = {
  schema: QUESTIONNAIRE_SCHEMA,
  code: 'dispatch',
  languages: DEMO_LANGUAGES,
  title: say(
    'Le nouvel outil de planification, vu du terrain',
    'The new dispatch tool, seen from the field',
    'Das neue Dispositionssystem aus Sicht des Außendiensts',
  ),
  intro: say(
    'Depuis ce printemps, un outil décide de chaque visite : qui, où, quand. Le comité veut savoir ce que cela change dans votre travail. Neuf minutes, aucune question obligatoire.',
    'Since this spring, a tool decides every visit: who, where, when. The council wants to know what this changes in your work. Nine minutes, no question is compulsory.',
    'Seit diesem Frühjahr entscheidet ein System über jeden Einsatz: wer, wo, wann. Der Betriebsrat möchte wissen, was das für Ihre Arbeit bedeutet. Neun Minuten, keine Frage ist Pflicht.',
  ),
  profile: [siteQuestion, roleQuestion, tenureQuestion],
  sections: [
    scheduleSection,
    distanceSection,
    qualitySection,
    customersSection,
    preparationSection,
    healthSection,
    prioritiesSection,
  ],
  claims: dispatchClaims,
  demands: dispatchDemands,
};
