interface BuiltFile {
  readonly name: string;
  readonly contents: Uint8Array;
}

/** Bundles the scripts of pages, without writing anything. */
export function buildBrowser(): Promise<readonly BuiltFile[]>;

/** The holders' page by itself; for tests with other files in the place of packages. */
export function buildHoldersPage(alias?: Readonly<Record<string, string>>): Promise<BuiltFile>;
