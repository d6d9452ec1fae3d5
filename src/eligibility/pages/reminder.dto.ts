import { IsOptional, IsString, MaxLength } from 'class-validator';

/** What one form may carry is limited by the size of a request besides. */
const LONGEST_LIST = 2_000_000;

export class ReminderDto {
  @IsString()
  @MaxLength(LONGEST_LIST)
  addresses!: string;

  /** The content of a file, which is read as if it stood in the box. */
  @IsOptional()
  @IsString()
  file?: string;
}
