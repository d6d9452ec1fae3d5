import { wordlist } from '@scure/bip39/wordlists/english.js';
import { verifyBulletinHere } from '../../../credentials/offline.js';
import {
  type BlockRow,
  type BoxOpening,
  checkBox,
  type CheckedBox,
  type DeviceContent,
  giveBlock,
  type Giving,
  openBoxFile,
  openingHere,
  type SealKey,
  type SortedRows,
} from '../../../holders/index.js';
import { publishBox } from '../../../opening/offline.js';

/** What is done beside the page, and what comes of each of its steps. */
export interface Jobs {
  readonly check: {
    readonly asked: {
      readonly package: Blob;
      readonly file: string;
      readonly device: DeviceContent;
      readonly today: string;
      readonly agreesToEarly: boolean;
    };
    readonly gives: CheckedBox;
  };
  readonly give: {
    readonly asked: { readonly giving: Giving; readonly own: SealKey };
    readonly gives: string;
  };
  readonly open: { readonly asked: BoxOpening; readonly gives: readonly BlockRow[] };
  readonly publish: {
    readonly asked: {
      readonly checked: CheckedBox;
      readonly sorted: Pick<SortedRows, 'responses' | 'coins'>;
    };
    readonly gives: ReturnType<typeof publishBox>;
  };
}

export type JobName = keyof Jobs;

/** One job as it is sent to a worker. */
export type Job = { [Name in JobName]: readonly [Name, Jobs[Name]['asked']] }[JobName];

/** Makes a job ready: what it does for a block, or once for all of it. */
export async function readyFor(job: Job): Promise<(step: number) => Promise<unknown>> {
  switch (job[0]) {
    case 'check': {
      const asked = job[1];
      return () => checked(asked);
    }
    case 'give': {
      const { giving, own } = job[1];
      return (block) => giveBlock(giving, own, block);
    }
    case 'open':
      return (await openingHere(job[1])).run;
    case 'publish': {
      const { checked: box, sorted } = job[1];
      return () => Promise.resolve(publishBox(box, sorted, []));
    }
  }
}

async function checked({ package: blob, file, ...checks }: Jobs['check']['asked']) {
  const findingsIn = async (bulletin: unknown) =>
    (await verifyBulletinHere(bulletin, wordlist)).findings.length;
  return checkBox(await openBoxFile(blob, file), { ...checks, findingsIn, file });
}
