import { Injectable } from '@nestjs/common';
import { type EnvelopeOpener, intakeOpener } from '../../credentials/index.js';
import { IntakeKeys } from '../../responses/index.js';

/** Opens what browsers encrypted; keeps the keys of surveys that are open, in memory only. */
@Injectable()
export class EnvelopeOpeners {
  private readonly openers = new Map<string, Promise<EnvelopeOpener | null>>();

  constructor(private readonly keys: IntakeKeys) {}

  /** Null for a survey without a key. */
  async of(survey: string): Promise<EnvelopeOpener | null> {
    const known = this.openers.get(survey);
    if (known) return known;
    const reading = this.read(survey);
    this.openers.set(survey, reading);
    // What could not be read, or was not there, is looked for again the next time.
    const opener = await reading.catch(() => null);
    if (!opener) this.openers.delete(survey);
    return reading;
  }

  /** Once a survey is closed nothing sent to it shall be readable any more. */
  forget(survey: string): void {
    this.openers.delete(survey);
  }

  private async read(survey: string): Promise<EnvelopeOpener | null> {
    const privateKey = await this.keys.privateKeyOf(survey);
    return privateKey ? intakeOpener(privateKey, survey) : null;
  }
}
