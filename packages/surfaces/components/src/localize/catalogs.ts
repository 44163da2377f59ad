// Written by scripts/compile-locales.mjs from src/locales; change it there.

/** Tag, the language's own name, whether it is written from right to left, whether a person has reviewed it, integrity of its core, which begins with that of its detail. */
export const catalogs: readonly (readonly [tag: string, name: string, rtl: 0 | 1, reviewed: 0 | 1, integrity: string])[] = [
  ["en", "English", 0, 1, "sha256-vCL+j6igzuImp96KobQ4BHFTqgPsmMOBRNOsxzMTCAs="],
  ["ar", "العربية", 1, 0, "sha256-YBkyvRMcdYgicVPsbbhCqk65NVeUXVPmeP9Z6Jh0jTU="],
  ["el", "Ελληνικά", 0, 0, "sha256-qrdo9jTC5WCna1boRGlNXRUycL5swgHgbVlcNON3dmM="],
  ["es", "Español", 0, 0, "sha256-CFuR995bfMH0SUcyd/Cxmx6VQQDZ9WXtL3FBj1EPRV8="],
  ["fa", "فارسی", 1, 0, "sha256-kidutEGiizUYzUy1HpPgwLRtgVIayoYX3AYuLJo1JXk="],
  ["fr", "Français", 0, 0, "sha256-y1CP7JvOau9cqusiwvINUXtohh+UlyE7EXNtOVrGdAo="],
  ["ps", "پښتو", 1, 0, "sha256-WPKGub15x/0WzqXtSdQCQuhzUgMGKzDJ1AG/SLQT9vw="],
  ["pt", "Português", 0, 0, "sha256-dmyHVkABUTrbB7M9dxvx0CTr2vl7HFkTbUwOsjW7YqY="],
  ["so", "Soomaali", 0, 0, "sha256-TD6gSQNaHNbCcDHAisQvL3eFLHRPBPvIOy25msAslKE="],
  ["ti", "ትግርኛ", 0, 0, "sha256-NXBjDnXHmqu2x8OXIyd8IPc7xO/92DbP8XmHzuOQVnw="],
  ["uk", "Українська", 0, 0, "sha256-/orDER+Fpa8oGueHzY5Liww0P2G70hnl8zpNOcQnepA="],
  ["zh-Hans", "简体中文", 0, 0, "sha256-te9qywHh5Dw5LQr+B9f21+RSl7ydCtgih2Sp/kP4gFM="],
];
