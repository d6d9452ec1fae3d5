import { isTimeZone, type LocalisedText } from '../../common/index.js';
import { listOf } from '../../web/index.js';
import { Transform } from 'class-transformer';
import {
  Equals,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateBy,
} from 'class-validator';
import {
  hasHostileCharacters,
  isDay,
  isKeepMonths,
  THRESHOLD_FLOOR,
} from '../../questionnaire/index.js';
import { SLUG_PATTERN } from '../settings/slug.js';
import { IsCountOrBlank, IsInformation } from '../../questionnaires/index.js';

const HIGHEST_THRESHOLD = 1000;

const IsThreshold = (): PropertyDecorator =>
  ValidateBy({
    name: 'threshold',
    validator: {
      validate: (value) =>
        typeof value === 'string' &&
        /^\d{1,4}$/.test(value) &&
        Number(value) >= THRESHOLD_FLOOR &&
        Number(value) <= HIGHEST_THRESHOLD,
    },
  });

const IsDayOrBlank = (): PropertyDecorator =>
  ValidateBy({
    name: 'dayOrBlank',
    validator: {
      validate: (value) => value === '' || (typeof value === 'string' && isDay(value)),
    },
  });

const IsMonths = (): PropertyDecorator =>
  ValidateBy({
    name: 'months',
    validator: {
      validate: (value) =>
        typeof value === 'string' && /^\d{1,2}$/.test(value) && isKeepMonths(Number(value)),
    },
  });

const IsTimeZone = (): PropertyDecorator =>
  ValidateBy({
    name: 'timeZone',
    validator: { validate: (value) => typeof value === 'string' && isTimeZone(value) },
  });

const IsCleanLine = (): PropertyDecorator =>
  ValidateBy({
    name: 'cleanLine',
    validator: {
      validate: (value) => typeof value === 'string' && !hasHostileCharacters(value),
    },
  });

export class SettingsDto {
  @Matches(SLUG_PATTERN)
  slug!: string;

  @MaxLength(200)
  @IsCleanLine()
  council!: string;

  @IsOptional()
  @IsInformation()
  controller: LocalisedText = {};

  @IsOptional()
  @IsInformation()
  purpose: LocalisedText = {};

  @IsOptional()
  @IsInformation()
  contact: LocalisedText = {};

  @IsOptional()
  @IsInformation()
  urgentHelp: LocalisedText = {};

  @IsOptional()
  @IsInformation()
  whistleblowing: LocalisedText = {};

  @Transform(({ value }) => listOf(value))
  @MaxLength(40, { each: true })
  languages: string[] = [];

  @IsDayOrBlank()
  opensOn!: string;

  @IsDayOrBlank()
  closesOn!: string;

  @IsOptional()
  @IsDayOrBlank()
  drawsFrom = '';

  @IsOptional()
  @IsDayOrBlank()
  drawsUntil = '';

  @IsOptional()
  @IsDayOrBlank()
  drawsAgainFrom = '';

  @IsOptional()
  @IsDayOrBlank()
  drawsAgainUntil = '';

  @IsTimeZone()
  timeZone!: string;

  @IsMonths()
  keepMonths!: string;

  @IsThreshold()
  threshold!: string;

  @IsThreshold()
  sensitiveThreshold!: string;

  @IsCountOrBlank()
  invited!: string;

  /** `site`, or `site|role` for a split by both. */
  @Transform(({ value }) => listOf(value))
  @MaxLength(200, { each: true })
  crossings: string[] = [];

  /** `site|a1+a2`. */
  @Transform(({ value }) => listOf(value))
  @MaxLength(20_000, { each: true })
  merges: string[] = [];

  /** A merge that was proposed, or several, accepted with one press. */
  @Transform(({ value }) => listOf(value).flatMap((names) => names.split(' ')))
  @MaxLength(20_000, { each: true })
  accept: string[] = [];

  @IsOptional()
  @Equals('overall')
  participation?: 'overall';

  /** Without it, what is usual for the subject. */
  @IsOptional()
  @IsIn(['two-phases', 'one-sitting', 'open-link'])
  mode?: 'two-phases' | 'one-sitting' | 'open-link';

  @IsOptional()
  @Equals('yes')
  sensitive?: 'yes';

  /** Asked of a survey by invitation alone; without it, the way that needs no holders. */
  @IsOptional()
  @IsIn(['table', 'server'])
  opening?: 'table' | 'server';

  @IsOptional()
  @IsCountOrBlank()
  tests = '';

  @IsOptional()
  @Equals('yes')
  mayCloseEarly?: 'yes';

  /** Definition hash of an opened survey, or nothing. */
  @IsOptional()
  @Matches(/^(sha256:[0-9a-f]{64})?$/)
  previousWave?: string;

  /** Percent, for the estimate alone. */
  @IsOptional()
  @IsCountOrBlank()
  expected?: string;
}

export class StepDto {
  @IsIn(['scheduled', 'open', 'finish-closing', 'archived'])
  step!: 'scheduled' | 'open' | 'finish-closing' | 'archived';
}

export class CloseDto {
  /** The address of the survey, typed again. */
  @IsString()
  @Length(1, 100)
  word!: string;
}
