// Draws an answer as it looks on Discord, from the JSON that goes over the wire to it:
//
//   npm install --no-save @skyra/discord-components-core@4.0.2
//   node src/docs/discord/look.mjs who-left "who-left organisation:OpenAI"
//   node src/docs/discord/look.mjs why "why person:Murati" light
//   node src/docs/discord/look.mjs ask "ask question:ムラティはなぜ辞めた？"
//   node src/docs/discord/look.mjs not-in-story "ask question:how old is @everyone's dog?"
//
// reads src/test/resources/golden/discord/who-left.json and writes src/docs/discord/who-left.png, and so on, with the headless
// Chromium that CHROMIUM names (else "chromium"). A third argument "light" takes Discord's light theme, and a command that
// begins with "@" is one that somebody typed. Those that are kept are made smaller with
//
//   pngquant --force --ext .png --strip 48 src/docs/discord/*.png
//
// Message, buttons, quotations and lists are the package's; it has no container,
// no separator and no menu of this kind yet, so these are plain HTML with Discord's measures.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const WIDTH = 720;
const here = import.meta.dirname;
const root = path.resolve(here, '../../..');
const modules = pathToFileURL(path.join(process.cwd(), 'node_modules')) + '/';
const [name, asked, theme = 'dark'] = process.argv.slice(2);
const light = theme === 'light' ? 'light-theme' : '';

const round = (letter, colour) => 'data:image/svg+xml,' + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" '
  + `viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/><text x="20" y="27" font-size="20" `
  + `font-family="sans-serif" text-anchor="middle" fill="white">${letter}</text></svg>`);
const ADA = `author="Ada" avatar="${round('A', '#2d9d78')}" ${light}`;
const BOT = `author="Storybot" avatar="${round('S', '#5865f2')}" bot ${light}`;
const PACKAGES = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context', '@skyra/discord-components-core'];

const html = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

// Discord's Markdown, as far as answers have it. What is escaped is put aside first.
function inline(markdown) {
  const aside = [];
  return html(markdown.replace(/\\(\W)/g, (_, sign) => `\u0001${aside.push(sign) - 1}\u0001`))
    .replace(/\[([^\]]+)\]\(&lt;(.+?)&gt;\)/g, '<a>$1</a>')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/`(.+?)`/g, '<discord-code>$1</discord-code>')
    .replace(/\u0001(\d+)\u0001/g, (_, at) => html(aside[at]));
}

function lines(markdown) {
  const out = [];
  let list = [];
  for (const line of [...markdown.split('\n'), null]) {
    if (line?.startsWith('- ')) {
      list.push(`<discord-list-item>${inline(line.slice(2))}</discord-list-item>`);
      continue;
    }
    if (list.length) out.push(`<discord-unordered-list>${list.join('')}</discord-unordered-list>`);
    list = [];
    if (line !== null) out.push(small(line));
  }
  return out.join('');
}

const small = line => line.startsWith('-# ')
  ? `<div class="small">${inline(line.slice(3))}</div>`
  : `<div>${inline(line) || '&nbsp;'}</div>`;

function text(markdown) {
  const parts = markdown.split(/^((?:> .*(?:\n|$))+)/m).filter(part => part);
  return parts.map(part => part.startsWith('> ')
    ? `<discord-quote ${light}>${lines(part.trimEnd().replace(/^> /gm, ''))}</discord-quote>`
    : lines(part.trimEnd())).join('');
}

const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'destructive' };

// By the types of Discord's components.
function drawn(component) {
  const inside = (component.components ?? []).map(drawn).join('');
  switch (component.type) {
    case 1: return `<discord-action-row>${inside}</discord-action-row>`;
    case 2: return `<discord-button type="${STYLES[component.style]}">${html(component.label)}</discord-button>`;
    case 3: return `<div class="menu">${html(component.placeholder)}</div>`;
    case 10: return `<div class="text">${text(component.content)}</div>`;
    case 14: return '<hr>';
    case 17: {
      const colour = component.accent_color?.toString(16).padStart(6, '0');
      return `<div class="container" style="border-left-color: #${colour}">${inside}</div>`;
    }
    default: throw new Error(`nobody has drawn a component of type ${component.type} yet`);
  }
}

// What the modules of the packages are called among themselves.
function imports() {
  return Object.fromEntries(PACKAGES.flatMap(each => {
    const { module, main } = JSON.parse(readFileSync(new URL(`${modules}${each}/package.json`), 'utf8'));
    return [[each, `${modules}${each}/${module ?? main}`], [`${each}/`, `${modules}${each}/`]];
  }));
}

function page(message) {
  const typed = asked.startsWith('@') ? `<discord-mention>Storybot</discord-mention>${html(asked.replace(/^@\S+/, ''))}` : '';
  const said = typed ? `<discord-message ${ADA}>${typed}</discord-message>` : '';
  const used = typed
    ? `<discord-reply slot="reply" ${ADA}>${typed}</discord-reply>`
    : `<discord-command slot="reply" ${ADA} command="${html(asked)}"></discord-command>`;
  const ephemeral = message.flags & 64 ? 'ephemeral' : '';
  return `<!doctype html><meta charset="utf-8"><title>0</title>
<script type="importmap">${JSON.stringify({ imports: imports() })}</script>
<script type="module">
  import '@skyra/discord-components-core';
  setTimeout(() => document.title = document.querySelector('discord-messages').offsetHeight, 500);
</script>
<style>
  body { margin: 0; }
  .container { border: 1px solid; border-left: 4px solid; border-radius: 8px; padding: 12px 16px; max-width: 600px;
    margin: 4px 0 6px; line-height: 1.375; color: ${light ? '#2e3338' : '#dcddde'};
    background: ${light ? '#f9f9fb' : '#2f3136'}; border-color: ${light ? '#dddee3' : '#44474e'}; }
  a { color: ${light ? '#006ce7' : '#00a8fc'}; }
  .text + .text { margin-top: 8px; }
  .small { font-size: 13px; color: ${light ? '#6a7480' : '#a3a6aa'}; }
  discord-quote { margin: 2px 0; }
  hr { border: 0; border-top: 1px solid ${light ? '#dddee3' : '#44474e'}; margin: 12px 0; }
  .menu { width: 400px; padding: 8px 12px; border-radius: 4px; background: #1e1f22; color: #a3a6aa; }
</style>
<discord-messages ${light}>${said}
<discord-message ${BOT} ${ephemeral}>${used}
<div slot="components">${(message.components ?? []).map(drawn).join('\n')}</div>
</discord-message></discord-messages>`;
}

function chromium(...how) {
  return execFileSync(process.env.CHROMIUM ?? 'chromium', ['--headless', '--no-sandbox', '--disable-gpu',
    '--allow-file-access-from-files', '--hide-scrollbars', '--disable-lcd-text', '--virtual-time-budget=5000', ...how],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000 });
}

const sent = JSON.parse(readFileSync(path.join(root, `src/test/resources/golden/discord/${name}.json`), 'utf8'));
const file = path.join(mkdtempSync(path.join(tmpdir(), 'look-')), 'page.html');
writeFileSync(file, page(sent.data ?? sent));
const height = chromium(`--window-size=${WIDTH},4000`, '--dump-dom', pathToFileURL(file).href).match(/<title>(\d+)/)[1];
chromium(`--window-size=${WIDTH},${height}`, `--screenshot=${path.join(here, `${name}.png`)}`, pathToFileURL(file).href);
