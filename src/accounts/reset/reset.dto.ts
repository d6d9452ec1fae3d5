import { IsString, MaxLength } from 'class-validator';
import { IsPassword, Repeats } from '../form-rules.js';

export class AskResetDto {
  @IsString()
  @MaxLength(1000)
  login!: string;
}

export class NewPasswordDto {
  @IsPassword()
  password!: string;

  @Repeats('password')
  passwordAgain!: string;
}
