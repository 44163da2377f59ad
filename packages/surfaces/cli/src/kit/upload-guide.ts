import type { KitInput } from './kit.js';

/** `README.md` of the kit: for the person who uploads it, who may never have heard of Newcomer. */
export function uploadGuide({ base, version, directory, pages }: KitInput): string {
  return `# Your service finder, ready to upload

This folder is everything: the data of ${directory.entries.length} entries (${directory.dataDate === undefined ? 'of unknown date: write "dataDate" into newcomer.json' : `data of ${directory.dataDate}`}), the program, and a page to try it.
It needs no database, no server program and no other web site. It sets no cookie and sends nothing that a visitor types.

## Put it on your web site
1. Upload the whole folder so that it can be reached as \`${base}\` on your site. Upload \`data/manifest.json\` **last**: until it arrives, visitors keep the old data.
2. Open \`${base}index.html\` in a browser. You see the finder.
3. Open \`snippet.html\` in a text editor and paste one of its three blocks into your page.

${pages ? pagesPart(base) : ''}## Caching
Files in \`data/\` whose names hold a hash, and everything in \`elements/${version}/\`, never change. Everything else does.

Apache (\`.htaccess\` in this folder):
\`\`\`apache
<IfModule mod_headers.c>
  Header set Cache-Control "public, max-age=31536000, immutable"
  <FilesMatch "(^manifest\\.json|^health\\.json|^oembed\\.json|^offline\\.json|^newcomer-worker\\.js|\\.css|\\.html)$">
    Header set Cache-Control "no-cache"
  </FilesMatch>
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE application/json text/javascript text/html
</IfModule>
\`\`\`

nginx:
\`\`\`nginx
location ${base} {
  gzip on;
  gzip_types application/json text/javascript;
  add_header Cache-Control "public, max-age=31536000, immutable";
  location ~ (manifest\\.json|health\\.json|oembed\\.json|offline\\.json|newcomer-worker\\.js|\\.css|\\.html)$ { add_header Cache-Control "no-cache"; }
}
\`\`\`

Object stores (any that speaks S3): set \`Cache-Control: public, max-age=31536000, immutable\` on every file, then \`no-cache\` on \`data/manifest.json\`, \`health.json\`, \`oembed.json\`, \`offline.json\`, \`newcomer-worker.js\` and every file that ends in \`.css\` or \`.html\`. Turn compression on in the CDN in front of it.

## When the files stand on another address than the page (CORS)
Only then the server of the files must allow it:
- Apache: \`Header set Access-Control-Allow-Origin "*"\`
- nginx: \`add_header Access-Control-Allow-Origin "*";\` beside each of the two \`add_header\` lines above
- Object stores: a CORS rule that allows GET from your site

The data is public anyway: everything that must not be public was left out when the kit was built.

## Content Security Policy
The finder needs no exception: no inline script or style, no \`eval\`, nobody else's server. Where your pages send a policy, this is enough for it (add the address of the files where it is not your own):
- Apache: \`Header set Content-Security-Policy "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"\`
- nginx: \`add_header Content-Security-Policy "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";\`
- Object stores: the same text as the header \`Content-Security-Policy\` of the CDN in front of them

With \`require-trusted-types-for 'script'\` nothing else is needed; where your policy lists names after \`trusted-types\`, add \`lit-html\` and \`newcomer\`.

## Without internet
Where a person wishes it, their phone keeps your page and this directory, and opens both without internet. A browser allows that to pages in the folder of \`newcomer-worker.js\` and below it.
So copy \`newcomer-worker.js\` to the top of your web site, and build with \`--worker /newcomer-worker.js\`. Nothing is kept until somebody asks for it, and one tap removes it all.

## In WordPress
The whole folder is a plugin too. Put it into \`wp-content/plugins/\` (or make a zip of it and upload that under Plugins, Add New), activate "Newcomer service finder", and write
\`[newcomer_finder]\` where the finder shall stand, or add the block of that name. Where the folder stands elsewhere on your site, \`newcomer-finder.php\` alone is the plugin.

## For people at a desk
\`desk.html\` is the finder for caseworkers: every step by one key, and a sheet to hand out in the person's language. Its words are in the file; change them as you like.

## In an iframe
\`frame.html\` is the finder for the inside of an iframe; the third block of \`snippet.html\` shows it. If the frame stays empty, your server forbids it: remove \`X-Frame-Options\` for
this folder. To name the sites that may show it:
- Apache: \`Header set Content-Security-Policy "frame-ancestors 'self' https://www.city.example"\`
- nginx: \`add_header Content-Security-Policy "frame-ancestors 'self' https://www.city.example";\`

## Keep it fresh
One line of cron builds it anew every night from your source and replaces the data. Change the three names in capitals:
\`\`\`
15 3 * * * newcomer build SOURCE --out FOLDER --base ${base}${pages ? ' --pages' : ''} >> LOGFILE 2>&1
\`\`\`
It refuses, and leaves the old data where it is, when more than 15 % of the services would vanish. If that is right, run it once with \`--accept-loss\`.

\`health.json\` says in figures how good the data is: its date, how many records were checked lately, how many grow old in which month, what is missing. A monitor can watch it: when \`builtOn\` is older than a few days, the line above has stopped working.
\`newcomer recheck SOURCE --out recheck\` plans whom to ask, and when, and writes the messages.

## Roll back
Data files of the build before stay in \`data/\`; the manifest of the build before is \`data/manifest.previous.json\`. To go back, copy it over \`data/manifest.json\`. Pages need no change.
`;
}

function pagesPart(base: string): string {
  return `## Pages that need no script
\`pages/\` is the same directory as plain HTML, a page for each need and each service in each language. Link \`${base}pages/index.html\` from your site, for phones
that cannot run the finder and for search engines; where the finder runs, it takes the place of the lists by itself. Upload the whole folder anew each time, and delete the old
one first: a service that was withdrawn must not keep its page.

In \`pages/<language>/take/\` lie files that people take along. Each opens from a phone without a network. Let them be downloaded, and send no Content Security Policy with them: they
carry a stricter one of their own.

Your server sees which page is opened, as of any page. The finder does not tell it what is searched or read.

`;
}
