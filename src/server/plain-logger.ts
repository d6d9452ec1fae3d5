import type { LoggerService } from '@nestjs/common';

/** Who may write to the log; whatever a framework wants to say of itself stays unsaid. */
const OWN_CONTEXTS = ['database', 'http', 'surveys'];

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
    const context = rest.at(-1);
    if (typeof message !== 'string' || !OWN_CONTEXTS.includes(String(context))) return;
    process.stderr.write(`${level} ${String(context)}: ${message.split('\n')[0]}\n`);
  }
}
