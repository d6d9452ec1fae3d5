import { Inject, Injectable } from '@nestjs/common';
import { canonicalHash, Clock } from '../../common/index.js';
import { asRow, type Database, OFFICE_DATABASE } from '../../database/index.js';
import { readReferences, type References } from '../../reports/index.js';
import { type Survey, zoneOf } from '../../surveys/index.js';
import { record } from '../../trail/index.js';
import { refuse } from '../refusals.js';
import { SurveyReferences } from './survey-references.entity.js';

/** Fails where what is stored is no longer what the page had shown. */
type CheckSeen = (now: unknown) => void;

/** What a page shows of it, and what is compared before it is replaced. */
export const stateOfReferences = (kept: SurveyReferences | null): unknown =>
  kept && { file: canonicalHash(kept.file), picked: kept.picked };

/** One file of public figures for each survey, until a representative takes it away. */
@Injectable()
export class ReferenceStore {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws `references-unreadable` where what is stored is no such file any more. */
  async of({ id }: Survey): Promise<SurveyReferences | null> {
    const kept = await this.office.run((manager) =>
      manager.findOneBy(SurveyReferences, { surveyId: id }),
    );
    return kept && { ...kept, file: readReferences(kept.file) };
  }

  /** What a report takes: the chosen figures, as a file of their own. Null where there are none. */
  async printed(survey: Survey): Promise<References | null> {
    const kept = await this.of(survey);
    return kept && chosenFile(kept);
  }

  /** In the place of the one before, with every figure chosen that there is to choose. */
  bring(
    survey: Survey,
    file: References,
    offered: readonly number[],
    checkSeen: CheckSeen,
  ): Promise<void> {
    const { id } = survey;
    return this.office.run(async (manager) => {
      await manager.update(SurveyReferences, { surveyId: id }, { surveyId: id });
      checkSeen(stateOfReferences(await manager.findOneBy(SurveyReferences, { surveyId: id })));
      await manager.delete(SurveyReferences, { surveyId: id });
      const broughtOn = this.clock.today(zoneOf(survey));
      const row = { surveyId: id, file, picked: offered, offered: offered.length, broughtOn };
      await manager.insert(SurveyReferences, asRow(row));
      const details = { hash: canonicalHash(file), count: offered.length };
      await record(manager, this.clock, { kind: 'references-brought', survey: { id }, details });
    });
  }

  /** Throws `no-references`. */
  choose({ id }: Survey, picked: readonly number[], checkSeen: CheckSeen): Promise<void> {
    return this.office.run(async (manager) => {
      await manager.update(SurveyReferences, { surveyId: id }, { surveyId: id });
      const kept = await manager.findOneBy(SurveyReferences, { surveyId: id });
      checkSeen(stateOfReferences(kept));
      if (!kept) throw refuse('no-references');
      await manager.update(SurveyReferences, { surveyId: id }, asRow({ picked }));
      const details = {
        ...{ hash: canonicalHash(kept.file), count: picked.length, of: kept.offered },
      };
      await record(manager, this.clock, { kind: 'references-chosen', survey: { id }, details });
    });
  }

  /** Throws `no-references`. */
  remove({ id }: Survey, checkSeen: CheckSeen): Promise<void> {
    return this.office.run(async (manager) => {
      await manager.update(SurveyReferences, { surveyId: id }, { surveyId: id });
      const kept = await manager.findOneBy(SurveyReferences, { surveyId: id });
      checkSeen(stateOfReferences(kept));
      if (!kept) throw refuse('no-references');
      await manager.delete(SurveyReferences, { surveyId: id });
      const details = { hash: canonicalHash(kept.file) };
      await record(manager, this.clock, { kind: 'references-removed', survey: { id }, details });
    });
  }
}

/**
 * The file that the command line takes for the same chapter. It says of how many its figures were chosen;
 * one of which all that can be were chosen says nothing.
 */
export function chosenFile({
  file,
  picked,
  offered,
}: Pick<SurveyReferences, 'file' | 'picked' | 'offered'>): References | null {
  if (picked.length === 0) return null;
  const values = file.values.filter((_, place) => picked.includes(place));
  // A file that was itself chosen from another goes on saying so.
  const chosenOf = Math.max(file.chosenOf ?? 0, offered);
  return { ...file, ...(values.length < chosenOf ? { chosenOf } : {}), values };
}
