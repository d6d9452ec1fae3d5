/** A text that no line of print breaks. */
export const keepTogether = (text: string): string => text.replaceAll(' ', '\u00a0');
