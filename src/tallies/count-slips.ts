import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Act, Agreed, Described, Proposal } from '../agreements/index.js';
import { fill } from '../language/index.js';
import { isByInvitation } from '../questionnaire/index.js';
import { Survey, SurveyDirectory, zoneIn } from '../surveys/index.js';
import type { Language } from '../web/index.js';
import { checkTally } from './check-tally.js';
import { readTally, TALLY_FIELDS } from './read-tally.js';
import { refuse } from './refusals.js';
import { words } from './words/index.js';

/** A count of slips becomes the survey's once a second rep's account confirms it. */
@Injectable()
export class CountSlips implements Act {
  readonly kind = 'count-slips';
  readonly zone = zoneIn;

  constructor(private readonly surveys: SurveyDirectory) {}

  pathOf(subject: string): string {
    return `/rep/surveys/${subject}/slip-counts`;
  }

  describe({ content }: Proposal, language: Language): Described {
    const t = words[language].tallies;
    const tally = readTally(content);
    return {
      title: t.act,
      lines: TALLY_FIELDS.map((field) =>
        fill(t.line, { name: t.fields[field], count: tally[field] }),
      ),
      button: t.confirm,
    };
  }

  async check(manager: EntityManager, { subject, content }: Proposal): Promise<void> {
    checkTally(readTally(content));
    const survey = await manager.findOneByOrFail(Survey, { id: subject });
    const refusal = refusalToCount(survey);
    if (refusal) throw refusal;
  }

  async carryOut(manager: EntityManager, { subject, content }: Agreed): Promise<void> {
    const isTaken = await this.surveys.countSlips(manager, subject, readTally(content));
    if (!isTaken) throw refuse('slips-counted-too-late');
  }
}

/** Why the slips of a survey are not counted, if they are not. */
export function refusalToCount({ state, definition }: Pick<Survey, 'state' | 'definition'>) {
  if (!isByInvitation(definition.mode)) return refuse('no-slips-here');
  return state === 'scheduled' || state === 'open' ? null : refuse('slips-counted-too-late');
}
