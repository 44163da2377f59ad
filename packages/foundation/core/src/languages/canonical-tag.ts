/** What a tag says, with the script that its language is usually written in where it names none. */
export interface TagParts {
  readonly tag: string;
  readonly language: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
}

// Parsing a locale costs some microseconds and happens for every text on a card; tags are few.
const known = new Map<string, TagParts | undefined>();

/** Parts of a BCP 47 tag; underscores and any case are taken. Undefined where it is none. */
export function tagParts(tag: string): TagParts | undefined {
  if (known.has(tag)) return known.get(tag);
  const parts = readParts(tag);
  if (known.size < 500) known.set(tag, parts);
  return parts;
}

function readParts(tag: string): TagParts | undefined {
  try {
    const locale = new Intl.Locale(tag.trim().replace(/_/g, '-'));
    // Longer ones are well-formed but name nothing: "english".
    if (locale.language === 'und' || !/^[a-z]{2,3}$/.test(locale.language)) return undefined;
    const script = locale.script ?? locale.maximize().script;
    // Norwegian is labelled "no" as often as "nb".
    const language = locale.language === 'nb' ? 'no' : locale.language;
    return { tag: locale.baseName, language, script, region: locale.region };
  } catch {
    return undefined;
  }
}

/** "es_mx" → "es-MX"; undefined where the text is no BCP 47 tag. Extensions ("-u-…") are dropped. */
export function canonicalTag(tag: string): string | undefined {
  return tagParts(tag)?.tag;
}
