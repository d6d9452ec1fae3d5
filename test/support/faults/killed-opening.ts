import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { AccountService } from '../../../src/accounts/index.js';
import { openDatabase } from '../../../src/database/index.js';
import { demoResponses, dispatchQuestionnaire } from '../../../src/demo/world.js';
import type { ReleaseContent } from '../../../src/disclosure/index.js';
import { words } from '../../../src/opening/words/index.js';
import { definitionOf } from '../../../src/questionnaire/index.js';
import { SCHEMA } from '../../../src/schema.js';
import { createTestStorage, type Engine, type TestStorage } from '../databases.js';
import { fillStorage } from '../fill-storage.js';
import {
  councilOf,
  openingForm,
  type OpeningForm,
  openWith,
  placeDefinition,
} from '../rep-survey.js';
import { startServerOn } from '../server-process.js';
import { openSession } from '../testing-app.js';

/** So many that each stage takes several times as long as it takes to ask which one it is. */
const RESPONSES = Array.from({ length: 3 }, () => demoResponses()).flat();
const DEFINITION = definitionOf(dispatchQuestionnaire, {
  mode: 'open-link',
  crossings: [['site']],
});
const STAGES = ['unlocking', 'opening', 'protecting', 'storing'] as const;

export type OpeningStage = (typeof STAGES)[number];

export interface StoredOfOpening {
  readonly state: string;
  readonly releases: readonly ReleaseContent[];
  readonly verbatims: number;
}

/** A closed survey, and the built server (`npm run build`) that is killed while somebody opens it. */
export class KilledOpening {
  /** What is stored of the results before any are. */
  static readonly NOTHING: StoredOfOpening = { state: 'closed', releases: [], verbatims: 0 };
  static readonly responses = RESPONSES.length;

  private constructor(
    private readonly storage: TestStorage,
    private readonly id: string,
    private readonly form: OpeningForm,
    private readonly password: string,
  ) {}

  static async prepare(engine: Engine): Promise<KilledOpening> {
    const storage = await createTestStorage(engine, {}, 'migrated');
    const password = randomBytes(12).toString('hex');
    const account = { login: 'night-rep', password, role: 'rep', language: 'en' } as const;
    return fillStorage(storage.configuration, async (test) => {
      await test.app.get(AccountService).create(account);
      const form = openingForm(await councilOf(test));
      const id = await placeDefinition(test, DEFINITION, 'closed', RESPONSES);
      return new KilledOpening(storage, id, form, password);
    });
  }

  private async start() {
    const server = await startServerOn(this.storage);
    return { server, rep: await openSession(server.address, 'night-rep', this.password) };
  }

  /** Begins an opening and kills it as soon as its page names the stage, or a later one. */
  async killAt(wanted: OpeningStage): Promise<void> {
    const { server, rep } = await this.start();
    const path = `/rep/surveys/${this.id}/opening`;
    const begun = rep.post(path, this.form).catch(() => 'cut off');
    for (let isThere = false; !isThere;) {
      const page = await (await rep.get(path)).text();
      const stage = STAGES.findIndex((one) => page.includes(words.en.stages[one]));
      isThere = stage >= STAGES.indexOf(wanted);
    }
    await server.stop('SIGKILL');
    await begun;
  }

  /** SQLite stores in one breath; PostgreSQL can be made to wait in the middle of it. */
  async killWhileStoring(): Promise<void> {
    const other = new Client({ connectionString: this.storage.env['CAHIER_OFFICE_URL']! });
    await other.connect();
    try {
      await other.query('BEGIN; LOCK TABLE verbatim IN SHARE MODE');
      await this.killAt('storing');
    } finally {
      await other.end();
    }
  }

  /** To its end; returns where that leads. */
  async open(): Promise<boolean> {
    const { server, rep } = await this.start();
    const end = await openWith(rep, this.id, this.form);
    await server.stop();
    return end.headers.get('location') === `/rep/surveys/${this.id}`;
  }

  /** What is stored of the results, read past the server. */
  async stored(): Promise<StoredOfOpening> {
    const office = await openDatabase(this.storage.configuration.databases.office, SCHEMA.office);
    try {
      const read = <Row>(sql: string) => office.run((m) => m.query<Row[]>(sql));
      const [survey] = await read<{ state: string }>('SELECT state FROM survey');
      const releases = await read<{ content: string }>('SELECT content FROM release');
      const verbatims = await read('SELECT id FROM verbatim');
      return {
        state: survey!.state,
        releases: releases.map(({ content }) => JSON.parse(content) as ReleaseContent),
        verbatims: verbatims.length,
      };
    } finally {
      await office.close();
    }
  }

  remove(): Promise<void> {
    return this.storage.remove();
  }
}

/** Kills an opening in each of its stages, opens the survey at last, and compares with what was answered. */
export async function runKilledOpenings(engine: Engine) {
  const opening = await KilledOpening.prepare(engine);
  const broken: string[] = [];
  const expectNothing = async (stage: OpeningStage): Promise<void> => {
    const { state, releases, verbatims } = await opening.stored();
    if (state !== 'closed' || releases.length + verbatims > 0) broken.push(`killed while ${stage}`);
  };
  try {
    for (const stage of ['unlocking', 'opening', 'protecting'] as const) {
      await opening.killAt(stage);
      await expectNothing(stage);
    }
    if (engine === 'postgres') {
      await opening.killWhileStoring();
      await expectNothing('storing');
    }
    if (!(await opening.open())) broken.push('not opened in the end');
    const { releases } = await opening.stored();
    const stored = releases[0]?.participation.responses ?? 0;
    const acknowledged = KilledOpening.responses;
    return {
      ...{ kills: engine === 'postgres' ? 4 : 3, acknowledged, stored, broken },
      lost: acknowledged - stored,
      doubled: Math.max(0, releases.length - 1) + broken.length,
    };
  } finally {
    await opening.remove();
  }
}
