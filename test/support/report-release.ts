import type { LocalisedText } from '../../src/common/index.js';
import {
  type BallotCount,
  type OpenDays,
  publishRelease,
  type ProtectedRelease,
  type PublishedVerbatim,
} from '../../src/disclosure/index.js';
import type {
  Amendment,
  AnswerOption,
  Question,
  Questionnaire,
  Response,
  SurveyDefinition,
} from '../../src/questionnaire/index.js';

const say = (en: string, fr = en, de = en): LocalisedText => ({ en, fr, de });

const FREQUENCY: readonly AnswerOption[] = [
  ...['Never', 'Rarely', 'Sometimes', 'Often', 'Always'].map((label, score) => ({
    code: String(score + 1),
    label: say(label, `${label} (fr)`, `${label} (de)`),
    score,
  })),
  { code: 'na', label: say('Not concerned', 'Non concerné', 'Betrifft mich nicht') },
];

const scale = (code: string, title: string, direction?: 'up' | 'down'): Question => ({
  code,
  type: 'scale',
  title: say(title),
  options: FREQUENCY,
  ...(direction ? { direction } : {}),
});

export const reportQuestionnaire: Questionnaire = {
  schema: 'cahier/questionnaire-1',
  code: 'route',
  languages: ['en', 'fr', 'de'],
  title: say('The route planner', 'Le planificateur de tournées', 'Der Tourenplaner'),
  intro: say('The council wants to know.'),
  profile: [
    {
      code: 'site',
      title: say('Site', 'Site', 'Standort'),
      options: ['Orvane', 'Brel', 'Tansy'].map((label, index) => ({
        code: `s${index + 1}`,
        label: say(label),
      })),
    },
  ],
  sections: [
    {
      code: 'work',
      title: say('The work', 'Le travail', 'Die Arbeit'),
      questions: [
        scale('late', 'The day ended late', 'down'),
        scale('swap', 'You could swap a visit', 'up'),
        {
          code: 'first',
          type: 'pick',
          min: 1,
          max: 2,
          title: say('What should change first'),
          options: ['Fewer kilometres', 'Real breaks', 'Training'].map((label, index) => ({
            code: `p${index + 1}`,
            label: say(label),
          })),
        },
        { code: 'open', type: 'text', title: say('One thing to keep') },
      ],
    },
  ],
  claims: [
    {
      code: 'punctual',
      statement: say('98% of days end on time.'),
      source: say('Monthly letter'),
      scope: say('Leaves out days with a call-out.'),
      questions: ['late'],
    },
  ],
  demands: [{ code: 'd1', text: say('Plan real breaks.'), questions: ['late'] }],
};

/** 120 people, none of them at Tansy, whose answers follow no chance. */
export function reportResponses(): readonly Response[] {
  return Array.from({ length: 120 }, (_, index) => ({
    site: index < 70 ? 's1' : 's2',
    late: index % 11 === 0 ? 'na' : String(1 + ((index * 7) % 5)),
    swap: index === 0 ? 'na' : '2',
    first: index % 2 === 0 ? ['p1', 'p2'] : ['p2', 'p3'],
  }));
}

/** The same people, of whom so few answered “swap” that nothing is told of it. */
export const responsesWithoutSwap = (): readonly Response[] =>
  reportResponses().map(({ swap, ...rest }, index) =>
    index < 6 ? { ...rest, swap: swap! } : rest,
  );

export interface ReportReleaseOptions {
  readonly questionnaire?: Questionnaire;
  readonly definition?: Partial<SurveyDefinition>;
  readonly invited?: number | null;
  readonly verbatims?: readonly PublishedVerbatim[];
  readonly amendments?: readonly Amendment[];
  readonly ballots?: BallotCount;
  readonly openDays?: OpenDays | undefined;
  readonly responses?: readonly Response[];
  readonly prior?: readonly ProtectedRelease[];
}

/** A small release with everything a report shows, published by the real protection. */
export function aReportRelease(options: ReportReleaseOptions = {}): ProtectedRelease {
  const { questionnaire = reportQuestionnaire, definition = {}, invited = 200 } = options;
  const publication = publishRelease({
    definition: {
      schema: 'cahier/definition-1',
      questionnaire,
      threshold: 10,
      sensitiveThreshold: 20,
      crossings: [['site']],
      council: 'Works council of Orvane Lifts',
      opensOn: '2026-03-02',
      closesOn: '2026-03-20',
      mode: 'open-link',
      ...definition,
    },
    responses: options.responses ?? reportResponses(),
    invited,
    openDays: options.openDays,
    ...(options.amendments ? { amendments: options.amendments } : {}),
    ...(options.ballots ? { ballots: options.ballots } : {}),
    verbatims: options.verbatims ?? [
      { question: 'open', theme: 'work', text: 'The help of colleagues.' },
    ],
    prior: options.prior ?? [],
  });
  if (publication.kind !== 'released') throw new Error('the sample has enough responses');
  return publication.release;
}
