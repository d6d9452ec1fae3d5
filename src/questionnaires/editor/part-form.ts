/** The form of one part of a questionnaire. */
export interface PartForm<Part> {
  readonly part: Part;
  /** Where it is sent. */
  readonly action: string;
  /** Whether the part is only begun: nothing of it is stored before the form is saved. */
  readonly isNew: boolean;
}

/** What a form is called: by the code of its part, which a part that is only begun has not earned. */
export const formTitle = (
  t: { readonly title: string; readonly newTitle: string },
  { part, isNew }: PartForm<{ readonly code: string }>,
): string => (isNew ? t.newTitle : `${t.title} ${part.code}`);
