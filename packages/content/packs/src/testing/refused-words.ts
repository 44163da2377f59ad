/**
 * For tests: what labels and words call no group of people, though some write it; GLOSSARY.md has what stands in their place.
 * Whoever was called so should not read it here, and whoever means it finds the need by its other words.
 */
export const REFUSED_WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:illegals?|aliens?|cripples?|retard(?:ed|s)?|gyps(?:y|ies)|junkies?|trann(?:y|ies)|whores?|prostitutes?|crazy|midgets?)\b/i,
  es: /ilegal|mojad[oa]|minusválid|sidos[oa]|drogat|marica|travesti|put[oa]\b|subnormal|loc[oa]s?\b/i,
  fr: /clandestin|illég|sidéen|toxicos?\b|drogués?\b|pédés?\b|putes?\b|mongol|manouche|débile|fous?\b|folle/i,
  pt: /ilegal|clandestin|aidétic|drogad|viado|travec|\bputas?\b|aleijad|mongol|cigano|malucos?\b/i,
  de: /illegal|\basylant(?:en|in)?\b|zigeuner|krüppel|schwuchtel|junkie|\bnutte|\bhure|behindert(?!e[mnrs]?\b)|mohamedan|irre\b/i,
  it: /clandestin|extracomunitari|zingar|handicappat|drogat|frocio|puttan|mongoloid|\bpazz[oai]/i,
  tr: /kaçak|çingene|sakat|\bibne|\bdönme\b|keş\b|orospu|\bdeli\b|gâvur/i,
  ru: /нелегал|цыган|калек|пидор|гомик|наркоман|шлюх|\bдаун|чурк|гастарбайтер|псих(?:\s|$)/iu,
  uk: /нелегал|циган|калік|підор|наркоман|повія|\bдаун|псих(?:\s|$)/iu,
  el: /λαθρο|λάθρο|γύφτ|πρεζ|πουστ|σακάτ|τρελ|πουτάν|λαθρομετανάστ/iu,
  ar: /غير شرعي|غير قانوني|شاذ|شواذ|لوطي|معوق|مجنون|مدمنين|عاهرة|خنيث/u,
  fa: /غیرقانونی|غیر قانونی|همجنس‌?باز|علیل|چلاق|دیوانه|معتاد(?!ی)|فاحشه|اوا خواهر/u,
  ps: /غیرقانوني|غېر قانوني|ناقانونه|لېونی|شل و شوټ|ایزک/u,
  ur: /غیر قانونی|لنگڑا|پاگل|کھسرا|ہیجڑا|نشئی|طوائف/u,
  vi: /bất hợp pháp|bê đê|tàn phế|\bđiên\b|thằng nghiện|gái điếm/iu,
  ht: /ilegal|masisi|madivin|kokobe|\bfou\b|dwogè|bouzen/i,
  so: /sharci darro|khaniis|waalan|\blaangaab|dhillo/i,
  ti: /ዘይሕጋዊ|ዕቡድ|ባርያ|ዘማዊት/u,
  am: /ሕገ ?ወጥ ስደተኛ|እብድ|ባሪያ|ግብረ ሰዶም|ሸርሙጣ|ሻንቅላ/u,
  'zh-Hans': /非法移民|黑户|残废|神经病|人妖|妓女|黑鬼|傻子|疯子/u,
  ku: /qaçax|\bdîn û har|qehpe|\bseqet im\b|gundiyê kerr/i,
  sw: /haramia|mhamiaji haramu|kichaa|vilema|shoga|malaya/i,
  hi: /अवैध|ग़ैर-?\s?क़ानूनी|गैर-?\s?कानूनी|घुसपैठ|हिजड|छक्क|पागल|लंगड|लूल|अपाहिज|अपंग|नशेड|गंजेड|वेश्या|रंडी|चमार|भंगी|म्लेच्छ|\b(?:avaidh|hijr|pagal|randi|nashed)/iu,
  th: /ผิดกฎหมาย|เถื่อน|ต่างด้าว|หลบหนีเข้าเมือง|คนบ้า|ปัญญาอ่อน|ง่อย|ขี้ยา|ขี้เมา|ตุ๊ด|แต๋ว|กะหรี่|โสเภณี|อีตัว|ไอ้มืด|แขกขาว/u,
};
