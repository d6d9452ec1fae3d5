import { readdirSync, readFileSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { aReportRelease } from '../../test/support/report-release.js';
import {
  buildReport,
  renderCharts,
  renderHtml,
  renderLabelledCsv,
  renderPdf,
  renderWorkbook,
  reportChapters,
} from '../reports/index.js';
import { type RenderProgress, RenderQueue } from './render-queue.js';
import { Rendering } from './rendering.js';
import type { RenderJob } from './thread/rendering-messages.js';

const release = aReportRelease();
const options = { language: 'fr' } as const;
const job: RenderJob = {
  kind: 'report',
  form: 'html',
  release: release.content,
  earlier: [],
  options,
};
/** No caller can ask for it, and the thread does not survive it. */
const deadly = { kind: 'petition', sheet: null } as unknown as RenderJob;
const HOUR = 3_600_000;
const limits = { mostWaiting: 2, idleMs: HOUR, mostMs: HOUR };
const pdf: RenderJob = { ...job, form: 'pdf' };

describe('rendering in a thread', () => {
  const rendering = new Rendering();
  afterAll(() => rendering.onApplicationShutdown());

  it('gives the bytes that are rendered without one', async () => {
    const report = buildReport(release, options);
    const [pdf, html, charts, book, lines, chapters] = await Promise.all([
      rendering.report('pdf', release, options),
      rendering.report('html', release, options),
      rendering.report('charts', release, options),
      rendering.tables(release, 'fr', 'ods'),
      rendering.tables(release, 'fr', 'csv'),
      rendering.chapters(release, options),
    ]);
    expect(pdf.equals(await renderPdf(report))).toBe(true);
    expect(html.toString()).toBe(renderHtml(report));
    expect(charts.equals(await renderCharts(report))).toBe(true);
    expect(lines.toString()).toBe(renderLabelledCsv(release, 'fr'));
    expect(chapters).toEqual(
      reportChapters(release, options).map(({ name, chapter: { kind, title } }) => ({
        ...{ name, title },
        takesRemarks: ['theme', 'groups', 'claims', 'demands', 'voices'].includes(kind),
      })),
    );
    expect(book.equals(await renderWorkbook(release, 'fr', 'ods'))).toBe(true);
  });

  it('refuses as without one, and goes on', async () => {
    const chapters = ['theme-99'];
    await expect(rendering.report('pdf', release, { ...options, chapters })).rejects.toMatchObject({
      ...{ name: 'DomainError', code: 'chapter-unknown', category: 'invalid-input' },
    });
    expect((await rendering.report('html', release, options)).length).toBeGreaterThan(0);
  });

  it('leaves the event loop to others', async () => {
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    for (let i = 0; i < 3; i += 1) await rendering.report('pdf', release, options);
    clearInterval(turning);
    // Without the thread there is a turn between two reports, and none while one is made.
    expect(turns).toBeGreaterThan(30);
  });
});

/** How far back each thread of this process stands, the first of all the main one: others may have smaller numbers. */
const nicenessOfThreads = (): readonly number[] =>
  [
    String(process.pid),
    ...readdirSync('/proc/self/task').filter((id) => id !== String(process.pid)),
  ].map((id) => {
    const [, fields = ''] = /\) (.*)$/s.exec(readFileSync(`/proc/self/task/${id}/stat`, 'utf8'))!;
    return Number(fields.split(' ')[16]);
  });

const onLinux = process.platform === 'linux' ? it : it.skip;

describe('what waits to be rendered', () => {
  it('is so many and no more, each in its turn', async () => {
    const queue = new RenderQueue(limits);
    const done: number[] = [];
    const three = [0, 1, 2].map((i) => queue.run(job).then(() => done.push(i)));
    await expect(queue.run(job)).rejects.toMatchObject({
      ...{ code: 'rendering-busy', category: 'unavailable' },
    });
    await Promise.all(three);
    expect(done).toEqual([0, 1, 2]);
    await queue.run(job);
    await queue.stop();
  });

  it('outlives a fault of what is before it, which is told from a refusal', async () => {
    const queue = new RenderQueue(limits);
    const [fault, next] = await Promise.allSettled([queue.run(deadly), queue.run(job)]);
    expect(fault).toMatchObject({
      reason: { code: 'rendering-failed', category: 'fault', cause: { name: 'TypeError' } },
    });
    expect(next.status).toBe('fulfilled');
    await queue.stop();
  });

  onLinux('is made behind whatever else the process does', async () => {
    const before = Math.max(...nicenessOfThreads());
    const queue = new RenderQueue(limits);
    await queue.run(job);
    const [main, ...others] = nicenessOfThreads();
    expect(main).toBe(getPriority());
    expect(Math.max(...others)).toBe(Math.max(before, constants.priority.PRIORITY_BELOW_NORMAL));
    await queue.stop();
  });

  it('is told when the thread is stopped', async () => {
    const queue = new RenderQueue(limits);
    const both = Promise.allSettled([queue.run(job), queue.run(job)]);
    await queue.stop();
    const failed = { status: 'rejected', reason: { code: 'rendering-failed' } };
    expect(await both).toMatchObject([failed, failed]);
  });

  it('has no thread any more once nothing was asked for a while, and a new one after', async () => {
    const queue = new RenderQueue({ ...limits, idleMs: 20 });
    expect(queue.hasThread).toBe(false);
    const run = queue.run(job);
    expect(queue.hasThread).toBe(true);
    await run;
    while (queue.hasThread) await wait(10);
    expect((await queue.run(job)).length).toBeGreaterThan(0);
    await queue.stop();
  });

  it('tells how far it is: what is made before it, and how many of its chapters are laid out', async () => {
    const queue = new RenderQueue(limits);
    const told: RenderProgress[] = [];
    const first = queue.run(pdf);
    await queue.run(pdf, { onProgress: (progress) => told.push(progress) });
    const of = buildReport(release, options).chapters.length;
    expect(told).toEqual([
      { kind: 'waiting', before: 1 },
      ...Array.from({ length: of }, (_, done) => ({ kind: 'making', done, of })),
    ]);
    await first;
    await queue.stop();
  });

  it('is given up by whoever asked, waiting or under way, and the next is made', async () => {
    const queue = new RenderQueue(limits);
    const [running, waiting] = [new AbortController(), new AbortController()];
    const given = Promise.allSettled([
      queue.run(pdf, { signal: running.signal, onProgress: () => running.abort() }),
      queue.run(pdf, { signal: waiting.signal }),
    ]);
    const next = queue.run(job);
    waiting.abort();
    const cancelled = { status: 'rejected', reason: { code: 'rendering-cancelled' } };
    expect(await given).toMatchObject([cancelled, cancelled]);
    expect((await next).length).toBeGreaterThan(0);
    await expect(queue.run(job, { signal: waiting.signal })).rejects.toMatchObject({
      code: 'rendering-cancelled',
    });
    await queue.stop();
  });

  it('is given up where it takes too long', async () => {
    const queue = new RenderQueue({ ...limits, mostMs: 1 });
    await expect(queue.run(pdf)).rejects.toMatchObject({
      ...{ code: 'rendering-too-long', category: 'unavailable', values: { seconds: 0 } },
    });
    expect(queue.hasThread).toBe(false);
    await queue.stop();
  });
});
