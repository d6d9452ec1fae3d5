import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError, refused } from '../../common/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { type ProtectedRelease, publishRelease } from '../../disclosure/index.js';
import { ResponseReader } from '../../responses/index.js';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import { collectVerbatims } from '../verbatims/collect-verbatims.js';
import { Verbatim } from '../verbatims/verbatim.entity.js';
import { ReleaseStore } from './release-store.js';

export type Opening =
  | { readonly kind: 'opened'; readonly release: ProtectedRelease }
  | { readonly kind: 'too-few-responses'; readonly needed: number };

/** Rows per statement, well under the number of parameters that either engine takes. */
const ROWS_AT_ONCE = 500;

/**
 * Opens the results of a closed survey, once: the responses are read in memory, counted,
 * protected, and only what is protected, and the comments on their own, is stored.
 */
@Injectable()
export class OpeningService {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly surveys: SurveyDirectory,
    private readonly responses: ResponseReader,
    private readonly releases: ReleaseStore,
  ) {}

  async open(surveyId: string): Promise<Opening> {
    const survey = await this.surveys.byId(surveyId);
    if (!survey) throw new DomainError('no-such-survey', 'not-found', 'There is no such survey.');
    checkClosed(survey);
    const { definition, invited } = survey;
    const responses = await this.responses.readAll(surveyId);
    const publication = publishRelease({
      definition,
      responses,
      invited,
      verbatims: [],
      prior: [],
    });
    if (publication.kind === 'too-few-responses') return publication;
    const { release } = publication;
    checkDefinition(survey, release);
    const verbatims = collectVerbatims(surveyId, definition.questionnaire, responses, () =>
      randomBytes(16).toString('hex'),
    );
    await this.store(surveyId, release, verbatims);
    return { kind: 'opened', release };
  }

  /** All or nothing. Marking comes first: it lets one of two openings at once through. */
  private store(
    surveyId: string,
    release: ProtectedRelease,
    verbatims: readonly Verbatim[],
  ): Promise<void> {
    return this.office.run(async (manager) => {
      await this.surveys.markOpened(manager, surveyId);
      await this.releases.addFirst(manager, surveyId, release);
      for (let from = 0; from < verbatims.length; from += ROWS_AT_ONCE) {
        await manager.insert(Verbatim, verbatims.slice(from, from + ROWS_AT_ONCE));
      }
    });
  }
}

function checkClosed({ state }: Survey): void {
  if (state === 'closed') return;
  if (state === 'opened' || state === 'archived') {
    throw refused('survey-already-opened', 'The results are already open: they open only once.');
  }
  throw refused(
    'survey-not-closed',
    'The results open only after the survey is closed. Ask an administrator to close it first.',
  );
}

/** What was frozen at scheduling is what every respondent saw; anything else is not published. */
function checkDefinition(survey: Survey, release: ProtectedRelease): void {
  if (release.content.survey.definition === survey.definitionHash) return;
  throw refused(
    'definition-altered',
    'The survey is not the one that was scheduled: its stored definition was changed. Restore it from a backup before opening.',
  );
}
