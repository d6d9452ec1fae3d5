import { describe, expect, it } from '@jest/globals';
import type { AreaLog } from './log-of.js';
import { QuietWork } from './quiet-work.js';

function overheard(): { log: AreaLog; lines: string[] } {
  const lines: string[] = [];
  const unused = (): never => {
    throw new Error('a fault is said by its code');
  };
  return {
    log: { warn: unused, error: unused, count: unused, fault: (code) => void lines.push(code) },
    lines,
  };
}

const failing = (): Promise<never> => Promise.reject(new Error('someone@example.org was here'));
const working = (): Promise<void> => Promise.resolve();

describe('quiet work', () => {
  it('says its code when it fails, and never what the fault said', async () => {
    const { log, lines } = overheard();
    await new QuietWork(log, 'mail-stopped').run(failing);
    expect(lines).toEqual(['mail-stopped']);
  });

  it('says it once while it keeps failing, and again once it had worked in between', async () => {
    const { log, lines } = overheard();
    const quiet = new QuietWork(log, 'mail-stopped');
    for (const work of [failing, failing, working, failing]) await quiet.run(work);
    expect(lines).toHaveLength(2);
  });

  it('says nothing when all is well', async () => {
    const { log, lines } = overheard();
    await new QuietWork(log, 'mail-stopped').run(working);
    expect(lines).toEqual([]);
  });
});
