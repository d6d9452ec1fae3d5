import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RenderProgress, Watch } from '../../rendering/index.js';
import { refuse } from '../refusals.js';

export interface MadeFile {
  readonly file: Buffer;
  readonly name: string;
}

export type PrintState =
  | { readonly kind: 'begun'; readonly progress: RenderProgress | null }
  | ({ readonly kind: 'done' } & MadeFile)
  | { readonly kind: 'ended'; readonly error: unknown };

interface Print {
  /** The account that asked for it, and the survey that it is of. */
  readonly owner: string;
  readonly surveyId: string;
  /** What was asked for, to go back to it. */
  readonly chosen: unknown;
  readonly stop: AbortController;
  state: PrintState;
}

/** Files wait in memory, so few of them and not for long: whoever comes later prints again. */
const MOST_PRINTS = 20;
const KEPT_MS = 600_000;

/** Documents that are made while somebody looks on. Nothing of them is stored. */
@Injectable()
export class Prints {
  private readonly prints = new Map<string, Print>();

  /** Of more prints than are kept, the oldest is given up. */
  begin(
    owner: string,
    surveyId: string,
    make: (watch: Watch) => Promise<MadeFile>,
    chosen?: unknown,
  ): string {
    const id = randomBytes(16).toString('hex');
    const stop = new AbortController();
    const print: Print = {
      owner,
      surveyId,
      chosen,
      stop,
      state: { kind: 'begun', progress: null },
    };
    const [oldest] = this.prints.keys();
    if (oldest !== undefined && this.prints.size >= MOST_PRINTS) this.drop(oldest);
    this.prints.set(id, print);
    const onProgress = (progress: RenderProgress): void => {
      print.state = { kind: 'begun', progress };
    };
    const end = (state: PrintState): void => {
      print.state = state;
      setTimeout(() => this.drop(id), KEPT_MS).unref();
    };
    make({ signal: stop.signal, onProgress }).then(
      (made) => end({ kind: 'done', ...made }),
      (error: unknown) => end({ kind: 'ended', error }),
    );
    return id;
  }

  /** Throws `no-such-print`, of somebody else’s too. */
  state(owner: string, surveyId: string, id: string): PrintState {
    return this.find(owner, surveyId, id).state;
  }

  /** Throws as `state` does. */
  chosen(owner: string, surveyId: string, id: string): unknown {
    return this.find(owner, surveyId, id).chosen;
  }

  /** Gives up what is being made; what is made already stays. Throws `no-such-print`. */
  cancel(owner: string, surveyId: string, id: string): void {
    this.find(owner, surveyId, id).stop.abort();
  }

  private find(owner: string, surveyId: string, id: string): Print {
    const print = this.prints.get(id);
    if (print?.owner !== owner || print.surveyId !== surveyId) throw refuse('no-such-print');
    return print;
  }

  private drop(id: string): void {
    this.prints.get(id)?.stop.abort();
    this.prints.delete(id);
  }
}
