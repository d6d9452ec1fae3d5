import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const OFFICE_STYLE = join(import.meta.dirname, '..', '..', 'views', 'styles', 'office.css');

/** A custom property of the office's style, and what it is by day and by night. */
export interface Token {
  readonly name: string;
  readonly light: string;
  /** Empty where it is the same. */
  readonly dark: string;
  readonly isColour: boolean;
}

/** The tokens of the style, in its order. */
export function readTokens(css = readFileSync(OFFICE_STYLE, 'utf8')): readonly Token[] {
  const [light = '', dark = ''] = [...css.matchAll(/:root\s*\{([^}]*)\}/g)].map(
    ([, inside]) => inside,
  );
  const inTheDark = new Map(declarationsIn(dark));
  return declarationsIn(light).map(([name, value]) => ({
    name,
    light: value,
    dark: inTheDark.get(name) ?? '',
    isColour: value.startsWith('#'),
  }));
}

const declarationsIn = (block: string): (readonly [string, string])[] =>
  [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
