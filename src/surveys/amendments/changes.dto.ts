import { Transform } from 'class-transformer';
import { Matches, ValidateBy } from 'class-validator';
import { isDay, isReason, normaliseText } from '../../questionnaire/index.js';

const IsReason = (): PropertyDecorator =>
  ValidateBy({
    name: 'reason',
    validator: { validate: (value) => typeof value === 'string' && isReason(value) },
  });

const IsDayText = (): PropertyDecorator =>
  ValidateBy({
    name: 'day',
    validator: { validate: (value) => typeof value === 'string' && isDay(value) },
  });

/** Line breaks are how a reason was typed, not what it says. */
const InOneLine = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? normaliseText(value).replace(/\s+/g, ' ').trim() : value,
  );

/** A change with its reason, which everybody will read. */
export class ChangeDto {
  @InOneLine()
  @IsReason()
  reason!: string;
}

export class LastDayDto extends ChangeDto {
  @IsDayText()
  closesOn!: string;
}

export class SuccessorDto extends ChangeDto {
  /** By the key that their device signs with. */
  @Matches(/^B[A-Za-z0-9_-]{86}$/)
  successor!: string;
}
