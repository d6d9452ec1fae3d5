import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, countColumn, dayColumn, idColumn, jsonColumn } from '../../database/index.js';
import type { StepContent } from '../standing/steps.js';

/** One step of an entry: written once, never changed, never removed. */
@Entity({ name: 'register_step', withoutRowid: true })
export class RegisterStep {
  @PrimaryColumn(idColumn)
  entryId!: string;

  @PrimaryColumn(countColumn)
  step!: number;

  /** When it happened. */
  @Column(dayColumn)
  day!: string;

  @Column(dayColumn)
  notedOn!: string;

  /** Which rep's account noted it; its login stands beside it in words, because accounts go. */
  @Column({ ...idColumn, nullable: true })
  notedBy!: string | null;

  @Column({ ...codeColumn, nullable: true })
  noterLogin!: string | null;

  @Column(jsonColumn)
  content!: StepContent;
}
