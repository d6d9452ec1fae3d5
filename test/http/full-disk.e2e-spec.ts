import { expect, it } from '@jest/globals';
import { runFullDisk } from '../support/faults/full-disk.js';
import { mountSmallDisk, NEEDS_SMALL_DISK, unmount } from '../support/small-disk.js';

const disk = mountSmallDisk(1);
if (disk) unmount(disk);

/** The built server (`npm run build`), on a disk that fills up while people send. */
(disk ? it : it.skip).each([
  ['goes on as it is once there is room again', false],
  ['was killed while it was full', true],
])(
  `loses and doubles nothing that it confirmed when it %s (needs ${NEEDS_SMALL_DISK})`,
  async (_name, isKilled) => {
    const { refused, acknowledged, stored, lost, doubled } = (await runFullDisk(isKilled))!;
    expect(refused).toBeGreaterThan(10);
    expect(acknowledged).toBeGreaterThanOrEqual(240);
    expect({ stored, lost, doubled }).toEqual({ stored: acknowledged, lost: 0, doubled: 0 });
  },
  300_000,
);
