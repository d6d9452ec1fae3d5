import type { Draw } from './draw.entity.js';
import type { DrawTable } from './draw-table.js';

/**
 * `unused`: a ballot may be drawn with it. `unsigned`: it was drawn for this value by a version that
 * kept no signature. `refused`: unknown, revoked, or used for another value.
 */
export type DrawStanding =
  | { readonly kind: 'unused' | 'unsigned' | 'refused' }
  | { readonly kind: 'drawn'; readonly signature: string };

/** An invitation to a survey with the value that is asked to be signed, hashed. */
export interface AskedDraw {
  readonly survey: string;
  readonly invitation: string;
  readonly blinded: string;
}

/** A draw with what was signed for it. */
export type SignedDraw = AskedDraw & { readonly signature: string };

const REFUSED = { kind: 'refused' } as const;

const hashesOf = (asked: readonly AskedDraw[]): readonly string[] => [
  ...new Set(asked.map(({ invitation }) => invitation)),
];

/** What asking comes to, of each in their order; changes nothing. */
export async function readStandings(
  table: DrawTable,
  asked: readonly AskedDraw[],
): Promise<readonly DrawStanding[]> {
  const hashes = hashesOf(asked);
  const [invitations, draws] = [await table.invitations(hashes), await table.draws(hashes)];
  return asked.map(({ survey, invitation, blinded }) => {
    const known = invitations.get(invitation);
    const drawn = draws.get(invitation);
    if (known?.survey !== survey || (drawn ? drawn.blinded !== blinded : known.revoked)) {
      return REFUSED;
    }
    if (!drawn) return { kind: 'unused' };
    const { signature } = drawn;
    return signature === null ? { kind: 'unsigned' } : { kind: 'drawn', signature };
  });
}

/** Uses invitations in one transaction; of each in their order, whether it is used for its value. */
export async function useInvitations(
  table: DrawTable,
  signed: readonly SignedDraw[],
): Promise<readonly boolean[]> {
  const hashes = hashesOf(signed);
  const invitations = await table.invitationsToUse(hashes);
  const before = await table.draws(hashes);
  const isGood = ({ survey, invitation }: SignedDraw): boolean => {
    const known = invitations.get(invitation);
    return known?.survey === survey && (!known.revoked || before.has(invitation));
  };
  // Sorted: no order of arrival inside a batch, and no deadlock between two PostgreSQL processes.
  const taken = signed.filter(isGood).sort((a, b) => (a.invitation < b.invitation ? -1 : 1));
  await table.insertNew(taken.map(rowOf).filter(({ invitation }) => !before.has(invitation)));
  for (const draw of taken) {
    if (before.get(draw.invitation)?.signature === null) await table.keepSignature(draw);
  }
  const after = await table.draws(hashes);
  return signed.map((draw) => isGood(draw) && after.get(draw.invitation)?.blinded === draw.blinded);
}

const rowOf = ({ invitation, blinded, signature }: SignedDraw): Omit<Draw, 'told'> => ({
  invitation,
  blinded,
  signature,
});
