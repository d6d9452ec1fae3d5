/** A text that a spreadsheet would take for a formula is led by an apostrophe. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line of a CSV file (RFC 4180), with its end. */
export const csvLine = (fields: readonly string[]): string => `${fields.map(field).join(',')}\r\n`;
