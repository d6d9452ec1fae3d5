import { BadRequestException } from '@nestjs/common';

const MAX_DEPTH = 6;
const MAX_PARTS = 20_000;
const HOSTILE_NAMES = ['__proto__', 'constructor', 'prototype'];

/**
 * Refuses a body that is nested deeper than any form or document of ours, or that names a property
 * of JavaScript's own: what maps bodies to classes would follow both. Does not recurse itself.
 */
export function refuseHostileShape(body: unknown): void {
  const waiting: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }];
  for (let parts = 0; waiting.length > 0; parts += 1) {
    const { value, depth } = waiting.pop()!;
    if (depth > MAX_DEPTH || parts > MAX_PARTS) throw new BadRequestException();
    if (typeof value !== 'object' || value === null) continue;
    for (const name of Object.keys(value)) {
      if (HOSTILE_NAMES.includes(name)) throw new BadRequestException();
      waiting.push({ value: (value as Record<string, unknown>)[name], depth: depth + 1 });
    }
  }
}
