import type { Tone } from '../report-document.js';

export const INK = '#1c2b3a';
export const INK_SOFT = '#5b6672';
export const ACCENT = '#b3262e';
export const PAPER = '#ffffff';
export const SAND = '#f5f1e8';
export const SAND_DARK = '#ddd5c4';
export const RULE = '#c9c1b0';

interface Paint {
  readonly fill: string;
  readonly text: string;
}

/**
 * Orange-brown against teal: told apart by the common colour-blindnesses, and the strong pair is
 * far darker than the light pair, so that a photocopy still shows the extremes.
 */
export const TONES: Readonly<Record<Tone, Paint>> = {
  'bad-strong': { fill: '#9a4a14', text: PAPER },
  bad: { fill: '#e3a266', text: INK },
  good: { fill: '#8cc4c1', text: INK },
  'good-strong': { fill: '#0f5f68', text: PAPER },
  neutral: { fill: '#cfc8b8', text: INK },
  beside: { fill: '#ece7db', text: INK },
  plain: { fill: '#35506e', text: PAPER },
  'plain-light': { fill: '#b4c3d4', text: INK },
  'step-1': { fill: '#e3eaf2', text: INK },
  'step-2': { fill: '#c6d3e1', text: INK },
  'step-3': { fill: '#9fb3c9', text: INK },
  'step-4': { fill: '#5c7693', text: PAPER },
  'step-5': { fill: '#415c7a', text: PAPER },
  'step-6': { fill: '#24405f', text: PAPER },
};

/** One hue, light to dark: a heat map is read by lightness alone. */
export const HEAT: readonly Paint[] = [
  { fill: '#fbf6ee', text: INK },
  { fill: '#f3dfc4', text: INK },
  { fill: '#eac597', text: INK },
  { fill: '#e2af79', text: INK },
  { fill: '#8d4514', text: PAPER },
  { fill: '#5a2806', text: PAPER },
];
