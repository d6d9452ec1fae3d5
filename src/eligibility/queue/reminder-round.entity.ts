import { Column, Entity, PrimaryColumn } from 'typeorm';
import { countColumn, dayColumn, idColumn } from '../../database/index.js';

/** How many reminders were queued on a day, and never for whom. */
@Entity({ name: 'reminder_round', withoutRowid: true })
export class ReminderRound {
  @PrimaryColumn(idColumn)
  survey!: string;

  @PrimaryColumn(dayColumn)
  day!: string;

  @Column(countColumn)
  people!: number;
}
