/**
 * Names in themselves of the languages that Chromium cannot name (its tables are cut down), and of some whose name there is
 * not the one people use. A speaker finds their own language by its own name, whatever the page's language is.
 */
const OWN_NAMES =
  'ase ASL|ckb کوردی|din Thuɔŋjäŋ|ff Pulaar|ha Hausa|ig Igbo|be Беларуская|ky Кыргызча|hmn Hmoob|ht Kreyòl ayisyen|hy Հայերեն|ilo Ilokano|' +
  'ka ქართული|km ខ្មែរ|kmr Kurmancî|ku Kurdî|ln Lingála|lo ລາວ|mg Malagasy|mk Македонски|' +
  'mn Монгол|my မြန်မာ|ne नेपाली|ny Chichewa|om Afaan Oromoo|prs دری|ps پښتو|quc K’iche’|' +
  'rhg Ruáingga|rn Ikirundi|rom Romani|rw Ikinyarwanda|sg Sängö|si සිංහල|sn chiShona|so Soomaali|' +
  'sq Shqip|tg Тоҷикӣ|ti ትግርኛ|tk Türkmençe|ug ئۇيغۇرچە|wo Wolof|yi ייִדיש|yo Yorùbá|' +
  'yue 粵語|zh 中文|zh-Hans 简体中文|zh-Hant 繁體中文';

/** A language's own name where browsers do not know it. */
export function ownName(tag: string): string | undefined {
  return OWN_NAMES.split('|').find((entry) => entry.startsWith(`${tag} `))?.slice(tag.length + 1);
}
