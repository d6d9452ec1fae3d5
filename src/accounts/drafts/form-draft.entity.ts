import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn, jsonColumn, textColumn } from '../../database/index.js';

/** Names and values of a form's fields, in its order; a name may repeat. */
export type DraftEntries = readonly (readonly [string, string])[];

/** What an account has typed into a form and not saved. */
@Entity({ name: 'form_draft', withoutRowid: true })
export class FormDraft {
  @PrimaryColumn(idColumn)
  accountId!: string;

  /** Where the form is sent. */
  @PrimaryColumn(textColumn)
  form!: string;

  /** What colleagues know the account by. */
  @Column(codeColumn)
  login!: string;

  @Column(jsonColumn)
  entries!: DraftEntries;

  /** On which it was typed last. */
  @Column(dayColumn)
  day!: string;
}
