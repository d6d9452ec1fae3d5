import { Injectable } from '@nestjs/common';
import { generateIntakeKey } from '../credentials/index.js';
import { IntakeKeys } from '../responses/index.js';
import type { KeyMaker } from '../surveys/index.js';

/** Makes the key to which browsers encrypt, when a survey is scheduled. */
@Injectable()
export class IntakeKeyMaker implements KeyMaker {
  readonly opening = 'server';

  constructor(private readonly keys: IntakeKeys) {}

  async make({ id }: { readonly id: string }): Promise<{ readonly intake: string }> {
    return { intake: await this.keys.keep(id, generateIntakeKey()) };
  }
}
