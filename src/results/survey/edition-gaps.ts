import { Injectable } from '@nestjs/common';
import type { DomainError } from '../../common/index.js';
import { RegisterPrinting } from '../../demands/index.js';
import type { ProtectedRelease } from '../../disclosure/index.js';
import { type Edition, whyNoEdition } from '../../reports/index.js';
import type { Survey } from '../../surveys/index.js';
import type { Language } from '../../web/index.js';

/** Editions that say nothing of some surveys, such as one in which no demand was raised. */
const UNSURE_EDITIONS = [
  'letter',
  'poster',
  'annex',
  'deliberation',
] as const satisfies readonly Edition[];

/** Why there is no such edition today, of each that is not made. */
export type EditionGaps = ReadonlyMap<Edition, DomainError>;

/** Asks before anybody follows a link to an edition whether there is one: by the code that makes it. */
@Injectable()
export class EditionGapFinder {
  constructor(private readonly register: RegisterPrinting) {}

  async of(survey: Survey, release: ProtectedRelease, language: Language): Promise<EditionGaps> {
    const register = await this.register.of(survey, language);
    const gaps = new Map<Edition, DomainError>();
    for (const edition of UNSURE_EDITIONS) {
      const why = whyNoEdition(release, { language, edition, register });
      if (why) gaps.set(edition, why);
    }
    return gaps;
  }
}
