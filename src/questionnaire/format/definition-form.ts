import { STRETCHED_WORDS } from '../../common/browser.js';
import type { CouncilSeat, CouncilSeats } from '../council-seats.js';
import {
  type AgreedMerge,
  type CouncilKeyPin,
  type Drawing,
  type DrawingDays,
  MOST_KEEP_MONTHS,
  MOST_TESTS,
  SURVEY_MODES,
  type SurveyDefinition,
  type SurveyInformation,
  type SurveyKeys,
} from '../survey-definition.js';
import {
  described,
  exactly,
  type Form,
  list,
  localised,
  matching,
  object,
  objects,
  oneOf,
  optional,
  optionCodes,
  questionCode,
  questionCodes,
  whole,
} from './form.js';
import { MAX_PROFILE_QUESTIONS, questionnaireForm } from './questionnaire-form.js';

const MOST_OF_ANYTHING = 1000;
const anyNumber = { min: 0, max: MOST_OF_ANYTHING };

const day = matching(/^\d{4}-\d{2}-\d{2}$/, 'day-form');
const text = matching(/^/, 'text-form');
const hash = matching(/^sha256:[0-9a-f]{64}$/, 'hash-form');
const count = whole(0, Number.MAX_SAFE_INTEGER);

const yes: Form<true> = {
  schema: { const: true },
  check(value, path, report) {
    if (value !== true) report(path, 'true-only');
  },
};

const drawing = object<Drawing>({
  from: day,
  until: day,
  again: optional(object<DrawingDays>({ from: day, until: day })),
});

const merge = object<AgreedMerge>({
  profile: questionCode,
  options: optionCodes(anyNumber),
});

const information = object<SurveyInformation>({
  controller: optional(localised('prose')),
  purpose: optional(localised('prose')),
  contact: optional(localised('prose')),
  urgentHelp: optional(localised('prose')),
  whistleblowing: optional(localised('prose')),
});

/** What keys must be like, a survey with other ones is not scheduled (check-keys.ts). */
const keys = object<SurveyKeys>({
  issuers: optional(
    objects(
      object<NonNullable<SurveyKeys['issuers']>[number]>({ partition: text, spki: text }),
      anyNumber,
    ),
  ),
  intake: optional(text),
  council: optional(
    object<CouncilKeyPin>({ publicKey: text, commitment: hash, needed: count, shares: count }),
  ),
  receipts: optional(text),
});

const holders = object<CouncilSeats>({
  list: hash,
  number: count,
  needed: count,
  seats: objects(
    object<CouncilSeat>({
      name: text,
      seal: text,
      sign: optional(text),
      words: list(text, anyNumber),
      outside: optional(text),
    }),
    anyNumber,
  ),
});

/**
 * What was frozen when a survey was scheduled, as it stands in a release and is shown to whoever
 * asks. A field that this version does not know is refused: it may change what a table means.
 */
export const definitionForm = object<SurveyDefinition>({
  schema: exactly('cahier/definition-1'),
  wordsBy: optional(
    described('How the control words are made: eight, stretched.', exactly(STRETCHED_WORDS)),
  ),
  questionnaire: questionnaireForm,
  threshold: described('Fewest people of whom a figure tells (rule D1).', count),
  sensitiveThreshold: described('The same where a question is sensitive.', count),
  crossings: described(
    'The profile questions by which results are split, alone or together.',
    list(questionCodes({ min: 1, max: MAX_PROFILE_QUESTIONS }), anyNumber),
  ),
  participation: optional(
    described('Where how many took part is told for everybody only.', exactly('overall')),
  ),
  merges: optional(
    described('Options that stand in one row of every table.', objects(merge, anyNumber)),
  ),
  council: optional(text),
  information: optional(described('What only the council knows and people read.', information)),
  opensOn: optional(day),
  closesOn: optional(day),
  drawing: optional(
    described('When ballots are drawn, where that ends before answering begins.', drawing),
  ),
  timeZone: optional(described('Where the days are (IANA); UTC if it is not said.', text)),
  keepMonths: optional(
    described('Months after the last day until answers are destroyed.', whole(1, MOST_KEEP_MONTHS)),
  ),
  mayCloseEarly: optional(
    described('Two holders, or two reps, may close it before its last day is over.', yes),
  ),
  mode: described('How people take part.', oneOf(SURVEY_MODES)),
  sensitive: optional(described('Never answered in one sitting.', yes)),
  previousWave: optional(described('Definition hash of the survey that this repeats.', hash)),
  keys: optional(described('The public halves of the survey’s keys.', keys)),
  holders: optional(described('Whose own keys answers are sealed to.', holders)),
  tests: optional(
    described('How many test ballots the holders cast among the others.', whole(1, MOST_TESTS)),
  ),
  opening: optional(
    described('Opened on the server although holders could open it.', exactly('server')),
  ),
});

/** The first thing that keeps a value from being a definition; its hash is checked elsewhere. */
export function findDefinitionProblem(value: unknown): string | undefined {
  let first: string | undefined;
  definitionForm.check(value, '', (path) => (first ??= path));
  return first;
}
