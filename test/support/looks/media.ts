/** How somebody’s device may ask for pages to be drawn. */
export const MEDIA = [
  { colorScheme: 'light', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
] as const;

export const DESK = { width: 1280, height: 900 };
