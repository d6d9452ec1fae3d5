import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canonicalJson, DomainError } from '../common/index.js';
import { type Database, OFFICE_DATABASE } from '../database/index.js';
import {
  type ProtectedRelease,
  type PublishedVerbatim,
  type VerbatimReview,
  withVerbatims,
} from '../disclosure/index.js';
import { checkVerbatims } from './verbatims/check-verbatims.js';
import { Verbatim } from './verbatims/verbatim.entity.js';
import { releaseIn } from './recent-releases.js';
import { Release } from './release.entity.js';
import { refuse } from './refusals.js';

export interface Edition {
  readonly edition: number;
  readonly release: ProtectedRelease;
}

/** How verbatims were agreed on, and how many comments there are where the store has none of them. */
interface Agreed {
  readonly review?: VerbatimReview;
  /** By question; the store counts its own pool where this is not given. */
  readonly written?: ReadonlyMap<string, number>;
}

export interface EditionEntry {
  readonly edition: number;
  readonly hash: string;
}

/** Keeps every edition of every release. Adds; has no way to change or remove. */
@Injectable()
export class ReleaseStore {
  constructor(@Inject(OFFICE_DATABASE) private readonly office: Database) {}

  async latest(surveyId: string): Promise<ProtectedRelease | undefined> {
    return (await this.edition(surveyId))?.release;
  }

  /** The edition of that number, or the latest. */
  edition(surveyId: string, edition?: number): Promise<Edition | undefined> {
    return this.office.run((manager) => findEdition(manager, surveyId, edition));
  }

  /** The latest as the caller's transaction sees it. */
  latestIn(manager: EntityManager, surveyId: string): Promise<Edition | undefined> {
    return findEdition(manager, surveyId);
  }

  /** All editions, oldest first. */
  editions(surveyId: string): Promise<readonly EditionEntry[]> {
    return this.office.run((manager) =>
      manager.find(Release, {
        select: { edition: true, hash: true },
        where: { surveyId },
        order: { edition: 'ASC' },
      }),
    );
  }

  /** Stores the release of an opening, in the transaction that marks the survey as opened. */
  async addFirst(
    manager: EntityManager,
    surveyId: string,
    release: ProtectedRelease,
  ): Promise<void> {
    await addEdition(manager, surveyId, { edition: 1, release });
  }

  /** Publishes the next edition in a transaction of its own; returns its number. */
  publishVerbatims(surveyId: string, verbatims: readonly PublishedVerbatim[]): Promise<number> {
    return this.office.run((manager) => this.publishNext(manager, surveyId, verbatims));
  }

  /** Refuses what rule D10 does not allow, and an edition that changes nothing. */
  async checkNext(
    manager: EntityManager,
    surveyId: string,
    verbatims: readonly PublishedVerbatim[],
    written?: Agreed['written'],
  ): Promise<Edition> {
    const current = await findEdition(manager, surveyId);
    if (!current) {
      throw refuse('survey-not-opened');
    }
    const countOf = async (question: string): Promise<number> =>
      written ? (written.get(question) ?? 0) : manager.countBy(Verbatim, { surveyId, question });
    await checkVerbatims(countOf, current.release.content, verbatims);
    return current;
  }

  /** Hash of the first edition, which later ones do not change. Throws `survey-not-opened`. */
  async firstHash(manager: EntityManager, surveyId: string): Promise<string> {
    const first = await findEdition(manager, surveyId, 1);
    if (!first) throw refuse('survey-not-opened');
    return first.release.hash;
  }

  /** Publishes the next edition: the same tables with these verbatims. Returns its number. */
  async publishNext(
    manager: EntityManager,
    surveyId: string,
    verbatims: readonly PublishedVerbatim[],
    { review, written }: Agreed = {},
  ): Promise<number> {
    const current = await this.checkNext(manager, surveyId, verbatims, written);
    const edition = current.edition + 1;
    const release = withVerbatims(current.release, verbatims, review);
    await addEdition(manager, surveyId, { edition, release });
    return edition;
  }
}

async function findEdition(
  manager: EntityManager,
  surveyId: string,
  edition?: number,
): Promise<Edition | undefined> {
  const row = await manager.findOne(Release, {
    where: edition === undefined ? { surveyId } : { surveyId, edition },
    order: { edition: 'DESC' },
  });
  return row ? { edition: row.edition, release: readStored(row) } : undefined;
}

/** Nothing goes on from an edition that is no longer what was published (rule D12). */
function readStored({ hash, content }: Release): ProtectedRelease {
  try {
    const release = releaseIn(content);
    if (release.hash === hash) return release;
  } catch (error) {
    if (!(error instanceof DomainError || error instanceof SyntaxError)) throw error;
  }
  throw refuse('release-unreadable');
}

/** Two writers of the same edition: the first wins, and the second is told so. */
async function addEdition(
  manager: EntityManager,
  surveyId: string,
  { edition, release }: Edition,
): Promise<void> {
  const { hash } = release;
  await manager
    .createQueryBuilder()
    .insert()
    .into(Release)
    .values({ hash, surveyId, edition, content: canonicalJson(release.content) })
    .orIgnore()
    .updateEntity(false)
    .execute();
  const stored = await manager.findOneBy(Release, { surveyId, edition });
  if (stored?.hash !== hash) {
    throw refuse('edition-exists');
  }
}
