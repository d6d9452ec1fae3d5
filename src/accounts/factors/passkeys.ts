import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
  WebAuthnCredential,
} from '@simplewebauthn/server';
import { isThisMachine } from '../../common/index.js';
import { OwnAddress } from '../../web/index.js';

/** Some 270 files, of which a start needs none: loaded with the first passkey that is made or asked for. */
const webauthn = () => import('@simplewebauthn/server');

/** The public half of a passkey, as it is stored. */
interface StoredPasskey {
  readonly id: string;
  readonly publicKey: string;
  readonly transports?: WebAuthnCredential['transports'];
}

export interface MadePasskey {
  readonly content: string;
  readonly counter: number;
}

/**
 * Passkeys as a second factor beside the password (WebAuthn): that the key is at hand is asked for, not
 * a finger or a PIN. Each is good at one address only, that at which it was made.
 */
@Injectable()
export class Passkeys {
  constructor(private readonly address: OwnAddress) {}

  /** Browsers have passkeys only at names, and only where the line is encrypted or it is this machine. */
  get isOffered(): boolean {
    const { protocol, hostname } = this.own;
    if (isIP(hostname.replace(/[[\]]/g, '')) > 0) return false;
    return protocol === 'https:' || isThisMachine(hostname);
  }

  /** What the browser needs to make one, as JSON. */
  async registration(
    { id, login }: { readonly id: string; readonly login: string },
    challenge: string,
    known: readonly string[],
  ): Promise<string> {
    const { generateRegistrationOptions } = await webauthn();
    const options = await generateRegistrationOptions({
      rpName: 'Cahier',
      rpID: this.own.hostname,
      userName: login,
      userID: new Uint8Array(Buffer.from(id, 'hex')),
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      attestationType: 'none',
      excludeCredentials: known.map((content) => ({ id: stored(content).id })),
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
    });
    return JSON.stringify(options);
  }

  /** Undefined where it does not answer the challenge. */
  async read(answer: string, challenge: string): Promise<MadePasskey | undefined> {
    const { verifyRegistrationResponse } = await webauthn();
    try {
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: JSON.parse(answer) as RegistrationResponseJSON,
        expectedChallenge: challenge,
        ...this.expected,
      });
      if (!verified) return undefined;
      const { id, publicKey, counter, transports } = registrationInfo.credential;
      const passkey: StoredPasskey = {
        id,
        publicKey: Buffer.from(publicKey).toString('base64url'),
        ...(transports ? { transports } : {}),
      };
      return { content: JSON.stringify(passkey), counter };
    } catch {
      // Whatever the browser sent that is no answer.
      return undefined;
    }
  }

  /** What the browser needs to use one of them, as JSON. */
  async question(challenge: string, known: readonly string[]): Promise<string> {
    const { generateAuthenticationOptions } = await webauthn();
    const options = await generateAuthenticationOptions({
      rpID: this.own.hostname,
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      allowCredentials: known.map(stored).map(({ id, transports }) => ({
        id,
        ...(transports ? { transports } : {}),
      })),
      userVerification: 'preferred',
    });
    return JSON.stringify(options);
  }

  /** Its count of uses after this one; undefined where this passkey did not answer the challenge. */
  async check(
    answer: string,
    challenge: string,
    { content, counter }: MadePasskey,
  ): Promise<number | undefined> {
    const { verifyAuthenticationResponse } = await webauthn();
    try {
      const response = JSON.parse(answer) as AuthenticationResponseJSON;
      const { id, publicKey, transports } = stored(content);
      if (response.id !== id) return undefined;
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response,
        expectedChallenge: challenge,
        credential: {
          id,
          publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
          counter,
          ...(transports ? { transports } : {}),
        },
        ...this.expected,
      });
      return verified ? authenticationInfo.newCounter : undefined;
    } catch {
      return undefined;
    }
  }

  private get own(): URL {
    return new URL(this.address.read());
  }

  private get expected() {
    const { origin, hostname } = this.own;
    return { expectedOrigin: origin, expectedRPID: hostname, requireUserVerification: false };
  }
}

const stored = (content: string): StoredPasskey => JSON.parse(content) as StoredPasskey;
