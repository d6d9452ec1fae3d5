import { IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export const NONCE = /^[0-9a-f]{32}$/;
export const LONGEST_LANGUAGE = 35;

/** The body of `POST /api/surveys/:slug/responses`. The answers have rules of their own. */
export class SubmitResponseDto {
  @IsObject()
  answers!: object;

  /** 16 random bytes in lower-case hex, made by the client; the same for every retry. */
  @Matches(NONCE)
  nonce!: string;

  /** In which to answer; never stored. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_LANGUAGE)
  language?: string;
}
