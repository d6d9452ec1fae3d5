import { hasHostileCharacters, normaliseText } from './text-rules.js';

const MAX_FINDINGS = 20;

/** Collects what is wrong with a file, by path, so that all of it can be said at once. */
export class Findings {
  private readonly lines: string[] = [];

  get any(): boolean {
    return this.lines.length > 0;
  }

  add(path: string, rule: string): void {
    this.lines.push(`${path || 'the file'} ${rule}`);
  }

  /** Every finding in one sentence, cut after the first twenty. */
  sentence(): string {
    const shown = this.lines.slice(0, MAX_FINDINGS).join('; ');
    const more = this.lines.length - MAX_FINDINGS;
    return more > 0 ? `${shown}; and ${more} more` : shown;
  }

  /** The record at `path`, checked to have no other fields than `known`. */
  record(value: unknown, path: string, known: readonly string[]): Record<string, unknown> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.add(path, 'must be an object');
      return {};
    }
    for (const [index, key] of Object.keys(value).entries()) {
      if (!known.includes(key)) {
        this.add(path, `has a field Cahier does not know (number ${index + 1}): remove it`);
      }
    }
    return value as Record<string, unknown>;
  }

  list(value: unknown, path: string, atLeast: number, atMost: number): readonly unknown[] {
    if (!Array.isArray(value) || value.length < atLeast || value.length > atMost) {
      this.add(path, `must be a list of ${atLeast} to ${atMost} entries`);
      return Array.isArray(value) ? value.slice(0, atMost) : [];
    }
    return value;
  }

  text(value: unknown, path: string, longest: number): string {
    if (typeof value !== 'string' || value.trim() === '') {
      this.add(path, 'must be a text that is not empty');
      return '';
    }
    if (value.length > longest) this.add(path, `must be at most ${longest} characters long`);
    if (hasHostileCharacters(value)) {
      this.add(path, 'has control or direction-changing characters: type it again without them');
    }
    return normaliseText(value);
  }

  integer(value: unknown, path: string, least: number, most: number): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) {
      return value;
    }
    this.add(path, `must be a whole number from ${least} to ${most}`);
    return least;
  }

  flag(value: unknown, path: string): boolean {
    if (typeof value !== 'boolean') this.add(path, 'must be true or false');
    return value === true;
  }
}
