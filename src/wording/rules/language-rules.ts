/** What one language may give itself away by. Every pattern is tried on a whole text. */
export interface LanguageRules {
  /** Two things joined, once the pairs that are one thing are taken out. */
  readonly joins: RegExp;
  readonly pairs: RegExp;
  readonly leading: RegExp;
  readonly negative: RegExp;
  readonly absolute: RegExp;
  readonly identifying: RegExp;
  /** Ends of a scale, of which there should be as many good ones as bad ones. */
  readonly good: RegExp;
  readonly bad: RegExp;
  /** The most words that a question is easily read with. */
  readonly mostWords: number;
}
