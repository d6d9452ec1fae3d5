import type { LoggerService } from '@nestjs/common';
import { isLogArea } from '../log/index.js';

/**
 * Writes one line per warning or error of our own: level, room, message. No time (the order of
 * lines must not become a clock beside the responses), no stack, nothing of a framework, whose
 * messages may quote what somebody sent.
 */
export class PlainLogger implements LoggerService {
  log(): void {}

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warning', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  private write(level: string, message: unknown, rest: readonly unknown[]): void {
    const area = rest.at(-1);
    if (typeof message !== 'string' || !isLogArea(area)) return;
    process.stderr.write(`${level} ${area}: ${message.split('\n')[0]}\n`);
  }
}
