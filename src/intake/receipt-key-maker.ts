import { Injectable } from '@nestjs/common';
import { generateReceiptKey } from '../credentials/index.js';
import { IntakeKeys } from '../responses/index.js';
import type { KeyMaker } from '../surveys/index.js';

/** Makes the key that signs receipts, when a survey is scheduled whose answers phones seal. */
@Injectable()
export class ReceiptKeyMaker implements KeyMaker {
  readonly opening = 'table';

  constructor(private readonly keys: IntakeKeys) {}

  async make({ id }: { readonly id: string }): Promise<{ readonly receipts: string }> {
    return { receipts: await this.keys.keep(id, generateReceiptKey(), 'receipt') };
  }
}
