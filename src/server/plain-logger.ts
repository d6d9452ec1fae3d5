import type { LoggerService } from '@nestjs/common';
import type { Clock } from '../common/index.js';
import { isLogArea } from '../log/index.js';
import { DailyLines } from './daily-lines.js';

/**
 * Writes warnings and errors of our own, at most one line per area and day: level, room, message. No
 * time (the order of lines must not become a clock beside the responses), no stack, nothing of a
 * framework, whose messages may quote what somebody sent.
 */
export class PlainLogger implements LoggerService {
  private readonly lines: DailyLines;

  constructor(clock: Clock) {
    this.lines = new DailyLines(
      () => clock.today(),
      (line) => process.stderr.write(line),
    );
  }

  log(): void {}

  warn(message: unknown, ...rest: unknown[]): void {
    this.say('warning', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.say('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.say('error', message, rest);
  }

  /** What only counts: the log's room says nothing else at this level. */
  verbose(message: unknown, ...rest: unknown[]): void {
    const area = rest.at(-1);
    if (typeof message === 'string' && isLogArea(area)) this.lines.count(area, oneLine(message));
  }

  /** At night and at the stop: what was counted. */
  tell(): void {
    this.lines.tell();
  }

  private say(level: string, message: unknown, rest: readonly unknown[]): void {
    const area = rest.at(-1);
    if (typeof message === 'string' && isLogArea(area)) {
      this.lines.say(level, area, oneLine(message));
    }
  }
}

const oneLine = (message: string): string => message.split('\n')[0]!;
