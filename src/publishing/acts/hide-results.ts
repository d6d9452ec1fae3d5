import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Act, Agreed, Described, Proposal } from '../../agreements/index.js';
import { SurveyDirectory, zoneIn } from '../../surveys/index.js';
import type { Language } from '../../web/index.js';
import { ResultPages } from '../public/result-pages.js';
import { refuse } from '../refusals.js';
import { words } from '../words/index.js';

/** The page for everybody goes once a second representative confirms it, also where two holders had it shown. */
@Injectable()
export class HideResults implements Act {
  static readonly kind = 'hide-results';
  readonly kind = HideResults.kind;
  readonly zone = zoneIn;

  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly pages: ResultPages,
  ) {}

  pathOf(subject: string): string {
    return `/rep/surveys/${subject}/results-page`;
  }

  describe(_proposal: Proposal, language: Language): Described {
    const t = words[language].acts;
    return { title: t.hide, lines: [t.hideWould, t.copies], button: t.hideButton };
  }

  async check(manager: EntityManager, { subject }: Proposal): Promise<void> {
    await this.surveys.hold(manager, subject);
    if (!(await this.pages.in(manager, subject))) throw refuse('not-shown');
  }

  async carryOut(manager: EntityManager, agreed: Agreed): Promise<void> {
    await this.check(manager, agreed);
    await this.pages.take(manager, agreed.subject);
  }
}
