import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { holdAccounts } from '../../accounts/index.js';
import { canonicalHash, canonicalJson, Clock, ENGLISH_WORDS } from '../../common/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { assembleList, hashOfList, wordsOfCard, wordsOfList } from '../../holders/index.js';
import { record } from '../../trail/index.js';
import type { Viewer } from '../../web/index.js';
import { refuse } from '../refusals.js';
import { checkNewFile } from '../standing/check-new-file.js';
import { type Council, councilOf } from '../standing/council.js';
import { checkRoom, looseFiles, withFollowers } from '../standing/loose-files.js';
import { CouncilFileRow } from '../files/council-file.entity.js';
import {
  type CouncilFile,
  type CouncilFileKind,
  readCouncilFile,
} from '../files/read-council-file.js';
import { nameOf, readCouncil, readFiles } from './read-files.js';

/** Which cards a new list seats, in their order. */
export interface NewList {
  readonly seats: readonly { readonly card: string; readonly outside: string }[];
  readonly needed: number;
}

/** Below it nobody may be lost, and nothing is sealed to the list (`check-holders.ts`). */
const FEWEST_CARDS = 3;

/** The files of the council: cards, lists, confirmations, pieces. What a list in force rests on stays. */
@Injectable()
export class CouncilRoster {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly clock: Clock,
  ) {}

  council(): Promise<Council> {
    return this.office.run(readCouncil);
  }

  /** Adds a file that a device made; the same one again changes nothing. Returns its kind. */
  async add(text: string, viewer: Viewer): Promise<CouncilFileKind> {
    const file = await readCouncilFile(text, 'file');
    await this.office.run((manager) => this.store(manager, file, viewer));
    return file.kind;
  }

  /** Assembles a list after the one in force. It counts for nothing until devices confirm it. */
  async assemble({ seats, needed }: NewList, viewer: Viewer): Promise<void> {
    if (seats.length < FEWEST_CARDS) throw refuse('roster-too-few-cards', { least: FEWEST_CARDS });
    const { cards, inForce, nextNumber } = await this.council();
    const chosen = seats.map(({ card: id, outside }) => {
      const card = cards.find((one) => one.id === id);
      if (!card) throw refuse('roster-card-gone');
      return { card: card.content, ...(outside === '' ? {} : { outside }) };
    });
    const content = await assembleList({
      seats: chosen,
      needed,
      day: this.clock.today(),
      before: inForce?.content,
      number: nextNumber,
    });
    await this.office.run((manager) => this.store(manager, { kind: 'list', content }, viewer));
  }

  /** One file as it came. */
  async file(id: string): Promise<{ readonly name: string; readonly content: string }> {
    const row = await this.office.run((manager) => manager.findOneBy(CouncilFileRow, { id }));
    if (!row) throw refuse('no-such-council-file');
    return { name: nameOf(row.kind as CouncilFileKind, id), content: row.content };
  }

  /** Removes what nothing rests on, a list with all that is about it. Whoever has the file can bring it again. */
  async remove(id: string): Promise<void> {
    await this.office.run(async (manager) => {
      await holdAccounts(manager, 'rep');
      if (!(await manager.existsBy(CouncilFileRow, { id }))) throw refuse('no-such-council-file');
      const council = await readCouncil(manager);
      if (!looseFiles(council).some((one) => one.id === id)) throw refuse('roster-file-rested-on');
      for (const one of withFollowers(council, id)) {
        await manager.delete(CouncilFileRow, { id: one.id });
        const details = { file: one.file.split('-')[0]!, hash: one.id };
        await record(manager, this.clock, { kind: 'council-file-removed', details });
      }
    });
  }

  /** Two at once would each not see the other: so one waits. */
  private async store(manager: EntityManager, file: CouncilFile, viewer: Viewer): Promise<void> {
    await holdAccounts(manager, 'rep');
    const id = canonicalHash(file.content).replace('sha256:', '');
    const content = canonicalJson(file.content);
    const row = await manager.findOneBy(CouncilFileRow, { id });
    if (row?.content === content) return;
    // Altered where it lies, it does not keep the file as it was made from coming again.
    if (row) await manager.delete(CouncilFileRow, { id });
    const { files, unread } = await readFiles(manager);
    const name = nameOf(file.kind, id);
    const council = await councilOf(files, unread);
    checkRoom(council, viewer.login);
    await checkNewFile(file, name, council);
    // Whoever wrote it, a device or this page: what cannot be read back is not stored.
    await readCouncilFile(content, name);
    const words = await wordsOf(file);
    const stored = { id, file: name, addedOn: this.clock.today(), addedBy: viewer.login };
    const isFounded = false;
    // With it, everything that is there has to be sound still: no two confirmations of a seat.
    await councilOf([...files, { ...stored, words, isFounded, read: file }]);
    await manager.insert(CouncilFileRow, {
      id,
      kind: file.kind,
      content,
      words: words.join(' ') || null,
      addedOn: stored.addedOn,
      addedBy: stored.addedBy,
      foundedOn: row?.foundedOn ?? null,
    });
    const details = { file: file.kind, hash: id };
    await record(manager, this.clock, { kind: 'council-file-added', details });
  }
}

async function wordsOf({ kind, content }: CouncilFile): Promise<readonly string[]> {
  if (kind === 'card') return wordsOfCard(content, ENGLISH_WORDS);
  if (kind === 'list') return wordsOfList(await hashOfList(content), ENGLISH_WORDS);
  return [];
}
