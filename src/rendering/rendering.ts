import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Language } from '../common/index.js';
import type { ProtectedRelease } from '../disclosure/index.js';
import type {
  Around,
  PetitionSheet,
  References,
  ReferenceStanding,
  ReportOptions,
  WorkbookFormat,
} from '../reports/index.js';
import { RenderQueue, type Watch } from './render-queue.js';
import type { ChapterChoice, ReportForm } from './thread/rendering-messages.js';

const LIMITS = { mostWaiting: 20, idleMs: 60_000, mostMs: 120_000 };

/** What can be copied to a thread. */
const inputsOf = (
  release: ProtectedRelease,
  { earlier, further = [], ...options }: ReportOptions,
) => ({
  release: release.content,
  earlier: [...(earlier ? [earlier] : []), ...further].map(({ content }) => content),
  options,
});

/** What `reports` makes, made beside the server's event loop. */
@Injectable()
export class Rendering implements OnApplicationShutdown {
  private readonly queue = new RenderQueue(LIMITS);

  report(
    form: ReportForm,
    release: ProtectedRelease,
    options: ReportOptions,
    watch?: Watch,
  ): Promise<Buffer> {
    return this.queue.run({ kind: 'report', form, ...inputsOf(release, options) }, watch);
  }

  /** An edition as everybody may read it, with what stands around it. It is kept for whoever asks next: nobody gives it up. */
  publicPage(release: ProtectedRelease, options: ReportOptions, around: Around): Promise<Buffer> {
    return this.queue.run({ kind: 'report', form: 'html', around, ...inputsOf(release, options) });
  }

  /** What there is to choose from for a full edition, which is built for it. */
  async chapters(
    release: ProtectedRelease,
    options: ReportOptions,
  ): Promise<readonly ChapterChoice[]> {
    const said = await this.queue.run({ kind: 'chapters', ...inputsOf(release, options) });
    return JSON.parse(said.toString()) as readonly ChapterChoice[];
  }

  /** In words and codes, as a workbook or lines. */
  tables(
    release: ProtectedRelease,
    language: Language,
    format: WorkbookFormat | 'csv',
    watch?: Watch,
  ): Promise<Buffer> {
    const job = { kind: 'tables', release: release.content, language, format } as const;
    return this.queue.run(job, watch);
  }

  /** Which figures of a file the report can set beside a question, in their order. */
  async referenceStandings(
    release: ProtectedRelease,
    references: References,
    language: Language,
  ): Promise<readonly ReferenceStanding[]> {
    const job = { kind: 'references', release: release.content, references, language } as const;
    const said = await this.queue.run(job);
    return JSON.parse(said.toString()) as readonly ReferenceStanding[];
  }

  petition(sheet: PetitionSheet, watch?: Watch): Promise<Buffer> {
    return this.queue.run({ kind: 'petition', sheet }, watch);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.stop();
  }
}
