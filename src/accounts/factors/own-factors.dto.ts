import { IsOptional, IsString, MaxLength, ValidateBy } from 'class-validator';

const LONGEST_NAME = 40;
const LONGEST_ANSWER = 20_000;

const IsName = (): PropertyDecorator =>
  ValidateBy({ name: 'isName', validator: { validate: isName } });

function isName(typed: unknown): boolean {
  if (typeof typed !== 'string') return false;
  const { length } = [...typed.trim()];
  return length > 0 && length <= LONGEST_NAME && !/\p{C}/u.test(typed);
}

/** The password of whoever has no second factor yet: an open browser left alone is not one more. */
class WithPasswordDto {
  @IsOptional()
  @IsString()
  current?: string;
}

export class AppDto extends WithPasswordDto {
  @IsName()
  name!: string;

  /** As the page had it, wrapped. */
  @IsString()
  @MaxLength(500)
  secret!: string;

  @IsString()
  @MaxLength(20)
  code!: string;
}

export class PasskeyDto extends WithPasswordDto {
  @IsName()
  name!: string;

  /** What the browser answered, as JSON; empty where it made none. */
  @IsString()
  @MaxLength(LONGEST_ANSWER)
  answer!: string;
}
