/** Deutsche Grammatik, um die Meldungen bitten: Artikel nach Geschlecht und Fall, Anführungszeichen, die Tat allein. */

/** m, f, n; p für Wörter, die nur in der Mehrzahl stehen. Ein Begriff, der hier fehlt, ist kein Hauptwort. */
const genders: Readonly<Record<string, 'm' | 'f' | 'n' | 'p'>> = {
  // Arten
  Ziel: 'n',
  Ergebnis: 'n',
  Liefergegenstand: 'm',
  Schritt: 'm',
  Meilenstein: 'm',
  Annahme: 'f',
  Einheit: 'f',
  Rolle: 'f',
  Person: 'f',
  Notiz: 'f',
  Ansicht: 'f',
  Arbeitsbereich: 'm',
  Frage: 'f',
  // Gesichter einer Ansicht
  Gliederung: 'f',
  Tafel: 'f',
  Kalender: 'm',
  // Felder
  Abstand: 'm',
  Art: 'f',
  Ausschlüsse: 'p',
  Beginn: 'm',
  Beitrag: 'm',
  Beschreibung: 'f',
  Besetzung: 'f',
  Blickwinkel: 'm',
  Ebene: 'f',
  Ebenen: 'p',
  Gegenprüfung: 'f',
  Herkunft: 'f',
  Indikatoren: 'p',
  Mitwirkende: 'p',
  Name: 'm',
  Problem: 'n',
  Regel: 'f',
  Schätzung: 'f',
  Status: 'm',
  Termin: 'm',
  Text: 'm',
  Titel: 'm',
  Übergabetermin: 'm',
  Umfang: 'm',
  Verfasser: 'm',
  Verknüpfungsart: 'f',
  Zeitzone: 'f',
  Zielzustand: 'm',
  // Rollen im Arbeitsbereich
  Eigentümer: 'm',
  Admin: 'm',
  Mitglied: 'n',
  Gast: 'm',
};

/** Wörter, die sich selbst beugen: im Wen- und im Wem-Fall. */
const bent: Readonly<Record<string, string>> = { Name: 'Namen' };

type Articles = { readonly m: string; readonly f: string; readonly n: string; readonly p: string };

/** Stellt den Artikel vor ein Hauptwort; vor allem anderen heißt es „das Feld …“. */
const withArticle =
  (articles: Articles, field: string, bends: boolean) =>
  (words: string): string => {
    const gender = genders[words];
    if (!gender) return `${field} „${words}“`;
    return [articles[gender], bends ? (bent[words] ?? words) : words].filter(Boolean).join(' ');
  };

/** Ein Wort, das kein Hauptwort dieser Liste ist, bleibt ohne Artikel, wie es ist. */
const withIndefinite =
  (articles: Articles, bends: boolean) =>
  (words: string): string => {
    const gender = genders[words];
    if (!gender) return words;
    return [articles[gender], bends ? (bent[words] ?? words) : words].filter(Boolean).join(' ');
  };

/** Wer-Fall: „ein Schritt“. */
export const ein = withIndefinite({ m: 'ein', f: 'eine', n: 'ein', p: '' }, false);
/** Wen-Fall: „einen Schritt“. */
export const einen = withIndefinite({ m: 'einen', f: 'eine', n: 'ein', p: '' }, true);
/** Wem-Fall: „einem Schritt“. */
export const einem = withIndefinite({ m: 'einem', f: 'einer', n: 'einem', p: '' }, true);

/** Wer-Fall: „der Titel“. */
export const der = withArticle({ m: 'der', f: 'die', n: 'das', p: 'die' }, 'das Feld', false);
/** Wen-Fall: „den Titel“. */
export const den = withArticle({ m: 'den', f: 'die', n: 'das', p: 'die' }, 'das Feld', true);
/** Wem-Fall: „dem Titel“. */
export const dem = withArticle({ m: 'dem', f: 'der', n: 'dem', p: 'den' }, 'dem Feld', true);

/** In Anführungszeichen, wenn es etwas anzuführen gibt. */
export const q = (words: string): string => (words === '' ? '' : `„${words}“`);

/** Die Tat ohne „hat“ oder „ist“, wo niemand davor steht, der sie getan hat. */
export const tat = (words: string): string => words.replace(/^hat /, '');

/** Hauptwörter, deren Geschlecht hier steht: eine Prüfung vergleicht sie mit den Begriffen. */
export const knownNouns: ReadonlySet<string> = new Set(Object.keys(genders));
