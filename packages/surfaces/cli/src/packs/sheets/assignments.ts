/**
 * "applicant.ageYears = 12; waivers = veteran, homeless" as an object: words, numbers, yes and no, `none`; a comma makes a
 * list ("a," one of a single word), "[]" is an empty one, a point makes an object in the object. Undefined where a part has no "=".
 */
export function readAssignments(cell: string): Record<string, unknown> | undefined {
  const object: Record<string, unknown> = {};
  for (const part of cell.split(';')) {
    if (part.trim() === '') continue;
    const equals = part.indexOf('=');
    const names = part.slice(0, Math.max(0, equals)).trim().split('.');
    if (names.some((name) => !/^[A-Za-z][\w-]*$/.test(name) || name === '__proto__')) return undefined;
    let place = object;
    for (const name of names.slice(0, -1)) place = place[name] = (place[name] ?? {}) as Record<string, unknown>;
    place[names[names.length - 1]!] = readValue(part.slice(equals + 1).trim());
  }
  return object;
}

function readValue(value: string): unknown {
  if (value === '[]') return [];
  if (value.includes(',')) {
    const items = value.split(',').map((item) => item.trim());
    return items.filter((item) => item !== '').map(readValue);
  }
  if (value === 'yes' || value === 'no') return value === 'yes';
  if (value === 'none') return null;
  return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}
