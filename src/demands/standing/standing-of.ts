import { dayAfter } from '../../common/index.js';
import type { DemandState, PrintedPlace, RemarkWording } from '../../reports/index.js';
import { dueIn } from './states.js';
import type { AttachedDocument, ClaimWording, DemandWording, Step, StepContent } from './steps.js';

type StateStep = Step & { readonly content: Extract<StepContent, { kind: 'state' }> };
type ReplyStep = Step & { readonly content: Extract<StepContent, { kind: 'reply' }> };

export interface DemandStanding {
  readonly wording: DemandWording;
  readonly raisedOn: string;
  readonly state: DemandState;
  readonly stateOn: string;
  readonly due: 'answer' | 'delivery' | null;
  readonly dueOn: string | null;
  /** State steps that no correction took back, oldest first. */
  readonly states: readonly StateStep[];
  readonly reworded: Reworded | null;
}

/** When words were last changed that stood otherwise at first. */
export interface Reworded {
  readonly on: string;
  readonly isAfterOpening: boolean | null;
}

type Written = Extract<StepContent, { kind: 'demand' | 'claim' }>;

/** What is printed as written: figures are chosen later by their nature, and places have days of their own. */
const wordsIn = ({ wording }: Written): string =>
  JSON.stringify({ ...wording, figures: [], stated: [] });

function rewordedIn(steps: readonly Step[]): Reworded | null {
  const written = steps.flatMap(({ notedOn, content }) =>
    content.kind === 'demand' || content.kind === 'claim' ? [{ notedOn, content }] : [],
  );
  const last = written.findLast(
    ({ content }, index) => index > 0 && wordsIn(content) !== wordsIn(written[index - 1]!.content),
  );
  return last ? { on: last.notedOn, isAfterOpening: last.content.isAfterOpening ?? null } : null;
}

/** When each value was last placed where it is now: whoever did may have known the results. */
function placesIn(steps: readonly Step[]): readonly PrintedPlace[] {
  const written = steps.flatMap(({ notedOn, content }) =>
    content.kind === 'claim' ? [{ notedOn, content }] : [],
  );
  const placed = ({ content }: (typeof written)[number], table: string) =>
    content.wording.stated?.find((one) => one.table === table)?.answer;
  return (written.at(-1)?.content.wording.stated ?? []).map(({ table, answer }) => {
    const since = written.findLastIndex((one) => placed(one, table) !== answer) + 1;
    const { notedOn, content } = written[since]!;
    return {
      ...{ table, answer },
      placed: { on: notedOn, isAfterOpening: content.isAfterOpening ?? null },
    };
  });
}

const isState = (step: Step): step is StateStep => step.content.kind === 'state';
const isReply = (step: Step): step is ReplyStep => step.content.kind === 'reply';

/** Numbers of the steps that a later one took back. */
const correctedIn = (steps: readonly Step[]): ReadonlySet<number> =>
  new Set(steps.flatMap(({ content }) => (content.kind === 'correction' ? [content.of] : [])));

/** Where a demand stands after all its steps. */
export function demandStanding(steps: readonly Step[]): DemandStanding {
  const corrected = correctedIn(steps);
  const states = steps.filter(isState).filter(({ step }) => !corrected.has(step));
  const wordings = steps.flatMap(({ content }) =>
    content.kind === 'demand' ? [content.wording] : [],
  );
  const [first, wording, last] = [steps[0], wordings.at(-1), states.at(-1)];
  if (!first || !wording) throw new Error('a demand without a wording');
  const state = last?.content.to ?? 'raised';
  const due = dueIn(state);
  return {
    wording,
    raisedOn: first.day,
    state,
    stateOn: last?.day ?? first.day,
    due,
    dueOn: due && dueDay(steps, corrected),
    states,
    reworded: rewordedIn(steps),
  };
}

/** The day that was set last, whether with the wording or with a step that stands. */
function dueDay(steps: readonly Step[], corrected: ReadonlySet<number>): string | null {
  let day: string | null = null;
  for (const { step, content } of steps) {
    if (content.kind === 'demand') day = content.wording.dueOn;
    if (content.kind === 'state' && !corrected.has(step)) day = content.dueOn ?? day;
  }
  return day;
}

export interface ClaimStanding {
  readonly wording: ClaimWording;
  readonly enteredOn: string;
  readonly replies: readonly ReplyStep[];
  readonly places: readonly PrintedPlace[];
  readonly reworded: Reworded | null;
}

export function claimStanding(steps: readonly Step[]): ClaimStanding {
  const corrected = correctedIn(steps);
  const wordings = steps.flatMap(({ content }) =>
    content.kind === 'claim' ? [content.wording] : [],
  );
  const [first, wording] = [steps[0], wordings.at(-1)];
  if (!first || !wording) throw new Error('a claim without a wording');
  const replies = steps.filter(isReply).filter(({ step }) => !corrected.has(step));
  return {
    wording,
    enteredOn: first.day,
    replies,
    places: placesIn(steps),
    reworded: rewordedIn(steps),
  };
}

export interface RemarkStanding {
  readonly wording: RemarkWording;
  /** When its words were last changed. */
  readonly writtenOn: string;
  readonly isAfterOpening: boolean;
}

export function remarkStanding(steps: readonly Step[]): RemarkStanding {
  const last = steps.at(-1);
  if (last?.content.kind !== 'remark') throw new Error('a remark without a wording');
  return {
    wording: last.content.wording,
    writtenOn: last.notedOn,
    isAfterOpening: last.content.isAfterOpening ?? true,
  };
}

/** Documents that were not taken away again, by the number of the step that attached them. */
export function documentsIn(
  steps: readonly Step[],
): readonly (AttachedDocument & { readonly step: number })[] {
  const removed = new Set(
    steps.flatMap(({ content }) => (content.kind === 'removal' ? [content.of] : [])),
  );
  return steps.flatMap(({ step, content }) =>
    content.kind === 'document' && !removed.has(step) ? [{ ...content, step }] : [],
  );
}

/** Steps that can be taken back: the last state, since what follows rests on it, and any reply. */
export function correctable(steps: readonly Step[]): readonly number[] {
  const corrected = correctedIn(steps);
  const standing = steps.filter(({ step }) => !corrected.has(step));
  const last = standing.findLast(isState);
  return [...standing.filter(isReply), ...(last ? [last] : [])].map(({ step }) => step);
}

/** Whole days from one to the other; none where the second is not later. */
export function daysFrom(from: string, to: string): number {
  const days = Math.round(
    (Date.parse(to) - Date.parse(from)) / Date.parse(dayAfter('1970-01-01', 1)),
  );
  return Math.max(0, days);
}

/** From the raising to the closing, or to the day as of which it is told. */
export const daysOpen = (
  { raisedOn, state, stateOn }: Pick<DemandStanding, 'raisedOn' | 'state' | 'stateOn'>,
  asOf: string,
): number => daysFrom(raisedOn, state === 'closed' ? stateOn : asOf);

export const isOverdue = ({ due, dueOn }: DemandStanding, today: string): boolean =>
  due !== null && dueOn !== null && dueOn < today;
