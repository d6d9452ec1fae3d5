/** The oldest moment that a ZIP file can hold: no file tells when or where it was made. */
const NO_MOMENT = new Date(1980, 0, 1);

/** Parts of a document, packed in their order; `stored` ones uncompressed. */
export async function pack(
  parts: Readonly<Record<string, string>>,
  stored: readonly string[] = [],
): Promise<Buffer> {
  const { strToU8, zipSync } = await import('fflate');
  const files = Object.entries(parts).map(([name, text]) => {
    const level = stored.includes(name) ? 0 : 6;
    return [name, [strToU8(text), { level, mtime: NO_MOMENT }]] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0]));
}
