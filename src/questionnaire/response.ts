/**
 * One response: the answer to each question and profile question, by code. A single choice holds
 * one option code, a multiple choice its option codes, a text its text. An absent code is "no
 * answer". Nothing else about the respondent exists.
 */
export type Answer = string | readonly string[];
export type Response = Readonly<Record<string, Answer>>;
