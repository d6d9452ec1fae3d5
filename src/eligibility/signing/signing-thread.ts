import { Worker } from 'node:worker_threads';
import { DomainError } from '../../common/index.js';
import type { SigningMessage, SigningResult } from './signing-messages.js';
import { refuse } from '../refusals.js';

interface Waiting {
  readonly resolve: (signature: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** One thread and the jobs that it has not answered yet. */
export class SigningThread {
  private readonly worker = new Worker(workerFile());
  private readonly waiting = new Map<number, Waiting>();
  private readonly keys = new Set<string>();
  private jobs = 0;
  private gone = false;

  constructor() {
    // An idle thread keeps no process alive.
    this.worker.unref();
    this.worker.on('message', (result: SigningResult) => this.settle(result));
    this.worker.on('error', () => this.giveUp());
    this.worker.on('exit', () => this.giveUp());
  }

  get isGone(): boolean {
    return this.gone;
  }

  get load(): number {
    return this.waiting.size;
  }

  /** @param read gives the private half, asked only if the thread does not have it yet */
  async sign(key: string, blinded: Uint8Array, read: () => Promise<string>): Promise<Uint8Array> {
    const pkcs8 = this.keys.has(key) ? undefined : await read();
    if (this.gone) throw cannotSign();
    const job = (this.jobs += 1);
    const signature = new Promise<Uint8Array>((resolve, reject) => {
      this.waiting.set(job, { resolve, reject });
    });
    this.keys.add(key);
    this.post({ kind: 'sign', job, key, pkcs8, blinded });
    return signature;
  }

  forget(key: string): void {
    if (this.keys.delete(key)) this.post({ kind: 'forget', key });
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private post(message: SigningMessage): void {
    this.worker.postMessage(message);
  }

  private settle({ job, signature }: SigningResult): void {
    const waiting = this.waiting.get(job);
    this.waiting.delete(job);
    if (signature) waiting?.resolve(signature);
    else waiting?.reject(cannotSign());
  }

  private giveUp(): void {
    this.gone = true;
    for (const { reject } of this.waiting.values()) reject(cannotSign());
    this.waiting.clear();
  }
}

const cannotSign = (): DomainError => refuse('signing-unavailable');

/** Tests run from the sources, which a thread cannot load: they use the last build of this file. */
function workerFile(): URL {
  const here = import.meta.url;
  const built = here.endsWith('.ts') ? here.replace(/\/src\/(?!.*\/src\/)/, '/dist/') : here;
  return new URL('./thread/signing-worker.js', built);
}
