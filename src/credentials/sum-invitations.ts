import { type BulletinSentence, bulletinSentence } from './bulletin-sentence.js';
import type { ReadBulletin } from './read-bulletin.js';

/** What a sum that does not come out says; none where it does. */
type Sum = readonly [fails: boolean, says: BulletinSentence];

/**
 * What contradicts itself: whether what reps counted of the paper, what was uploaded and what the
 * server counted can all be true. Whoever writes numbers of their own into one of them shows here.
 */
export function sumInvitations(bulletin: ReadBulletin): readonly BulletinSentence[] {
  return [...sumsOfPaper(bulletin), ...sumsOfLists(bulletin)].flatMap(([fails, says]) =>
    fails ? [says] : [],
  );
}

function sumsOfPaper({ slips, lists, drawn }: ReadBulletin): readonly Sum[] {
  if (!slips) return [];
  const { printed, handedOut, returned, destroyed } = slips;
  const held = handedOut - returned;
  const mails = lists?.['admin-mails'] ?? 0;
  return [
    [handedOut > printed, bulletinSentence('slips-handed-out')],
    [returned > handedOut, bulletinSentence('slips-returned')],
    [destroyed > printed - held, bulletinSentence('slips-destroyed')],
    [
      drawn !== null && drawn > held + mails,
      bulletinSentence('slips-drawn', { drawn: drawn ?? 0, most: held + mails }),
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
      bulletinSentence('lists-invited', { invited: invited ?? 0, most }),
    ],
    [
      slips !== undefined && codes > slips.printed,
      bulletinSentence('lists-codes', { codes, printed: slips?.printed ?? 0 }),
    ],
  ];
}
