import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Language } from '../common/index.js';
import type { ProtectedRelease } from '../disclosure/index.js';
import type { PetitionSheet, ReportOptions, WorkbookFormat } from '../reports/index.js';
import { RenderQueue } from './render-queue.js';
import type { ReportForm } from './thread/rendering-messages.js';

const MOST_WAITING = 20;
const IDLE_MS = 60_000;

/** What `reports` makes, made beside the server's event loop. */
@Injectable()
export class Rendering implements OnApplicationShutdown {
  private readonly queue = new RenderQueue(MOST_WAITING, IDLE_MS);

  report(form: ReportForm, release: ProtectedRelease, options: ReportOptions): Promise<Buffer> {
    const { earlier, ...others } = options;
    return this.queue.run({
      kind: 'report',
      form,
      release: release.content,
      ...(earlier ? { earlier: earlier.content } : {}),
      options: others,
    });
  }

  workbook(release: ProtectedRelease, language: Language, format: WorkbookFormat): Promise<Buffer> {
    return this.queue.run({ kind: 'workbook', release: release.content, language, format });
  }

  petition(sheet: PetitionSheet): Promise<Buffer> {
    return this.queue.run({ kind: 'petition', sheet });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.stop();
  }
}
