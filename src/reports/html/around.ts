/** What a page that everybody may read has around an edition: none of it is part of the report. */
export interface Around {
  readonly languagesLabel: string;
  readonly languages: readonly {
    readonly code: string;
    readonly name: string;
    readonly isCurrent: boolean;
  }[];
  readonly title: string;
  readonly lines: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly links: readonly { readonly href: string; readonly text: string }[];
}
