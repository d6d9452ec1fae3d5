import { IsIn, IsOptional, Matches, ValidateBy } from 'class-validator';
import type { LocalisedText } from '../../common/index.js';
import { hasHostileCharacters, isDay } from '../../questionnaire/index.js';
import { IsCodeList, IsTexts, IsTitle } from '../../questionnaires/index.js';
import { DEMAND_STATES, type DemandState } from '../../reports/index.js';

const MOST_WORDS = 2000;
const CODE = /^[\w.:|+-]{1,300}$/;

const rule = (name: string, validate: (value: unknown) => boolean) => (): PropertyDecorator =>
  ValidateBy({ name, validator: { validate } });

const IsWords = rule(
  'words',
  (value) =>
    typeof value === 'string' && value.length <= MOST_WORDS && !hasHostileCharacters(value),
);
const IsDay = rule('day', (value) => typeof value === 'string' && isDay(value));
const IsDayOrBlank = rule(
  'dayOrBlank',
  (value) => typeof value === 'string' && (value === '' || isDay(value)),
);
const IsStepNumber = (): PropertyDecorator => Matches(/^\d{1,4}$/);
const IsPublishedCode = (): PropertyDecorator => Matches(CODE);
/** Columns of a published table: one, or several ticked ones. */
const IsAnswers = rule('answers', (value) =>
  [value].flat().every((code) => typeof code === 'string' && CODE.test(code)),
);

/** A table and an answer of it, or nothing, once or several times. */
const IsPlaces = rule('places', (value) =>
  [value].flat().every((place) => place === '' || (typeof place === 'string' && CODE.test(place))),
);

export class DemandDto {
  @IsTexts() text!: LocalisedText;
  @IsTexts() addressee!: LocalisedText;
  @IsTexts() basis!: LocalisedText;
  @IsDayOrBlank() dueOn!: string;
}

export class NewDemandDto extends DemandDto {
  @IsDay() day!: string;
}

export class ClaimDto {
  @IsTexts() statement!: LocalisedText;
  @IsTexts() source!: LocalisedText;
  @IsWords() published!: string;
  @IsTexts() definition!: LocalisedText;
  @IsTexts() scope!: LocalisedText;
  @IsTexts() statistic!: LocalisedText;
  @IsOptional() @IsCodeList() questions?: string | string[];
}

/** For each question of an indicator, an answer or nothing. */
export class StatedDto {
  @IsOptional() @IsPlaces() stated?: string | string[];
}

export class StepDto {
  @IsIn(DEMAND_STATES) to!: DemandState;
  @IsDay() day!: string;
  @IsWords() words!: string;
  @IsDayOrBlank() dueOn!: string;
}

export class ReplyDto {
  @IsDay() day!: string;
  @IsWords() words!: string;
}

export class CorrectionDto {
  @IsStepNumber() of!: string;
  @IsWords() words!: string;
}

export class FigureDto {
  @IsPublishedCode() survey!: string;
  @IsPublishedCode() table!: string;
  @IsOptional() @IsAnswers() answers?: string | string[];
  /** A profile question and a row of it, or nothing for everybody. */
  @Matches(/^$|^[\w-]{1,64}\|[\w.:+-]{1,300}$/) group!: string;
}

/** A figure out of a list, by its place in the release of the demand’s survey. */
export class FoundFigureDto {
  @Matches(/^\[#[^\s\]]{1,600}\]$/) figure!: string;
}

export class FigureRemovalDto {
  @IsStepNumber() figure!: string;
}

export class VerificationDto extends FigureDto {
  @IsDay() day!: string;
  @IsWords() words!: string;
}

export class DocumentDto {
  @IsTitle() title!: string;
  /** Base64 of what was chosen; nothing where nothing was. */
  @IsOptional()
  @ValidateBy({ name: 'text', validator: { validate: (value) => typeof value === 'string' } })
  document?: string;
}
