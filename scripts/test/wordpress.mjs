// Debian's own WordPress as a site: its files, PHP's own web server, and a MariaDB that nobody else can reach.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../bootstrap.mjs';
import { aptInstall, aptUnpack, installLine } from './debian.mjs';

const PROGRAMS = ['php-cli', 'php-mysql', 'mariadb-server-core'];
/** The package itself would bring and start a web server, so it is unpacked beside the tests, with what its links lead to. */
const FILES = ['wordpress', 'wordpress-theme-twentytwentythree', 'libjs-underscore', 'libjs-cropper', 'php-getid3'];
const unpacked = join(root, '.cache/wordpress');

const programs = () => existsSync('/usr/bin/php') && existsSync('/usr/sbin/mariadbd') && hasMysqli();
const files = () => existsSync(join(unpacked, 'usr/share/wordpress/wp-load.php'));
const hasMysqli = () => spawnSync('php', ['-r', 'exit(extension_loaded("mysqli") ? 0 : 1);']).status === 0;

/** Why a test in WordPress cannot run here; undefined where it can. */
export const noWordpress = () =>
  programs() ? (files() ? undefined : 'WordPress is not unpacked: run "npm test" on Debian') : 'PHP and MariaDB are not installed';

/** Brings what is missing. The line to run where that is not for us to do; undefined where nothing is missing. */
export function ensureWordpress() {
  if (!programs()) aptInstall(PROGRAMS, () => !programs());
  if (programs() && !files()) aptUnpack(FILES, unpacked);
  return noWordpress() && `${installLine(PROGRAMS)}; WordPress itself is then unpacked by "npm test" on Debian`;
}

/** How a site is set up: nothing is fetched from elsewhere, and nobody may write what KSES would remove. */
const config = (folder) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${folder}/socket' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'AUTH_KEY', 'test' );
define( 'SECURE_AUTH_KEY', 'test' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISALLOW_UNFILTERED_HTML', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${folder}/php.log' );
define( 'WP_HOME', 'http://' . $_SERVER['HTTP_HOST'] );
define( 'WP_SITEURL', WP_HOME );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/** Runs PHP inside the site; the code comes by standard input and sees all of WordPress. */
const RUN = `<?php
$_SERVER['HTTP_HOST'] = $argv[1];
if ( ( $argv[2] ?? '' ) === 'installing' ) {
	define( 'WP_INSTALLING', true );
	function wp_mail() { return true; }
}
require __DIR__ . '/wp-load.php';
eval( stream_get_contents( STDIN ) );
`;

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function until(condition, what) {
  for (let n = 0; n < 300; n++) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not start within 30 s`);
}

/**
 * A fresh WordPress with an administrator ("admin", "pass") and an editor ("editor", "pass").
 *
 * @param {(site: string) => Promise<void> | void} prepare puts files into the site's folder before it is installed
 * @returns {Promise<{ url: string, folder: string, php: (code: string) => string, close: () => Promise<void> }>} `php` runs code in
 *   the site and returns what it printed
 */
export async function startWordpress(prepare) {
  const folder = mkdtempSync(join(tmpdir(), 'newcomer-wordpress-'));
  const site = join(folder, 'site');
  const children = [];
  const start = (program, args, options = {}) => {
    const child = spawn(program, args, { stdio: 'ignore', ...options });
    children.push(child);
    return child;
  };
  const running = (child) => child.exitCode === null && child.signalCode === null;
  // Where a test breaks off, no server may outlive it.
  const onExit = () => children.filter(running).forEach((child) => child.kill('SIGKILL'));
  process.once('exit', onExit);
  const close = async () => {
    process.off('exit', onExit);
    await Promise.all(
      children.map((child) => {
        if (!running(child)) return undefined;
        const ended = new Promise((resolve) => child.once('close', resolve));
        child.kill('SIGKILL');
        return ended;
      }),
    );
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    cpSync(join(unpacked, 'usr/share/wordpress'), site, {
      recursive: true,
      dereference: true,
      filter: (path) => !path.endsWith('.htaccess'),
    });
    writeFileSync(join(site, 'wp-config.php'), config(folder));
    writeFileSync(join(site, 'run.php'), RUN);
    await prepare(site);
    // Without tables of rights the server needs no installation; only its socket in our own folder leads to it.
    mkdirSync(join(folder, 'db/wordpress'), { recursive: true });
    const mariadb = ['--no-defaults', `--datadir=${folder}/db`, `--socket=${folder}/socket`, `--pid-file=${folder}/pid`];
    if (process.getuid() === 0) mariadb.push('--user=root');
    start('/usr/sbin/mariadbd', [...mariadb, '--skip-networking', '--skip-grant-tables', '--innodb-flush-log-at-trx-commit=0']);
    await until(() => existsSync(join(folder, 'socket')), 'MariaDB');
    const port = await freePort();
    const php = (code, ...args) => {
      const { status, stdout, stderr } = spawnSync('php', [join(site, 'run.php'), `localhost:${port}`, ...args], { input: code });
      if (status !== 0) throw new Error(`PHP ended with status ${status}:\n${stderr}${stdout}`);
      return String(stdout);
    };
    php(
      `require ABSPATH . 'wp-admin/includes/upgrade.php';
      wp_install( 'Port Lantern', 'admin', 'admin@portlantern.example', true, '', 'pass' );
      wp_insert_user( array( 'user_login' => 'editor', 'user_pass' => 'pass', 'role' => 'editor' ) );`,
      'installing',
    );
    const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' };
    // A group of its own, because its workers outlive a parent that is killed alone.
    const server = start('php', ['-S', `localhost:${port}`, '-t', site], { env, detached: true });
    const kill = server.kill.bind(server);
    server.kill = (signal) => {
      try {
        return process.kill(-server.pid, signal);
      } catch {
        return kill(signal);
      }
    };
    const url = `http://localhost:${port}/`;
    await until(
      () =>
        fetch(url).then(
          ({ ok }) => ok,
          () => false,
        ),
      'WordPress',
    );
    return { url, folder: site, php, close };
  } catch (error) {
    await close();
    throw error;
  }
}
