// Written by scripts/compile-locales.mjs from src/locales; change it there.

/** Tag, the language's own name, whether it is written from right to left, whether a person has reviewed it, sha256 of its core. */
export const catalogs: readonly (readonly [tag: string, name: string, rtl: 0 | 1, reviewed: 0 | 1, sha256: string])[] = [
  ["en", "English", 0, 1, ""],
  ["ar", "العربية", 1, 0, "YBkyvRMcdYgicVPsbbhCqk65NVeUXVPmeP9Z6Jh0jTU="],
  ["el", "Ελληνικά", 0, 0, "qrdo9jTC5WCna1boRGlNXRUycL5swgHgbVlcNON3dmM="],
  ["es", "Español", 0, 0, "CFuR995bfMH0SUcyd/Cxmx6VQQDZ9WXtL3FBj1EPRV8="],
  ["fa", "فارسی", 1, 0, "kidutEGiizUYzUy1HpPgwLRtgVIayoYX3AYuLJo1JXk="],
  ["fr", "Français", 0, 0, "y1CP7JvOau9cqusiwvINUXtohh+UlyE7EXNtOVrGdAo="],
  ["ps", "پښتو", 1, 0, "WPKGub15x/0WzqXtSdQCQuhzUgMGKzDJ1AG/SLQT9vw="],
  ["pt", "Português", 0, 0, "dmyHVkABUTrbB7M9dxvx0CTr2vl7HFkTbUwOsjW7YqY="],
  ["so", "Soomaali", 0, 0, "TD6gSQNaHNbCcDHAisQvL3eFLHRPBPvIOy25msAslKE="],
  ["ti", "ትግርኛ", 0, 0, "NXBjDnXHmqu2x8OXIyd8IPc7xO/92DbP8XmHzuOQVnw="],
  ["uk", "Українська", 0, 0, "/orDER+Fpa8oGueHzY5Liww0P2G70hnl8zpNOcQnepA="],
  ["zh-Hans", "简体中文", 0, 0, "te9qywHh5Dw5LQr+B9f21+RSl7ydCtgih2Sp/kP4gFM="],
];
