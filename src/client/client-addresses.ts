/** Where the page finds the servers; an empty one is where the page itself comes from. */
export interface ClientAddresses {
  /** The survey server, for a page that somebody else serves. */
  readonly server: string;
  readonly eligibility: string;
  readonly intake: string;
}
