import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { LocalisedText } from '../../common/index.js';
import { PACKS, type PackName } from '../packs/read-packs.js';
import { OFFERS } from '../draft/offers.js';
import { WORDING_RULES, type WordingRule } from '../../wording/index.js';
import { TEMPLATES, type TemplateName } from '../templates/read-templates.js';
import {
  IsCode,
  IsCodeOrBlank,
  IsCountOrBlank,
  IsLabels,
  IsLanguageList,
  IsLines,
  IsQuestionCode,
  IsTexts,
  IsTitle,
} from './form-rules.js';

const MAX_ROWS = 260;
const MOST_CLASSES = 5;
/** As long as a body may be, so that it is the form that says what is too long. */
const MAX_FILE = 1_000_000;

export class NewQuestionnaireDto {
  @IsTitle()
  title!: string;

  /** Made of the title where it is left empty. */
  @IsCodeOrBlank()
  code!: string;

  /** Ticked and typed. */
  @IsLanguageList()
  languages!: string | string[];

  @IsOptional()
  @IsLanguageList()
  main?: string;
}

export class TemplateDto {
  @IsIn(TEMPLATES)
  template!: TemplateName;
}

/** Whether a finding about the wording of a question is to be said. */
export class SilenceDto {
  @IsIn(WORDING_RULES)
  rule!: WordingRule;

  @IsCode()
  code!: string;

  @IsIn(['yes', 'no'])
  silent!: 'yes' | 'no';
}

export class GeneralDto {
  @IsCode()
  code!: string;

  /** Ticked and typed. */
  @IsLanguageList()
  languages!: string | string[];

  @IsOptional()
  @IsLanguageList()
  main?: string;

  @IsTexts()
  title!: LocalisedText;

  @IsTexts()
  intro!: LocalisedText;
}

export class SectionDto {
  @IsTexts()
  title!: LocalisedText;

  @IsTexts()
  intro!: LocalisedText;
}

/** Where a new part is put and as what it begins: of a question its section and its kind. */
export class NewPartDto {
  @IsOptional()
  @IsCode()
  section?: string;

  @IsOptional()
  @IsIn(OFFERS.map(({ code }) => code))
  kind?: string;
}

/** By one place, as a button says, or to the place where it was dropped. */
export class MoveDto {
  @ValidateIf(({ place }: MoveDto) => place === undefined)
  @IsIn(['up', 'down'])
  direction?: 'up' | 'down';

  @IsOptional()
  @Matches(/^\d{1,3}$/)
  place?: string;

  /** The section that it was dropped in. */
  @IsOptional()
  @IsCode()
  into?: string;
}

/** Back behind the last change, or forth again. */
export class TurnDto {
  @IsIn(['undo', 'redo'])
  step!: 'undo' | 'redo';
}

/** Texts of one language that say what the others say now, as somebody has seen. */
export class FitsDto {
  @IsString()
  @MaxLength(35)
  language!: string;

  /** Of one part, such as `questions/shift`; of all where it is empty. */
  @Matches(/^(general|[a-z]+\/[\w-]{1,64})?$/)
  part!: string;
}

/** A form of one button; the field says that the button was meant. */
export class ConfirmDto {
  @Equals('yes')
  confirm!: 'yes';
}

export class GroupRowDto {
  @IsCodeOrBlank()
  code!: string;

  @IsLabels()
  label!: LocalisedText;

  @IsCodeOrBlank()
  parent!: string;
}

export class ProfileOptionRowDto extends GroupRowDto {
  @IsCountOrBlank()
  headcount!: string;
}

export class ProfileQuestionDto {
  @IsQuestionCode()
  code!: string;

  @IsTexts()
  title!: LocalisedText;

  @IsTexts()
  help!: LocalisedText;

  /** Only neighbours may be merged. */
  @IsOptional()
  @Equals('yes')
  ordered?: 'yes';

  @IsArray()
  @ArrayMaxSize(MAX_ROWS)
  @ValidateNested({ each: true })
  @Type(() => ProfileOptionRowDto)
  options!: ProfileOptionRowDto[];

  /** Pasted text that stands for more options. */
  @IsOptional()
  @IsLines()
  optionLines?: string;

  @IsArray()
  @ArrayMaxSize(MAX_ROWS)
  @ValidateNested({ each: true })
  @Type(() => GroupRowDto)
  groups!: GroupRowDto[];
}

export class ClassRowDto {
  @IsCode()
  code!: string;

  @IsLabels()
  label!: LocalisedText;
}

/** What a score says; its items, points and bounds stay as they are. */
export class ScaleTextsDto {
  @IsTexts()
  title!: LocalisedText;

  @IsTexts()
  note!: LocalisedText;

  @IsTexts()
  source!: LocalisedText;

  @IsString()
  @MaxLength(120)
  licence!: string;

  @IsArray()
  @ArrayMaxSize(MOST_CLASSES)
  @ValidateNested({ each: true })
  @Type(() => ClassRowDto)
  classes!: ClassRowDto[];
}

export class FileDto {
  /** Pasted. */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_FILE)
  content?: string;

  /** Uploaded. */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_FILE)
  file?: string;
}

/** A scale that comes with Cahier, or a file. */
export class ScalePackDto extends FileDto {
  @IsOptional()
  @IsIn(PACKS)
  template?: PackName;
}
