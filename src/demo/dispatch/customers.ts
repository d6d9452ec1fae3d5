import type { Section } from '../../questionnaire/index.js';
import { say } from '../say.js';
import { REFERENCE_PERIOD, frequencyQuestion } from '../scales.js';

export const customersSection: Section = {
  code: 'customers',
  title: say('Les clients', 'Customers', 'Die Kundschaft'),
  intro: REFERENCE_PERIOD,
  questions: [
    frequencyQuestion({
      code: 'customer_anger',
      task: 'harassment-violence',
      direction: 'down',
      title: say(
        'Vous avez fait face à la colère d’un client à cause d’un retard',
        'You met a customer’s anger because of a delay',
        'Sie waren wegen einer Verspätung mit verärgerter Kundschaft konfrontiert',
      ),
    }),
    frequencyQuestion({
      code: 'felt_unsafe',
      task: 'harassment-violence',
      direction: 'down',
      sensitive: true,
      title: say(
        'Vous ne vous êtes pas senti·e en sécurité face à une personne',
        'You felt unsafe in front of another person',
        'Sie fühlten sich gegenüber einer Person nicht sicher',
      ),
      help: say(
        'Réponses lues seulement après la clôture. En cas de danger, prévenez tout de suite les secours ou une personne de confiance.',
        'Answers are read only after closing. In danger, call for help or tell somebody you trust at once.',
        'Antworten werden erst nach Abschluss gelesen. Bei Gefahr bitte sofort Hilfe rufen oder eine Vertrauensperson ansprechen.',
      ),
    }),
  ],
};
