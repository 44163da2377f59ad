import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { until } from './until.mjs';

/** Speech goes nowhere: a synthesizer that takes every word and is done at once. What is spoken stands in Orca's own log. */
const SILENT_SYNTHESIZER = `GenericExecuteSynth "true"
GenericLanguage "en" "en" "utf-8"
AddVoice "en" "MALE1" "none"
DefaultVoice "none"
`;
const SPEECH_DISPATCHER = `LogLevel 1
AudioOutputMethod "libao"
AddModule "silent" "sd_generic" "silent.conf"
DefaultModule silent
`;

/** Orca refuses to start beside another one, such as that of the person at this machine; here it has a session of its own.
 * Its log is written line by line, so that what was spoken can be waited for. */
const ORCA_ALONE = `
import sys
from importlib.machinery import SourceFileLoader
program = SourceFileLoader('orca_program', '/usr/bin/orca').load_module()
program.otherOrcas = lambda: []
program.open = lambda path, mode: open(path, mode, buffering=1)
sys.exit(program.main())
`;

/** A person's own choices: nothing is read aloud unasked when a page has loaded, so that a task begins in silence. */
const ORCA_SETTINGS = {
  general: { startingProfile: ['Default', 'default'], activeProfile: ['Default', 'default'] },
  profiles: {
    default: {
      profile: ['Default', 'default'],
      sayAllOnLoad: false,
      enableSpeech: true,
      enableKeyEcho: false,
      enableBraille: false,
      enableBrailleMonitor: false,
    },
  },
  pronunciations: {},
  keybindings: {},
};

/**
 * A desktop that nobody sees, with its own screen, buses, home and speech, on which Orca runs: nothing of it touches the
 * person's own. `close` ends every process that was started on it.
 */
export class PrivateDesktop {
  static async start() {
    const desktop = new PrivateDesktop();
    try {
      await desktop.#start();
    } catch (error) {
      await desktop.close();
      throw error;
    }
    return desktop;
  }

  #folder = mkdtempSync(join(tmpdir(), 'newcomer-orca-'));
  #env = {};
  #groups = [];
  #close = () => this.#end('SIGKILL');

  /** Where Orca writes all that it hears and says. */
  get log() {
    return join(this.#folder, 'orca.log');
  }

  async #start() {
    process.once('exit', this.#close);
    const runtime = join(this.#folder, 'runtime');
    const home = join(this.#folder, 'home');
    mkdirSync(runtime, { mode: 0o700 });
    mkdirSync(join(home, '.config/speech-dispatcher/modules'), { recursive: true });
    mkdirSync(join(home, '.local/share/orca'), { recursive: true });
    writeFileSync(join(home, '.config/speech-dispatcher/speechd.conf'), SPEECH_DISPATCHER);
    writeFileSync(join(home, '.config/speech-dispatcher/modules/silent.conf'), SILENT_SYNTHESIZER);
    writeFileSync(join(home, '.local/share/orca/user-settings.conf'), JSON.stringify(ORCA_SETTINGS));
    this.#env = {
      // Orca is a program of Debian's Python; another one that stands first in the path does not know it.
      PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
      HOME: home,
      XDG_RUNTIME_DIR: runtime,
      TMPDIR: this.#folder,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      NO_AT_BRIDGE: '0',
      GTK_MODULES: 'gail:atk-bridge',
      GNOME_ACCESSIBILITY: '1',
      ACCESSIBILITY_ENABLED: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      MOZ_ENABLE_WAYLAND: '0',
    };
    this.#env.DISPLAY = `:${await this.#firstLine('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'])}`;
    this.#env.DBUS_SESSION_BUS_ADDRESS = await this.#firstLine('dbus-daemon', ['--session', '--nofork', '--print-address=1']);
    this.run('openbox', []);
    this.run('speech-dispatcher', ['-s', '-t', '0', '-C', join(home, '.config/speech-dispatcher')]);
    await until(() => existsSync(join(runtime, 'speech-dispatcher/speechd.sock')), 'speech-dispatcher did not open its socket');
    this.run('/usr/bin/python3', ['-c', ORCA_ALONE, `--debug-file=${this.log}`]);
    await until(() => this.readLog().includes("SPEECH OUTPUT: 'Screen reader on.'"), 'Orca did not say that it is on', 30_000);
  }

  readLog() {
    return existsSync(this.log) ? readFileSync(this.log, 'utf8') : '';
  }

  /** A folder of its own for a program. */
  folder(name) {
    return mkdtempSync(join(this.#folder, `${name}-`));
  }

  /** Starts a program on this desktop; the function that comes back ends it with all its children. */
  run(program, args) {
    return this.#spawn(program, args).end;
  }

  /** Runs a program to its end. */
  async call(program, args) {
    const { child } = this.#spawn(program, args);
    const code = await new Promise((resolve) => child.once('exit', resolve));
    if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
  }

  #spawn(program, args, stdout) {
    const output = openSync(join(this.#folder, 'programs.log'), 'a');
    const child = spawn(program, args, { detached: true, stdio: ['ignore', stdout ?? output, output], env: this.#env });
    closeSync(output);
    const gone = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
    child.once('exit', () => (this.#groups = this.#groups.filter((pid) => pid !== child.pid)));
    if (child.pid) this.#groups.push(child.pid);
    const end = async () => {
      kill(-child.pid, 'SIGTERM');
      const late = setTimeout(() => kill(-child.pid, 'SIGKILL'), 5000);
      await gone;
      clearTimeout(late);
      kill(-child.pid, 'SIGKILL');
    };
    return { child, end };
  }

  #firstLine(program, args) {
    const { child } = this.#spawn(program, args, 'pipe');
    return new Promise((resolve, reject) => {
      let text = '';
      child.stdout.on('data', (chunk) => {
        text += chunk;
        if (text.includes('\n')) resolve(text.split('\n')[0]);
      });
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`${program} ended with ${code} before it was ready`)));
    });
  }

  /** What was started here, and what those started in turn: each carries our folder in its environment. */
  #end(signal) {
    for (const pid of this.#groups) kill(-pid, signal);
    for (const pid of this.#ours()) kill(pid, signal);
  }

  #ours() {
    const mark = `XDG_RUNTIME_DIR=${join(this.#folder, 'runtime')}\0`;
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
      .filter((pid) => {
        try {
          return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(mark);
        } catch {
          // It has ended, or is another person's.
          return false;
        }
      })
      .map(Number);
  }

  async close() {
    process.off('exit', this.#close);
    this.#end('SIGTERM');
    try {
      await until(() => !this.#ours().length, 'they go on', 3000);
    } catch {
      this.#end('SIGKILL');
      await until(() => !this.#ours().length, 'processes of the desktop go on', 5000);
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}
