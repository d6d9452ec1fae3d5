import { Injectable } from '@nestjs/common';
import { DomainError } from '../../common/index.js';
import { RepSurveys } from '../../surveys/index.js';
import { Download, type Page, Redirect, type Viewer } from '../../web/index.js';
import { ReleaseFiles } from '../files/release-files.js';
import { refuse } from '../refusals.js';
import { composingPath } from '../composing/composing-path.js';
import { printPage } from './printing.view.js';
import { Prints } from './prints.js';

const pathOf = (survey: string, print: string): string => `/rep/surveys/${survey}/prints/${print}`;

@Injectable()
export class PrintingPages {
  constructor(
    private readonly prints: Prints,
    private readonly files: ReleaseFiles,
    private readonly surveys: RepSurveys,
  ) {}

  async begin({ accountId, language }: Viewer, id: string, chosen: unknown): Promise<Redirect> {
    await this.surveys.byId(id);
    const print = this.prints.begin(
      accountId,
      id,
      (watch) => this.files.report('pdf', { id, query: chosen, language }, watch),
      chosen,
    );
    return new Redirect(pathOf(id, print));
  }

  async show({ accountId, language }: Viewer, id: string, print: string): Promise<Page> {
    const state = this.prints.state(accountId, id, print);
    // What is a fault is told, and logged, as any other.
    if (state.kind === 'ended' && !isSaid(state.error)) throw state.error;
    const again = composingPath(id, this.prints.chosen(accountId, id, print));
    return printPage(
      await this.surveys.byId(id),
      { path: pathOf(id, print), again },
      state,
      language,
    );
  }

  file({ accountId }: Viewer, id: string, print: string): Download {
    const state = this.prints.state(accountId, id, print);
    if (state.kind !== 'done') throw refuse('no-such-print');
    return new Download(state.file, 'application/pdf', `${state.name}.pdf`);
  }

  cancel({ accountId }: Viewer, id: string, print: string): Redirect {
    this.prints.cancel(accountId, id, print);
    return new Redirect(pathOf(id, print));
  }
}

const isSaid = (error: unknown): error is DomainError =>
  error instanceof DomainError && error.category !== 'fault';
