/**
 * Signs that a column says who somebody is. Such a file must not be read at all: whoever made it
 * can join answers to people, and so could whoever gets hold of it.
 */
const IDENTIFIER_NAMES: ReadonlySet<string> = new Set(
  [
    'id uid uuid guid userid respondent respondentid responseid participant participantid token',
    'user username login account seed sessionid session cookie',
    'name fullname firstname lastname surname forename nom prenom nomprenom vorname nachname',
    'email emailaddress mail courriel adressemail phone phonenumber telephone tel mobile handy',
    'telefon telefonnummer ip ipaddr ipaddress adresseip useragent browser device',
    'matricule badge employee employeeid employeenumber personalnummer personnelnumber staffid',
    'address adresse street birthdate birthday dateofbirth datedenaissance geburtsdatum',
    'time timestamp date datestamp startdate startdatum submitdate submitted submittedat',
    'horodateur horodatage zeitstempel refurl referrer',
  ].flatMap((line) => line.split(' ')),
);

export function isIdentifierName(header: string): boolean {
  const plain = header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return IDENTIFIER_NAMES.has(plain);
}

/** A whole cell that is an e-mail address, a telephone number, an IP address or a UUID. */
const IDENTIFIER_CELL = [
  /^\S+@\S+\.\S+$/,
  /^\+?\d[\d ().-]{7,}\d$/,
  /^\d{1,3}(\.\d{1,3}){3}$/,
  /^[0-9a-f]{1,4}(:[0-9a-f]{0,4}){2,7}$/i,
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
];
/** A staff number or a token: one short word with a digit in it. */
const NUMBERED_WORD = /^(?=.*\d)[\w-]{4,40}$/;

const FEWEST_CELLS = 5;

/** Whether most cells of a free-text column are identifiers, or all are different numbered words. */
export function looksLikeIdentifiers(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length < FEWEST_CELLS) return false;
  const identifying = filled.filter((cell) => IDENTIFIER_CELL.some((form) => form.test(cell)));
  if (identifying.length * 2 > filled.length) return true;
  return new Set(filled).size === filled.length && filled.every((cell) => NUMBERED_WORD.test(cell));
}
