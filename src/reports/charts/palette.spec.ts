import { describe, expect, it } from '@jest/globals';
import { HEAT, INK_SOFT, PAPER, SAND, TONES } from './palette.js';

/** Relative luminance (WCAG 2.2): how light a colour is on a photocopy. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [lightness(one), lightness(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('the colours of charts and tables', () => {
  it.each(Object.entries(TONES))('let the figure upon %s be read', (_tone, { fill, text }) => {
    expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
  });

  it('let the figures of a heat map be read where more contrast is asked for', () => {
    for (const { fill, text } of HEAT) expect(contrast(fill, text)).toBeGreaterThanOrEqual(7);
    for (const ground of [PAPER, SAND])
      expect(contrast(INK_SOFT, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('are told apart without colour where they touch', () => {
    const steps = [1, 2, 3, 4, 5, 6].map((step) => TONES[`step-${step}` as 'step-1'].fill);
    const touching = [
      HEAT.map(({ fill }) => fill),
      steps,
      [TONES['bad-strong'].fill, TONES.bad.fill],
      [TONES['good-strong'].fill, TONES.good.fill],
      [TONES.plain.fill, TONES['plain-light'].fill],
    ];
    for (const colours of touching) {
      const tones = colours.map(lightness).sort((a, b) => b - a);
      tones.slice(1).forEach((darker, index) => {
        expect((tones[index]! + 0.05) / (darker + 0.05)).toBeGreaterThan(1.18);
      });
    }
  });
});
