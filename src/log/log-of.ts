import { Logger } from '@nestjs/common';
import { faultPlace } from './fault-place.js';

/** Who may write to the log; whatever a framework wants to say of itself stays unsaid. */
export const LOG_AREAS = [
  'accounts',
  'database',
  'eligibility',
  'http',
  'opening',
  'server',
  'surveys',
] as const;
export type LogArea = (typeof LOG_AREAS)[number];

export const isLogArea = (name: unknown): name is LogArea =>
  LOG_AREAS.some((area) => area === name);

export interface AreaLog {
  warn(sentence: string): void;
  error(sentence: string): void;
  /** Says a code or a sentence, and of what was thrown its class and place alone. */
  fault(code: string, error: unknown): void;
  /** The same of what a respondent caused: counted, and said at night, never at its moment. */
  count(code: string, error: unknown): void;
}

export function logOf(area: LogArea): AreaLog {
  const logger = new Logger(area);
  return {
    warn: (sentence) => logger.warn(sentence),
    error: (sentence) => logger.error(sentence),
    fault: (code, error) => logger.error(`${code} ${faultPlace(error)}`),
    count: (code, error) => logger.verbose(`${code} ${faultPlace(error)}`),
  };
}
