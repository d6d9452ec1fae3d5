import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Act, Agreed, Described, Proposal } from '../../agreements/index.js';
import { BulletinStore } from '../../bulletin/index.js';
import { Clock } from '../../common/index.js';
import { fill, formatDay, formatList } from '../../language/index.js';
import { readRelease } from '../../disclosure/index.js';
import { isOpenedOnTable } from '../../questionnaire/index.js';
import { ReleaseLedger, ReleaseStore } from '../../releases/index.js';
import { CouncilSigners } from '../../roster/index.js';
import { namesOfSeats, signersNow, Survey, SurveyDirectory, zoneIn } from '../../surveys/index.js';
import { record } from '../../trail/index.js';
import type { Language } from '../../web/index.js';
import { refuse } from '../refusals.js';
import { words } from '../words/index.js';
import { readMinutes } from './read-minutes.js';
import { checkSigned } from './check-signed.js';
import { checkTableRelease, type ClosedBox, type TableFiles } from './check-table-release.js';
import { checkOpenable } from '../desk/check-ready.js';

/**
 * What the holders' table gives back becomes the release of a survey once as many holders as open together have
 * signed it, it adds up to the bulletin, and two reps' accounts say that it is theirs.
 */
@Injectable()
export class ReleaseFromTable implements Act {
  static readonly kind = 'release-from-table';
  readonly kind = ReleaseFromTable.kind;
  readonly zone = zoneIn;

  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly bulletins: BulletinStore,
    private readonly ledger: ReleaseLedger,
    private readonly releases: ReleaseStore,
    private readonly signers: CouncilSigners,
    private readonly clock: Clock,
  ) {}

  pathOf(subject: string): string {
    return `/rep/surveys/${subject}/table`;
  }

  async describe(
    { subject, content }: Proposal,
    language: Language,
    manager: EntityManager,
  ): Promise<Described> {
    const t = words[language].table;
    const survey = await manager.findOneByOrFail(Survey, { id: subject });
    const minutes = readMinutes((content as TableFiles).minutes);
    const { seats, counted, tests, copies, refused, day, release } = minutes;
    const names = namesOfSeats(survey, seats);
    return {
      title: t.act.title,
      lines: [
        fill(t.act.seats, { people: formatList(names, language), day: formatDay(day, language) }),
        fill(t.act.sum, { counted, tests, copies, refused }),
        fill(t.act.hash, { hash: release }),
        t.cannotCheck,
      ],
      button: t.act.button,
    };
  }

  /** Reads other tables, in no transaction: what it compares with does not change after closing. */
  async ready({ subject, content }: Proposal): Promise<void> {
    const survey = await this.surveys.get(subject);
    const closed = await this.closedBox(survey);
    const files = content as TableFiles;
    checkTableRelease(files, closed);
    const { holders } = closed;
    const signers = await this.signers.of(holders.list);
    await checkSigned(files.minutes, holders, signers && signersNow(survey, signers));
  }

  /** What does not change after closing is compared in `ready`, outside of a transaction. */
  async check(manager: EntityManager, { subject }: Proposal): Promise<void> {
    checkOpenable(await manager.findOneByOrFail(Survey, { id: subject }));
  }

  async carryOut(manager: EntityManager, { subject, content }: Agreed): Promise<void> {
    const release = readRelease((content as TableFiles).release);
    await this.surveys.markOpened(manager, subject);
    await this.releases.addFirst(manager, subject, release);
    const details = { edition: 1, release: release.hash };
    await record(manager, this.clock, { kind: 'release-made', survey: { id: subject }, details });
  }

  private async closedBox(survey: Survey): Promise<ClosedBox> {
    const { id, definition, definitionHash, amendments } = survey;
    checkOpenable(survey);
    if (!isOpenedOnTable(definition) || definitionHash === null) throw refuse('table-not-here');
    const { root, invited, drawn, responses } = await this.bulletins.get(id);
    const file = JSON.parse((await this.bulletins.file(id)) ?? '{}') as Apart;
    const prior = await this.ledger.before(survey);
    return {
      definitionHash,
      holders: definition.holders,
      amendments: amendments ?? [],
      root,
      sealedRoot: file.sealedRoot ?? '',
      invited,
      drawn,
      responses,
      prior: prior.map(({ hash }) => hash),
    };
  }
}

/** Of a bulletin where rows are apart from ballots. */
interface Apart {
  readonly sealedRoot?: string;
}
