import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { type CouncilList, readList } from '../../../src/holders/index.js';
import { runHere } from '../../cli/run-here.js';
import { aClosedSurvey, packagesOf } from '../closed-box.js';
import { said } from '../said.js';

/** The lock of devices at the cost that it has in tests, here and in the command line alike. */
export const LIGHT_LOCK = { '@noble/hashes/argon2.js': './test/support/light-argon2id.ts' };

/** A folder of a holder, in which the command line works on the files of the holders' page. */
export class HolderFiles {
  readonly folder = mkdtempSync(join(tmpdir(), 'cahier-table-'));

  readonly at = (name: string): string => join(this.folder, name);
  readonly read = (name: string): string => readFileSync(this.at(name), 'utf8');
  readonly json = (name: string): unknown => JSON.parse(this.read(name));
  readonly list = (): Promise<CouncilList> => readList(this.json('list.json'), 'list.json');

  readonly device = (name: string): readonly string[] => [
    '--device',
    this.at(`${name}.device.json`),
    '--passphrase-file',
    this.at(`${name}.words`),
  ];

  /** What `cahier council …` says. */
  async cahier(...args: readonly string[]): Promise<string> {
    const { output, refusal } = await runHere('council', ...args);
    expect(refusal && said(refusal)).toBeUndefined();
    return output;
  }

  /** A device and a card of somebody, by the command line. */
  async makeCard(name: string): Promise<void> {
    const own = ['--device', this.at(`${name}.device.json`), '--out', this.at(`${name}.card.json`)];
    const words = ['--passphrase-out', this.at(`${name}.words`), '--json'];
    await this.cahier('card', '--name', `${name} Moreau`, ...own, ...words);
  }

  /** A closed survey that is sealed to the list, and the packages of its rows. */
  async closeSurvey(): Promise<Awaited<ReturnType<typeof packagesOf>>> {
    const definition = await aClosedSurvey(await this.list());
    writeFileSync(this.at('survey.json'), JSON.stringify(definition));
    const boxes = await packagesOf(definition);
    writeFileSync(this.at('holder.box'), await boxes.holder.bytes());
    writeFileSync(this.at('opener.box'), await boxes.opener.bytes());
    return boxes;
  }

  /** A device confirms the list and looks the survey over, by the command line. */
  async confirmAndLook(name: string): Promise<void> {
    await this.confirm(name);
    await this.look(name);
  }

  async confirm(name: string): Promise<void> {
    const files = ['--list', this.at('list.json'), '--out', this.at(`${name}.confirm.json`)];
    await this.cahier('confirm', ...this.device(name), ...files, '--compared');
  }

  async look(name: string): Promise<void> {
    const files = ['--list', this.at('list.json'), '--definition', this.at('survey.json')];
    const out = ['--compared', '--out', this.at(`${name}.looked.json`)];
    await this.cahier('look', ...this.device(name), ...files, ...out);
  }

  /** Opens by the command line, with the values of somebody else, what a page has opened too. */
  async openHere(name: string, values: string, recounted: string): Promise<void> {
    await this.cahier(
      'open',
      ...this.device(name),
      '--list',
      this.at('list.json'),
      '--compared',
      '--package',
      this.at('opener.box'),
      '--values',
      this.at(values),
      '--release',
      this.at('cli.release.json'),
      '--minutes',
      this.at('cli.minutes.json'),
      '--comments',
      this.at('cli.comments.json'),
      '--recount',
      this.at(recounted),
    );
  }

  forget(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
