/** The parts of a list that is separated by commas and the like, which inside brackets are none: "English, Spanish (Mon, Tue)". */
export function splitList(text: string, separators = ','): string[] {
  const parts: string[] = [];
  // A bracket that is never closed hides nothing.
  const lastClosing = text.lastIndexOf(')');
  let depth = 0;
  let from = 0;
  const take = (to: number): void => {
    const part = text.slice(from, to).trim();
    if (part) parts.push(part);
    from = to + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '(' && at < lastClosing) depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (separators.includes(character) && (depth === 0 || at > lastClosing)) take(at);
  }
  take(text.length);
  return parts;
}
