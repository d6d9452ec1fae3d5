import { IsString, MaxLength } from 'class-validator';

export class ReceiptDto {
  @IsString()
  @MaxLength(500)
  receipt: string;
}
