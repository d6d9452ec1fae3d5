import { Inject, Injectable } from '@nestjs/common';
import { Like } from 'typeorm';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import {
  checkDestroyed,
  checkLooked,
  type CouncilList,
  type Looked,
  type Named,
  readLooked,
  type Takeover,
} from '../../holders/index.js';
import type { SeatSignature } from '../../questionnaire/index.js';
import { CouncilFileRow } from '../files/council-file.entity.js';
import type { Council } from '../standing/council.js';
import { CouncilRoster } from './council-roster.js';

/** A seat of a list, and by whose key it was signed for: that of its holder or of a successor. */
export interface SeatSaid {
  readonly seat: number;
  readonly name: string;
  readonly sign: string;
  /** The key of the card in the list; else a successor's, whether or not a change to the survey names them. */
  readonly isHolders: boolean;
}

/** What holders' devices say of surveys, by the signatures that were brought. */
@Injectable()
export class SeatsSay {
  constructor(
    private readonly roster: CouncilRoster,
    @Inject(OFFICE_DATABASE) private readonly office: Database,
  ) {}

  /**
   * Who has looked over a survey, of the list that it names.
   *
   * @param definition hash of the survey
   */
  async lookedOverBy(definition: string, list: string): Promise<readonly SeatSaid[]> {
    const council = await this.roster.council();
    return saidOf(council, council.looks, { definition, list, check: checkLooked });
  }

  /**
   * What the devices signed of having looked it over, as it was brought: whoever is shown it checks it.
   *
   * @param definition `sha256:` of a survey
   */
  async looksOf(definition: string, list: string): Promise<readonly SeatSignature[]> {
    const rows = await this.office.run((manager) =>
      manager.find(CouncilFileRow, {
        // No more than a process that takes answers in may read.
        select: { id: true, content: true },
        // Canonical JSON has no space before a value.
        where: { kind: 'looked', content: Like(`%"definition":"${definition}"%`) },
        order: { id: 'ASC' },
      }),
    );
    return rows
      .flatMap(({ content }) => lookIn(content))
      .filter((one) => one.definition === definition && one.list === list)
      .map(({ seat, signature }) => ({ seat, signature }));
  }

  /** Who says that they have destroyed what they had of it. */
  async destroyedBy(definition: string, list: string): Promise<readonly SeatSaid[]> {
    const council = await this.roster.council();
    return saidOf(council, council.destroyed, { definition, list, check: checkDestroyed });
  }
}

interface Statement {
  readonly definition: string;
  readonly list: string;
  readonly seat: number;
}

interface Asked<S> {
  readonly definition: string;
  readonly list: string;
  /** Gives the key that signed. */
  readonly check: (
    statement: S,
    file: string,
    known: { readonly list: CouncilList; readonly takeovers: readonly Named<Takeover>[] },
  ) => Promise<string>;
}

/** By seat; one that two have signed for, its holder and a successor, stands there twice. */
async function saidOf<S extends Statement>(
  { lists, takeovers }: Council,
  statements: readonly Named<S>[],
  { definition, list, check }: Asked<S>,
): Promise<readonly SeatSaid[]> {
  const named = lists.find(({ standing }) => standing.hash === list)?.content;
  if (!named) return [];
  const said = new Map<string, SeatSaid>();
  for (const { content, file } of statements) {
    if (content.definition !== definition || content.list !== list) continue;
    const { seat } = content;
    const sign = await check(content, file, { list: named, takeovers });
    const { card } = named.seats[seat - 1]!;
    const isHolders = card.sign === sign;
    const successor = takeovers.find((one) => one.content.card.sign === sign);
    const name = isHolders ? card.name : (successor?.content.card.name ?? String(seat));
    said.set(`${seat} ${sign}`, { seat, name, sign, isHolders });
  }
  return [...said.values()].sort((a, b) => a.seat - b.seat);
}

/** None in a row that was damaged: staff take part all the same. */
function lookIn(content: string): readonly Looked[] {
  try {
    return [readLooked(JSON.parse(content), 'looked')];
  } catch {
    return [];
  }
}
