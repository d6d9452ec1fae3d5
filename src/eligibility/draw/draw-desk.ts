import { Injectable } from '@nestjs/common';
import { SharedReadings } from '../../common/index.js';
import {
  fromBase64,
  invitationHash,
  isBlindedMessage,
  sha256,
  toBase64,
  toHex,
} from '../../credentials/index.js';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import { IssuerKeys } from '../signing/issuer-keys.js';
import { EVERYBODY } from '../storage/everybody.js';
import { InvitationStore } from '../storage/invitation-store.js';
import type { DrawRequest, InvitationProof } from './draw-request.js';
import { type DrawingFor, DrawingTimes } from './drawing-times.js';

export type InvitationState = 'drawn' | 'not-drawn' | 'unknown';

/** A survey, and who gets a ballot of it now. */
interface Drawn {
  readonly survey: Survey | null;
  readonly drawing: DrawingFor;
}

const NOBODY: DrawRequest = {
  survey: '0'.repeat(32),
  secret: new Uint8Array(10),
  blinded: new Uint8Array(384),
};

/**
 * Signs one blinded value per invitation (protocol.md 5.2). What it is a signature of, it never
 * sees. The same value gets the same signature until answering ends, also when no new ballots are
 * given out any more and the key is gone; another never gets one.
 */
@Injectable()
export class DrawDesk {
  private readonly readings = new SharedReadings<Drawn>();

  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly invitations: InvitationStore,
    private readonly keys: IssuerKeys,
    private readonly times: DrawingTimes,
  ) {}

  /**
   * The signature (384 bytes), or nothing when it is refused for whatever reason. A request that is
   * no request takes the same way through hash and database as one that is.
   */
  async draw(asked: DrawRequest | undefined): Promise<Uint8Array | undefined> {
    const { survey: id, secret, blinded } = asked ?? NOBODY;
    const invitation = toHex(invitationHash(id, secret));
    const { survey, drawing } = await this.readings.of(id, () => this.read(id));
    // Before the invitation is touched: a refused value must not use it up.
    if (!survey || !isSignable(survey, blinded) || drawing === 'nobody') return undefined;
    const draw = { invitation, blinded: toHex(sha256(blinded)) };
    const standing = await this.invitations.standingOf(id, invitation, draw.blinded);
    if (standing.kind === 'drawn') return fromBase64(standing.signature);
    const isToSign =
      standing.kind === 'unsigned' || (standing.kind === 'unused' && drawing === 'invited');
    if (!isToSign) return undefined;
    // Signed before it is stored: what is stored can be given again without the key.
    const signature = await this.keys.sign(id, blinded);
    const isIts = await this.invitations.draw(id, { ...draw, signature: toBase64(signature) });
    return isIts ? signature : undefined;
  }

  /** What the holder of an invitation may know: whether somebody had used it by last night. */
  async stateOf(proof: InvitationProof | undefined): Promise<InvitationState> {
    const { survey, secret } = proof ?? NOBODY;
    return this.invitations.stateOf(survey, toHex(invitationHash(survey, secret)));
  }

  private async read(id: string): Promise<Drawn> {
    const survey = await this.surveys.byId(id);
    return { survey, drawing: survey ? await this.times.drawingFor(survey) : 'nobody' };
  }
}

function isSignable({ definition }: Survey, blinded: Uint8Array): boolean {
  const issuer = definition.keys?.issuers?.find(({ partition }) => partition === EVERYBODY);
  return issuer !== undefined && isBlindedMessage(issuer.spki, blinded);
}
