import { stderr, stdout } from 'node:process';

/** Where a command writes: `--json` prints one document on stdout, and everything else goes to stderr. */
export interface Terminal {
  readonly json: boolean;
  /** A line for a person. */
  say(line: string): void;
  /** The command's result: as it is with `--json`, else as `text` says it. */
  result(document: unknown, text: string): void;
  /** Says how far long work has come; draws a bar on a terminal and nothing in a pipe. */
  progress(step: string, done: number, total: number): void;
  /** Takes the bar away. */
  progressEnd(): void;
}

const BAR_WIDTH = 24;

export function createTerminal(options: { json?: boolean | undefined }): Terminal {
  const json = options.json ?? false;
  const drawsBars = stderr.isTTY;
  let drawn = false;
  const clear = (): void => {
    if (drawn) stderr.write('\r\u001b[K');
    drawn = false;
  };
  return {
    json,
    say(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    result(document, text) {
      clear();
      stdout.write(json ? `${JSON.stringify(document, null, 2)}\n` : `${text}\n`);
    },
    progress(step, done, total) {
      if (!drawsBars) return;
      const part = total > 0 ? Math.min(1, done / total) : 0;
      const filled = Math.round(part * BAR_WIDTH);
      stderr.write(`\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${Math.round(part * 100)} % ${step}`);
      drawn = true;
    },
    progressEnd: clear,
  };
}
