import { amend, type Amendment, definitionHash } from '../../src/questionnaire/index.js';
import { Survey } from '../../src/surveys/index.js';
import { aDefinition, aQuestion, aQuestionnaire } from './small-survey.js';
import { tableHolders } from './survey-keys.js';

/** To whom the third seat is given on. */
export const SUCCESSOR = {
  seat: 3,
  name: 'Sunniva Roe',
  seal: `B${'Az09-_'.repeat(14)}y1`,
  sign: `B${'Az09-_'.repeat(14)}y2`,
} as const;

const DAY = '2026-03-10';

/** The changes of a survey whose third seat was given on. */
export const givenOn = (hash: string): readonly Amendment[] =>
  amend(
    { definitionHash: hash, amendments: [] },
    { kind: 'holder-replaced', ...SUCCESSOR },
    {
      day: DAY,
      reason: 'Odile Karras has left the company.',
      isOfOneMaker: false,
      signed: {
        proposed: DAY,
        signatures: [1, 2].map((seat) => ({ seat, signature: 'A'.repeat(86) })),
      },
    },
  );

/** A survey of three holders on whose third seat somebody else sits now. */
export function aSurveyGivenOn(): Survey {
  const questionnaire = aQuestionnaire([2], [aQuestion('q1', 3)]);
  const definition = { ...aDefinition(questionnaire, [['p1']]), holders: tableHolders() };
  const hash = definitionHash(definition);
  return Object.assign(new Survey(), {
    id: 'given',
    slug: 'given',
    definition,
    definitionHash: hash,
    amendments: givenOn(hash),
  });
}
