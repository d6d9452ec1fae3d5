import { IsOptional } from 'class-validator';
import type { LocalisedText } from '../../common/index.js';
import { IsCode, IsCodeList, IsTexts } from '../forms/form-rules.js';

class LinkedDto {
  @IsCode() code!: string;
  @IsOptional() @IsCodeList() questions?: string | string[];
}

export class ClaimDto extends LinkedDto {
  @IsTexts() statement!: LocalisedText;
  @IsTexts() source!: LocalisedText;
  @IsTexts() scope!: LocalisedText;
}

export class DemandDto extends LinkedDto {
  @IsTexts() text!: LocalisedText;
  @IsTexts() addressee!: LocalisedText;
  @IsTexts() basis!: LocalisedText;
}
