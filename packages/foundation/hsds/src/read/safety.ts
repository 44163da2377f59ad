import type { SafetyMark } from '../dataset.js';

/** A column's name without case, spaces and marks: "Exclude From Website" is "excludefromwebsite". */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const INTERNAL =
  /internal(?:note|comment|remark|use|memo|info)|(?:note|comment|remark|memo)s?(?:are)?(?:internal|private|confidential)|(?:staff|admin|private|confidential|editor|reviewer|worker|case)(?:only)?(?:note|comment|remark|memo)|notas?(?:interna|privada)|adminemail|password|contrase/;

/** Whether a column is for the staff's eyes: it is never read (DESIGN §7). */
export function isInternal(name: string): boolean {
  return INTERNAL.test(plainName(name));
}

const YES = /^(?:yes|y|true|t|1|x|on|si|sí|s|oui|ja|sim|verdadero)$/i;
const NO = /^(?:no|n|false|f|0|off|non|nein|não|falso)$/i;

export function isYes(value: unknown): boolean {
  return value === true || value === 1 || (typeof value === 'string' && YES.test(value.trim()));
}

export function isNo(value: unknown): boolean {
  return value === false || value === 0 || (typeof value === 'string' && NO.test(value.trim()));
}

interface Flag {
  readonly mark: SafetyMark;
  /** The answer that sets the mark. */
  readonly when: 'yes' | 'no';
}

const FLAGS: readonly (readonly [RegExp, Flag])[] = [
  [/^(?:is)?confidential(?:ity|location|address|record|service)?$|^(?:es)?confidencial$/, { mark: 'confidential', when: 'yes' }],
  [/^(?:is)?private(?:record|service|listing)?$|^(?:es)?privad[oa]$/, { mark: 'private', when: 'yes' }],
  [
    /^exclude(?:d)?(?:from)?(?:web|website|site|directory|public|search|export)?$|^(?:is)?hidden$|^hide(?:from(?:web|website|public|directory))?$|^suppress(?:ed)?$|^ocult[oa]r?$/,
    { mark: 'excluded', when: 'yes' },
  ],
  [
    /^(?:is)?publish(?:ed)?(?:to|on)?(?:web|website|online)?$|^(?:is)?public(?:record|listing)?$|^(?:is)?visible(?:on(?:web|website))?$|^(?:show|display|include)(?:on|in)(?:web|website|directory)$|^availablefordirectory$|^publicar$|^publicad[oa]$|^public[oa]$|^visible$/,
    { mark: 'excluded', when: 'no' },
  ],
  [
    /^(?:is)?(?:inactive|defunct|archived|deleted|closedpermanently|permanentlyclosed)$|^inactiv[oa]$|^archivad[oa]$/,
    { mark: 'inactive', when: 'yes' },
  ],
  [/^(?:is)?active$|^activ[oa]$|^vigente$/, { mark: 'inactive', when: 'no' }],
  [/^donotrefer$|^noreferrals?$|^norefer(?:ir)?$/, { mark: 'do-not-refer', when: 'yes' }],
  [/^availableforreferrals?$|^referrable$/, { mark: 'do-not-refer', when: 'no' }],
];

const STATUS = /^(?:\w*status|estado|estatus|visibility|visibilidad|access|recordtype|publicationstatus|publishing)$/;

/** Reads the marks that a column's value sets on its row. */
export type MarkReader = (value: unknown) => readonly SafetyMark[];

/** What sets marks in a column of this name, or undefined where nothing does. */
export function markReader(name: string): MarkReader | undefined {
  const plain = plainName(name);
  const flag = FLAGS.find(([pattern]) => pattern.test(plain))?.[1];
  if (flag) {
    return (value) => ((flag.when === 'yes' ? isYes(value) : isNo(value)) ? [flag.mark] : statusMarks(value));
  }
  return STATUS.test(plain) && plain !== 'taxstatus' && plain !== 'legalstatus' && plain !== 'irsstatus' ? statusMarks : undefined;
}

/** The marks in a status that is written in words. */
export function statusMarks(value: unknown): readonly SafetyMark[] {
  if (typeof value !== 'string' || value === '') return [];
  const text = value.toLowerCase();
  const marks: SafetyMark[] = [];
  if (
    /\bin-?activ|\bdefunct|\bdeleted|\barchived|\bdisabled|\bexpired|\bpermanently closed|\bclosed permanently|\bno longer|\bcerrado (?:permanente|definitiv)|\bbaja\b/.test(
      text,
    )
  )
    marks.push('inactive');
  if (/(?:do|does) not refer|don['’]?t refer|\bdo-not-refer|\bno refer/.test(text)) marks.push('do-not-refer');
  if (
    /\bexclude|\bdraft\b|\bunpublished|\bnot published|\bhidden|\bsuppress|\bborrador|\bno publicad|\bno publicar|\bpending (?:review|approval)/.test(
      text,
    )
  )
    marks.push('excluded');
  if (/\bconfiden[ct]ia/.test(text)) marks.push('confidential');
  if (/\bprivate\b|\bprivad[oa]\b|\bstaff only|\binternal(?: only| use)?\b/.test(text)) marks.push('private');
  return marks;
}
