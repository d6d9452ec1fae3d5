import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { dayAfter } from '../common/index.js';
import { OpeningDesk } from '../opening/index.js';
import { DayKeeper, KnownDay } from '../surveys/index.js';
import type { DemoClock } from './demo-clock.js';
import type { DemoMarker } from './demo-folder.js';

interface Over {
  readonly id: string;
  readonly closesOn: string;
  readonly council: DemoMarker['council'];
}

/** Once its last day is over, two representatives open the results. */
export async function openResults(
  app: NestFastifyApplication,
  clock: DemoClock,
  { id, closesOn, council }: Over,
): Promise<void> {
  clock.stopOn(dayAfter(closesOn, 1));
  await app.get(KnownDay).confirm();
  await app.get(DayKeeper).keep();
  const party = { reps: council.slice(0, 2), recovery: '', askedBy: 'demo' };
  const { end } = await app.get(OpeningDesk).begin(id, party);
  const { kind } = await end;
  if (kind !== 'opened') throw new Error(`a survey of the demo did not open: ${kind}`);
}
