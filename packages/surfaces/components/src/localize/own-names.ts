/**
 * Names in themselves of the languages that Chromium cannot name (its tables are cut down), and of some whose name there is
 * not the one people use. A speaker finds their own language by its own name, whatever the page's language is.
 */
const OWN_NAMES =
  'ase ASL|ckb کوردی|be Беларуская|ht Kreyòl ayisyen|hy Հայերեն|ka ქართული|km ខ្មែរ|kmr Kurmancî|' +
  'ku Kurdî|ln Lingála|lo ລາວ|mk Македонски|mn Монгол|my မြန်မာ|ne नेपाली|om Afaan Oromoo|' +
  'prs دری|rhg Ruáingga|rn Ikirundi|rw Ikinyarwanda|si සිංහල|sq Shqip|tg Тоҷикӣ|ug ئۇيغۇرچە|' +
  'wo Wolof|yo Yorùbá|yue 粵語|zh-Hant 繁體中文';

/** A language's own name where browsers do not know it. */
export function ownName(tag: string): string | undefined {
  return OWN_NAMES.split('|')
    .find((entry) => entry.startsWith(`${tag} `))
    ?.slice(tag.length + 1);
}
