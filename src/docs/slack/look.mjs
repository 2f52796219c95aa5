// Draws an answer as it looks on Slack, from the Block Kit JSON that goes over the wire to it:
//
//   node src/docs/slack/look.mjs who-left "/who-left openai"
//
// reads src/test/resources/golden/slack/who-left.json and writes src/docs/slack/who-left.png, with the headless Chromium
// that CHROMIUM names (else "chromium"). The second argument is what somebody typed behind a mention. Blocks are plain HTML
// with Slack's measures in its light theme; a block that is not drawn here is an error, so that nothing is left out
// unseen. It needs Node 20 and nothing else. Fonts are those of the machine.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const WIDTH = 760;
const here = import.meta.dirname;
const root = path.resolve(here, '../../..');
const [name, asked] = process.argv.slice(2);

const html = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

// Slack's own markup, as far as answers have it. It comes with & < > escaped already.
const mrkdwn = text => text
  .replace(/<(https?:[^|>]+)\|([^>]*)>/g, '<a>$2</a>')
  .replace(/<@\w+>/g, '<b class="mention">@Aiko</b>')
  .replace(/(?<=^|[\s.,;:!?()[\]“”"'/-])\*([^*\n]+)\*(?=$|[\s.,;:!?()[\]“”"'/-])/g, '<b>$1</b>')
  .replace(/\n/g, '<br>');

const text = object => object.type === 'mrkdwn' ? mrkdwn(object.text) : html(object.text).replace(/\n/g, '<br>');

// By the types of rich text.
function rich(element) {
  const inside = () => element.elements.map(rich).join('');
  switch (element.type) {
    case 'rich_text_section': return `<div>${inside()}</div>`;
    case 'rich_text_quote': return `<blockquote>${inside()}</blockquote>`;
    case 'rich_text_list': return `<ul>${element.elements.map(item => `<li>${rich(item)}</li>`).join('')}</ul>`;
    case 'text': {
      const words = html(element.text).replace(/\n/g, '<br>');
      return element.style?.bold ? `<b>${words}</b>` : element.style?.italic ? `<i>${words}</i>` : words;
    }
    case 'link': return `<a>${html(element.text ?? element.url)}</a>`;
    default: throw new Error(`nobody has drawn ${element.type} in rich text yet`);
  }
}

const THUMB = '<svg viewBox="0 0 20 20"><path d="M3 9h3v8H3zM6 9l3.5-6c1.6 0 2 1 1.7 2.3L10.5 8H16c1 0 1.5.7 1.3 1.6l-1.4 6C15.7 16.5 15 17 14 17H6z"/></svg>';

// By the types of what can be pressed.
function pressed(element) {
  switch (element.type) {
    case 'button': return `<span class="button">${text(element.text)}</span>`;
    case 'static_select':
    case 'external_select': return `<span class="button menu">${text(element.placeholder)} <i>⌄</i></span>`;
    case 'feedback_buttons': return `<span class="thumb">${THUMB}</span><span class="thumb down">${THUMB}</span>`;
    default: throw new Error(`nobody has drawn ${element.type} yet`);
  }
}

// By the types of blocks.
function drawn(block) {
  switch (block.type) {
    case 'rich_text': return `<div class="rich">${block.elements.map(rich).join('')}</div>`;
    case 'section': return `<div class="section">${block.text ? `<div>${text(block.text)}</div>` : ''}
      ${block.fields ? `<div class="fields">${block.fields.map(field => `<div>${text(field)}</div>`).join('')}</div>` : ''}</div>`;
    case 'context': return `<div class="context">${block.elements.map(each => `<span>${text(each)}</span>`).join('')}</div>`;
    case 'actions': return `<div class="actions">${block.elements.map(pressed).join('')}</div>`;
    case 'context_actions': return `<div class="rating">${block.elements.map(pressed).join('')}</div>`;
    default: throw new Error(`nobody has drawn a block of type ${block.type} yet`);
  }
}

const said = (who, colour, time, badge, words) => `<div class="message"><div class="face" style="background:${colour}">${who[0]}</div>
  <div class="words"><b class="who">${who}</b>${badge} <span class="time">${time}</span>${words}</div></div>`;

const page = message => `<!doctype html><meta charset="utf-8"><title>0</title>
<style>
  body { margin: 0; background: #fff; color: #1d1c1d; font: 15px/22px Lato, "Liberation Sans", "Noto Sans CJK JP", "DejaVu Sans", sans-serif; }
  main { padding: 12px 20px 16px; }
  a { color: #1264a3; }
  .message { display: flex; gap: 8px; padding: 8px 0; }
  .face { flex: none; width: 36px; height: 36px; border-radius: 8px; color: #fff; font: bold 18px/36px "Liberation Sans"; text-align: center; }
  .words { flex: 1; min-width: 0; }
  .badge { margin-left: 5px; padding: 1px 3px; border-radius: 2px; background: #ddd; color: #616061; font: bold 10px/12px "Liberation Sans"; vertical-align: 1px; }
  .time { margin-left: 4px; color: #616061; font-size: 12px; }
  .mention { background: #1d9bd11a; color: #1264a3; border-radius: 3px; padding: 0 2px; font-weight: normal; }
  .rich + .rich { margin-top: 8px; }
  blockquote { margin: 4px 0; padding-left: 16px; border-left: 4px solid #ddd; border-radius: 4px 0 0 4px; }
  ul { margin: 0; padding-left: 28px; }
  .section { margin: 8px 0; max-width: 600px; }
  .fields { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 16px; }
  .context { display: flex; flex-wrap: wrap; column-gap: 8px; margin: 8px 0; max-width: 600px; color: #616061; font-size: 13px; line-height: 18px; }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; max-width: 600px; }
  .button { padding: 0 12px; border: 1px solid #1d1c1d4d; border-radius: 8px; font: bold 13px/28px "Liberation Sans", "Noto Sans CJK JP"; }
  .menu { font-weight: normal; min-width: 180px; }
  .menu i { float: right; font-style: normal; }
  .rating { display: flex; gap: 4px; margin: 4px 0; }
  .thumb { padding: 4px 6px; }
  .thumb svg { width: 18px; fill: none; stroke: #616061; stroke-width: 1.5; stroke-linejoin: round; }
  .down svg { transform: rotate(180deg); }
</style>
<main>${said('Aiko', '#3b8f6e', '10:42', '', `<div><b class="mention">@Storybot</b> ${html(asked)}</div>`)}
${said('Storybot', '#1f3a5f', '10:42', '<span class="badge">APP</span>', message.blocks.map(drawn).join('\n'))}</main>
<script>document.title = Math.ceil(document.querySelector('main').getBoundingClientRect().height);</script>`;

function chromium(...how) {
  return execFileSync(process.env.CHROMIUM ?? 'chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-lcd-text',
    '--virtual-time-budget=2000', ...how], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

const sent = JSON.parse(readFileSync(path.join(root, `src/test/resources/golden/slack/${name}.json`), 'utf8'));
const file = path.join(mkdtempSync(path.join(tmpdir(), 'look-')), 'page.html');
writeFileSync(file, page(sent));
const height = chromium(`--window-size=${WIDTH},4000`, '--dump-dom', pathToFileURL(file).href).match(/<title>(\d+)/)[1];
chromium(`--window-size=${WIDTH},${height}`, `--screenshot=${path.join(here, `${name}.png`)}`, pathToFileURL(file).href);
