// The screen reader that the proofs listen to, as Debian packages it, brought where this is Debian and we may.
import { existsSync } from 'node:fs';
import { aptInstall, installLine } from './debian.mjs';

/** What the desktop is made of that nobody sees: the reader, speech, buses, a window manager, and a hand on the keys. */
const PACKAGES = ['orca', 'speech-dispatcher', 'at-spi2-core', 'xdotool', 'dbus', 'openbox', 'xvfb', 'x11-xkb-utils', 'fonts-noto-core'];
const PROGRAMS = ['orca', 'speech-dispatcher', 'xdotool', 'dbus-daemon', 'openbox', 'Xvfb', 'setxkbmap'];

const isMissing = () => PROGRAMS.some((program) => !existsSync(`/usr/bin/${program}`));

/** Brings what is missing; returns the line that a person can run where that could not be done, else undefined. */
export function ensureScreenReader() {
  if (isMissing()) aptInstall(PACKAGES, isMissing);
  return isMissing() ? installLine(PACKAGES) : undefined;
}
