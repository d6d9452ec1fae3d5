/** The oldest moment that a ZIP file can hold: no file tells when or where it was made. */
const NO_MOMENT = new Date(1980, 0, 1);

/** Files, packed in their order; `stored` ones uncompressed. */
export async function packFiles(
  parts: Readonly<Record<string, string | Uint8Array>>,
  stored: readonly string[] = [],
): Promise<Buffer> {
  const { strToU8, zipSync } = await import('fflate');
  const files = Object.entries(parts).map(([name, part]) => {
    const level = stored.includes(name) ? 0 : 6;
    return [
      name,
      [typeof part === 'string' ? strToU8(part) : part, { level, mtime: NO_MOMENT }],
    ] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0]));
}
