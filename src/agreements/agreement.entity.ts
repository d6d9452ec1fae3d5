import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionFile } from '../holders/index.js';
import { codeColumn, dayColumn, flagColumn, idColumn, jsonColumn } from '../database/index.js';

/** A damaged row is read all the same, as one that no act reads: it takes no page away, and can be withdrawn. */
const keptJson = {
  ...jsonColumn,
  transformer: {
    to: jsonColumn.transformer.to,
    from: (text: unknown): unknown => {
      try {
        return jsonColumn.transformer.from(text);
      } catch {
        return {};
      }
    },
  },
};

/**
 * Something that one rep's account proposed, and what became of it. Never removed: logins stand
 * here in words, because accounts go.
 */
@Entity({ name: 'agreement', withoutRowid: true })
export class Agreement {
  @PrimaryColumn(idColumn)
  id!: string;

  /** Which act: see `Act`. */
  @Column(codeColumn)
  kind!: string;

  /** What it is done to, such as a survey. */
  @Column(idColumn)
  subject!: string;

  /** What the act needs to know, in a shape of its own. */
  @Column(keptJson)
  content!: unknown;

  /** Where holders decide: what their devices sign, with the signatures that came. */
  @Column({ ...keptJson, nullable: true })
  decision!: DecisionFile | null;

  @Column(codeColumn)
  state!: 'proposed' | 'agreed' | 'withdrawn';

  /** Kind and subject while it is proposed: a second one of the same kind has to wait. */
  @Column({ ...codeColumn, nullable: true, unique: true })
  waitsFor!: string | null;

  @Column(idColumn)
  proposedBy!: string;

  @Column(codeColumn)
  proposerLogin!: string;

  @Column(dayColumn)
  proposedOn!: string;

  /** Who confirmed it, or took it off the table. */
  @Column({ ...idColumn, nullable: true })
  endedBy!: string | null;

  @Column({ ...codeColumn, nullable: true })
  enderLogin!: string | null;

  @Column({ ...dayColumn, nullable: true })
  endedOn!: string | null;

  /** Whether one account had made both within seven days when they agreed. */
  @Column({ ...flagColumn, nullable: true })
  isOfOneMaker!: boolean | null;
}
