import type { ReadBulletin } from './read-bulletin.js';

/** What a sum that does not come out says; none where it does. */
type Sum = readonly [fails: boolean, message: string];

/**
 * What contradicts itself, one sentence each: whether what reps counted of the paper, what was uploaded and what the server counted can all be
 * true: whoever writes numbers of their own into one of them shows here.
 */
export function sumInvitations(bulletin: ReadBulletin): readonly string[] {
  return [...sumsOfPaper(bulletin), ...sumsOfLists(bulletin)].flatMap(([fails, message]) =>
    fails ? [message] : [],
  );
}

function sumsOfPaper({ slips, lists, drawn }: ReadBulletin): readonly Sum[] {
  if (!slips) return [];
  const { printed, handedOut, returned, destroyed } = slips;
  const held = handedOut - returned;
  const mails = lists?.['admin-mails'] ?? 0;
  return [
    [handedOut > printed, 'More slips were handed out than printed.'],
    [returned > handedOut, 'More slips were given back than handed out.'],
    [destroyed > printed - held, 'More slips were destroyed than lay in nobody’s hands.'],
    [
      drawn !== null && drawn > held + mails,
      `There are ${drawn} ballots taken, more than slips in people’s hands and invitations by mail together: ${held + mails}.`,
    ],
  ];
}

function sumsOfLists({ slips, lists, invited }: ReadBulletin): readonly Sum[] {
  if (!lists) return [];
  const mails = lists['admin-mails'];
  const codes = lists['admin-slips'] + lists['rep-slips'];
  const most = mails + (slips?.entitled ?? codes);
  return [
    [
      invited !== null && invited > most,
      `There are ${invited} people invited, more than invitations were entered for: ${most}.`,
    ],
    [
      slips !== undefined && codes > slips.printed,
      `${codes} codes of slips were uploaded, and ${slips?.printed ?? 0} slips printed: some codes stand on no paper.`,
    ],
  ];
}
