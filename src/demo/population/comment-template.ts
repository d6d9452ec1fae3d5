/** Themes are the codes of the questionnaire's sections. */
export type CommentTheme =
  'schedule' | 'distance' | 'quality' | 'customers' | 'preparation' | 'health';

/**
 * A comment as somebody could write it. `{a|b}` are wordings to choose from; `[[…]]` holds what a
 * careful reader must redact before publication. `desk` marks those written away from the road.
 */
export interface CommentTemplate {
  readonly question: 'open_stop' | 'open_keep';
  readonly theme: CommentTheme;
  readonly text: string;
  readonly desk?: true;
}
