/** Bundles the scripts of pages, without writing anything. */
export function buildBrowser(): Promise<
  readonly { readonly name: string; readonly contents: Uint8Array }[]
>;
