import { availableParallelism } from 'node:os';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SigningThread } from './signing-thread.js';

const MOST_THREADS = 4;

/** Signs in threads of its own: a signature takes 2 ms of a core (protocol.md section 2). */
@Injectable()
export class SigningPool implements OnApplicationShutdown {
  private threads: SigningThread[] = [];

  /**
   * The signature of a blinded message that `isBlindedMessage` allows. Rejects with a DomainError
   * `signing-unavailable` when it cannot be made now.
   *
   * @param key a name for the key; the same name must always mean the same key
   * @param read gives its private half (PKCS #8 DER, base64)
   */
  sign(key: string, blinded: Uint8Array, read: () => Promise<string>): Promise<Uint8Array> {
    return this.idlest().sign(key, blinded, read);
  }

  /** After the key is destroyed. */
  forget(key: string): void {
    for (const thread of this.threads) thread.forget(key);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.stop()));
  }

  private idlest(): SigningThread {
    this.threads = this.threads.filter((thread) => !thread.isGone);
    const [idlest] = [...this.threads].sort((a, b) => a.load - b.load);
    const most = Math.min(availableParallelism(), MOST_THREADS);
    if (idlest && (idlest.load === 0 || this.threads.length >= most)) return idlest;
    const thread = new SigningThread();
    this.threads.push(thread);
    return thread;
  }
}
