import { IsIn, IsString } from 'class-validator';
import { LANGUAGES, type Language } from '../../web/index.js';
import { IsPassword, Repeats } from '../form-rules.js';

export class ChangePasswordDto {
  @IsString()
  current!: string;

  @IsPassword()
  password!: string;

  @Repeats('password')
  passwordAgain!: string;
}

export class ChangeLanguageDto {
  @IsIn(LANGUAGES)
  language!: Language;
}
