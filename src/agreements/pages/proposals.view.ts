import { dayAfter } from '../../common/index.js';
import type { DecisionFile } from '../../holders/index.js';
import { fill, formatDay, formatList, sayRefusal } from '../../language/index.js';
import { MOST_DAYS_TO_SIGN, type SigningSeat } from '../../questionnaire/index.js';
import { type Language, Page, type Trouble, type Viewer } from '../../web/index.js';
import type { DoneProposal, OpenProposal } from '../agreements.js';
import { words } from '../words/index.js';

interface Proposals {
  readonly open: readonly OpenProposal[];
  readonly done: readonly DoneProposal[];
}

/**
 * What a page shows of its subject: what waits for a second account, and what two decided.
 *
 * @param told what the page has said above, and is not said again of what hinders one
 */
export function viewProposals(
  { open, done }: Proposals,
  language: Language,
  told: string | null = null,
) {
  const t = words[language].proposals;
  return {
    t,
    open: open.map((one) => {
      const shown = viewOpen(one, language);
      return shown.obstacle === told ? { ...shown, obstacle: null } : shown;
    }),
    done: done.map((one) => viewDone(one, language)),
  };
}

export function proposalPage(viewer: Viewer, open: OpenProposal, trouble?: Trouble): Page {
  const { language } = viewer;
  const t = words[language].proposals;
  const { id, state } = open.proposal;
  const problem = trouble?.refusal ? sayRefusal(trouble.refusal, language) : null;
  const model = {
    id,
    title: open.described.title,
    t,
    path: open.path,
    problem,
    isWithdrawn: state === 'withdrawn',
    proposals: viewProposals(
      {
        open: state === 'proposed' ? [open] : [],
        done: state === 'agreed' ? [open] : [],
      },
      language,
      problem,
    ),
  };
  return new Page('rep/agreement', model, trouble?.status ?? 200, language);
}

/** What waits for nothing more but to be withdrawn. */
const STUCK: readonly string[] = ['proposal-unreadable', 'takes-holders-now'];

function viewOpen(
  { proposal, described, obstacle, isOfOneMaker, seats }: OpenProposal,
  language: Language,
) {
  const t = words[language].proposals;
  const day = formatDay(proposal.proposedOn, language);
  return {
    id: proposal.id,
    ...described,
    readFirst: described.readFirst ?? null,
    who: fill(t.proposedBy, { login: proposal.proposerLogin, day }),
    isStuck: obstacle !== null && STUCK.includes(obstacle.code),
    signing: proposal.decision ? viewSigning(proposal.decision, seats, language) : null,
    mayAgree: obstacle === null,
    obstacle: obstacle && sayRefusal(obstacle, language),
    doubt: isOfOneMaker ? t.oneMaker : null,
    // An admin's account may do neither.
    mayWithdraw: obstacle?.code !== 'takes-two-reps',
  };
}

/** Who may sign and who has. The last day counts from what they sign. */
function viewSigning(
  { day, signatures }: DecisionFile,
  seats: readonly SigningSeat[],
  language: Language,
) {
  const t = words[language].proposals;
  const signed = signatures.map(({ seat }) => seats[seat - 1]?.name ?? String(seat));
  const people = formatList(
    seats.map(({ name }) => name),
    language,
  );
  return {
    who: fill(t.holdersLead, { people }),
    signed: signed.length > 0 ? fill(t.signedBy, { people: formatList(signed, language) }) : null,
    until: fill(t.until, { day: formatDay(dayAfter(day, MOST_DAYS_TO_SIGN), language) }),
  };
}

function viewDone({ proposal, described }: DoneProposal, language: Language) {
  const t = words[language].proposals;
  const values = {
    seats: formatList(
      (proposal.decision?.signatures ?? []).map(({ seat }) => String(seat)),
      language,
    ),
    proposer: proposal.proposerLogin,
    ender: proposal.enderLogin ?? '',
    day: formatDay(proposal.endedOn ?? '', language),
  };
  return {
    title: described.title,
    who: fill(proposal.decision ? t.decidedBy : t.agreedBy, values),
    doubt: proposal.isOfOneMaker ? t.wereOfOneMaker : null,
  };
}
