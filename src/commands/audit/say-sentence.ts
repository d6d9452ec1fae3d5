import type { Sentence, SentenceValue } from '../../auditor/index.js';
import type { Language } from '../../common/index.js';
import { fill } from '../../language/index.js';
import { words } from '../words/index.js';

/** What an audit says, in words; what ends without a stop is part of a line. */
export const saySentence = ({ code, values }: Sentence, language: Language): string =>
  fill(
    words[language].audit.sentences[code],
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, sayValue(value, language)]),
    ),
  );

function sayValue(value: SentenceValue, language: Language): string | number {
  if (typeof value !== 'object') return value;
  if ('code' in value) return saySentence(value, language);
  const { andIn } = words[language].audit.notation;
  return value.names.map((name) => sayName(name, language)).join(andIn);
}

/** A name holds codes, which have no spaces, and what the notation of tables adds to them. */
function sayName(name: string, language: Language): string {
  const { notation } = words[language].audit;
  const english = words.en.audit.notation;
  if (name === english.everybody) return notation.everybody;
  return (['allBut', 'butItsRows', 'noAnswer'] as const).reduce(
    (said, part) => said.replaceAll(english[part], () => notation[part]),
    name,
  );
}
