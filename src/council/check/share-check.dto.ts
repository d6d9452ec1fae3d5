import { IsString, MaxLength } from 'class-validator';

export class ShareCheckDto {
  @IsString()
  @MaxLength(1000)
  passphrase: string;
}
