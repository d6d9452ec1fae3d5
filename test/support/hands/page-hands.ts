/** What a test does in a page, in whatever browser: selectors are CSS, and each waits until what it means is there. */
export interface PageHands {
  goTo(address: string): Promise<void>;
  click(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  check(selector: string): Promise<void>;
  /** @param paths of files on this computer */
  choose(selector: string, paths: readonly string[]): Promise<void>;
  /** The texts of the items of a list: of the one that stands at a place among those that match. */
  items(selector: string, place: number): Promise<readonly string[]>;
  /** Loads the file of the link at a place among those that match down to a path. */
  keep(selector: string, place: number, path: string): Promise<void>;
}
