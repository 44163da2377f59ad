/** What Orca's log says was spoken, a line each; before it the language that a voice was asked for, where the page says one. */
export function spokenIn(log) {
  const lines = [];
  // A text may run over several lines. Keys that are pressed are echoed in another form, with a space before the voice.
  const pattern =
    /^[\d:.]+ - (?:SPEECH GENERATOR: \w+ voice requested with language='([^']*)'.*|SPEECH OUTPUT: '([^]*?)'(?: voice=\w+)?(| ?\{[^\n]*\}| None))$/gm;
  let lang = '';
  for (const [, wanted, text, voice] of log.matchAll(pattern)) {
    if (wanted !== undefined) {
      if (wanted !== 'None') lang = wanted;
      continue;
    }
    const words = normalized(text);
    if (words && !voice.startsWith(' ')) lines.push(lang ? `[${lang}] ${words}` : words);
    lang = '';
  }
  return lines;
}

/** The same words whatever the version of what speaks them: one kind of space, no marks of direction, the local server without its port. */
function normalized(text) {
  return text
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/localhost:\d+/g, 'localhost')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What differs between two transcripts, as a person reads it: "- expected", "+ heard"; undefined where nothing does. */
export function difference(expected, heard) {
  const [a, b] = [expected, heard].map((text) => text.trimEnd().split('\n'));
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i][j] = a[i] === b[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
  const lines = [];
  let [i, j, differs] = [0, 0, false];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(`  ${a[i]}`);
      i++;
      j++;
      continue;
    }
    differs = true;
    if (j >= b.length || (i < a.length && longest[i + 1][j] >= longest[i][j + 1])) lines.push(`- ${a[i++]}`);
    else lines.push(`+ ${b[j++]}`);
  }
  return differs ? lines.join('\n') : undefined;
}
