import type { Draft } from './draft.js';

/** Words so common that a few sentences hold many of them, and that the other languages do not have. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the and of to for with is are or by from services this',
  es: 'los las del para una con por servicios sus que personas están',
  fr: 'les des une pour avec dans est aux sont sur vous services',
  pt: 'os das dos uma não com para são pessoas serviços mais',
  de: 'der die und für mit den von das ist nicht auf werden',
  it: 'gli della con per sono che dei alle nel servizi',
  nl: 'het een van voor met zijn naar wordt niet ook',
  sv: 'och för att med på som är inte eller till',
  pl: 'jest dla oraz przez się nie osób przy',
  tr: 'için bir olarak daha ile çok veya olan',
  so: 'iyo oo ka ee waxaa waa ku loo',
  el: 'και για της των από στην που με',
  uk: 'та для від або що які послуги допомога',
  ru: 'и для или что это помощь услуги при',
  ti: 'ናይ ኣብ እዩ እዮም ካብ ምስ እዚ እቲ ከምኡ ብዛዕባ ኣለዉ ሰባት ኣገልግሎት',
  am: 'ነው ናቸው እና ወይም ውስጥ ጋር ይህ ስለ ወደ እንዲሁም ሰዎች አገልግሎት',
};
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['fa', /[پچژگ]/u],
  ['ar', /\p{Script=Arabic}/u],
  ['ti', /\p{Script=Ethiopic}/u],
  ['zh', /\p{Script=Han}/u],
];
/** Letters that Tigrinya has and Amharic, which shares its script, has not. Without them or words of one of the two nobody can say which it is. */
const TIGRINYA_ALONE = /[\u1250-\u125d]/u;
/** Descriptions that are looked at: enough to be sure. */
const SAMPLE = 300;

/** The language in which most descriptions are written, or undefined where none stands out. */
export function languageOfTexts(draft: Draft): string | undefined {
  const votes = new Map<string, number>();
  const rows = draft.rows('services');
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  let asked = 0;
  for (let index = 0; index < rows.length; index += step) {
    const text = draft.text('services', rows[index] ?? 0, 'description')?.slice(0, 600);
    if (text === undefined || text.length < 30) continue;
    asked += 1;
    const language = languageOf(text);
    if (language !== undefined) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  const [best, count] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return best !== undefined && count !== undefined && count * 2 > asked ? best : undefined;
}

/** The language of one text, or undefined where it is not plain. */
export function languageOf(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const scores = Object.entries(COMMON).map(([language, list]) => {
    const common = new Set(list.split(' '));
    return { language, score: words.filter((word) => common.has(word)).length };
  });
  const [best, second] = scores.sort((a, b) => b.score - a.score);
  if (best && best.score > 1 && best.score > (second?.score ?? 0)) return best.language;
  const byScript = SCRIPTS.find(([, script]) => (text.match(new RegExp(script.source, 'gu')) ?? []).length > text.length / 20)?.[0];
  return byScript === 'ti' && !TIGRINYA_ALONE.test(text) ? undefined : byScript;
}
