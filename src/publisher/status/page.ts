import type { MissingPicture } from '#catalogue/missing-pictures.ts';
import type { PageLink } from '../release/links.ts';
import type { ChannelFault } from '../site/channels.ts';
import type { Refusal } from '../release/refusal.ts';
import type { ReleaseState } from './state.ts';

/** What the status page shows. */
export interface Status extends ReleaseState {
  readonly sweptAt: number | null;
  readonly readAt: number | null;
  readonly app: {
    readonly saleorApiUrl?: string | undefined;
    readonly saleorVersion?: string | undefined;
    readonly registeredAt?: string | undefined;
    readonly alignment: { readonly missingPermissions: readonly string[] } | null;
    /** Why its webhooks could not be brought in line. */
    readonly alignmentFault: string | null;
  } | null;
  /** Links of served pages to pages that are no more. */
  readonly deadLinks: readonly PageLink[];
  /** Pictures that Saleor tells of and that lie nowhere. */
  readonly missingPictures: readonly MissingPicture[];
  /** Channels of Saleor that could not be read last time. */
  readonly faults: readonly ChannelFault[];
  /** Why the served release lacks the changes of some products. */
  readonly heldBack: readonly Refusal[];
}

/** The page for staff: plain HTML, no script. `formToken` goes with every button: a page elsewhere does not know it. */
export function statusPage(status: Status, formToken: string): string {
  const button = buttonsWith(formToken);
  const { current, now } = status;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="15">
<title>${current ? `${age(now, current.at)} old` : 'No release'} | Publisher</title>
<style>
body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1.5rem 1rem;color:#1d1a16;background:#fcf9f4}
h1{font-size:1.5rem;margin:0 0 1rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}dt{color:#6b6257}dd{margin:0;overflow-wrap:anywhere}
@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .75rem .4rem 0;border-bottom:1px solid #e4dccf;vertical-align:top}
th{font-weight:500;color:#6b6257}form{display:inline}button{font:inherit;padding:.5rem 1rem;min-height:2.75rem;border:1px solid #8b8073;border-radius:.4rem;background:#fff;cursor:pointer}
button:hover{background:#f3ece0}.actions{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0}
.bad{color:#8f1d14;font-weight:500}.note{padding:.75rem 1rem;border:1px solid #d8b45a;background:#fff7e0;border-radius:.4rem}
</style>
</head>
<body>
<h1>Publisher</h1>
${notes(status)}
<dl>
${row('Served', current ? `${current.id}, made ${age(now, current.at)} ago` : 'nothing yet')}
${current ? row('Catalogue', `${current.counts.pages} pages, ${current.counts.products} products`) : ''}
${row('Read from Saleor', status.readAt ? `${age(now, status.readAt)} ago` : 'not since the start')}
${row('Compared with all of Saleor', status.sweptAt ? `${age(now, status.sweptAt)} ago` : 'not since the start')}
${row('Queue', status.queue.count === 0 ? 'empty' : `${status.queue.count} events, the oldest ${age(now, status.queue.oldest ?? 0)} old`)}
${row('Saleor App', appState(status.app))}
</dl>
<div class="actions">
${button('reconcile', 'Compare with Saleor now')}
${button('rebuild', 'Full rebuild')}
${status.held ? button('resume', 'Resume publishing') : button('hold', 'Hold publishing')}
${status.refusedGates.map((gate) => button('accept', `Accept “${escape(gate)}” once`, gate)).join('')}
</div>
<h2>Last builds</h2>
${buildTable(status)}
<h2>Releases</h2>
${releaseTable(status, button)}
${status.refused.length > 0 ? `<h2>Refused releases, kept for inspection</h2>${refusedTable(status)}` : ''}
</body>
</html>
`;
}

function notes(status: Status): string {
  const { held, app, refusedGates, deadLinks, missingPictures, faults, heldBack, builds } = status;
  const [last] = builds;
  const all = [
    held
      ? 'Publishing is on hold: what is served stays, and events wait in the queue until somebody resumes.'
      : null,
    app === null
      ? 'The Saleor App is not installed: changes are found by the sweep alone. Install it with npm run app:install.'
      : null,
    app?.alignment && app.alignment.missingPermissions.length > 0
      ? `Add these permissions to the App in Saleor's dashboard, or some changes stay unheard: ${app.alignment.missingPermissions.join(', ')}.`
      : null,
    app?.alignmentFault ? `The App's webhooks could not be looked at: ${app.alignmentFault}` : null,
    ...heldBack.map(
      ({ reason }) => `The rest is published, but this is held back until it is mended: ${reason}`,
    ),
    last?.outcome === 'refused' || (refusedGates.length > 0 && heldBack.length === 0)
      ? `The last release was refused: ${builds.find(({ outcome }) => outcome === 'refused')?.detail ?? ''}`
      : null,
    ...faults.map(
      ({ channel, reason }) =>
        `Saleor's channel "${channel}" could not be read, and its pages stay as they are: ${reason}`,
    ),
    last?.outcome === 'unread' ? `Saleor could not be read: ${last.detail}` : null,
    last?.outcome === 'failed' ? `The last build failed: ${last.detail}` : null,
    deadLinks.length > 0 ? deadNote(deadLinks) : null,
    missingPictures.length > 0 ? missingNote(missingPictures) : null,
  ].filter((text) => text !== null);
  return all.map((text) => `<p class="note" role="status">${escape(text)}</p>`).join('\n');
}

function deadNote(links: readonly PageLink[]): string {
  const named = links.slice(0, 10).map(({ from, to }) => `${from} → ${to}`);
  const more = links.length > named.length ? ` and ${links.length - named.length} more` : '';
  return `Texts still link to pages that are no more: ${named.join(', ')}${more}.`;
}

function missingNote(pictures: readonly MissingPicture[]): string {
  const named = pictures.slice(0, 10).map(({ owner, url, reason }) => `${owner}: ${url} ${reason}`);
  const more = pictures.length > named.length ? ` and ${pictures.length - named.length} more` : '';
  return `Pictures cannot be shown, and their places are empty: ${named.join(', ')}${more}. Upload them again in Saleor, or copy them there.`;
}

function appState(app: Status['app']): string {
  if (app === null) return 'not installed';
  return `installed by ${app.saleorApiUrl}, Saleor ${app.saleorVersion}, since ${app.registeredAt?.slice(0, 16).replace('T', ' ')}`;
}

function buildTable({ builds, now }: Status): string {
  if (builds.length === 0) return '<p>None since the start.</p>';
  const rows = builds.slice(0, 15).map(({ at, reason, events, took, outcome, detail, phases }) => {
    const parts = Object.entries(phases).map(([phase, ms]) => `${phase} ${Math.round(ms)}`);
    const bad = outcome === 'refused' || outcome === 'unread' || outcome === 'failed';
    return `<tr><td>${age(now, at)} ago</td><td>${escape(reason)}${events > 0 ? ` (${events})` : ''}</td><td${bad ? ' class="bad"' : ''}>${outcome}</td><td>${escape(detail)}</td><td>${took} ms</td><td>${escape(parts.join(', '))}</td></tr>`;
  });
  return `<div class="scroll"><table><thead><tr><th>When</th><th>Why (events)</th><th>Outcome</th><th>What</th><th>Took</th><th>Phases, ms</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function releaseTable(status: Status, button: Button): string {
  const rows = status.releases.map((release) => {
    const isCurrent = release.id === status.current?.id;
    const { added, changed, removed } = release.changeCounts;
    const named = [
      ...release.changes.changed,
      ...release.changes.added,
      ...release.changes.removed,
    ].slice(0, 4);
    return `<tr><td>${escape(release.id)}</td><td>${age(status.now, release.at)} ago</td><td>+${added} ~${changed} −${removed}<br>${escape(named.join(' '))}</td><td>${escape(release.causes.slice(0, 3).join('; '))}</td><td>${isCurrent ? 'served' : button('rollback', 'Go back to this', release.id)}</td></tr>`;
  });
  return `<div class="scroll"><table><thead><tr><th>Release</th><th>Made</th><th>Changes</th><th>Causes</th><th></th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function refusedTable({ refused, now }: Status): string {
  const rows = refused.map(
    ({ id, at, causes, refusals, changeCounts: { added, changed, removed } }) =>
      `<tr><td>${escape(id)}</td><td>${age(now, at)} ago</td><td>${escape(refusals.map(({ reason }) => reason).join(' '))}</td><td>+${added} ~${changed} −${removed}</td><td>${escape(causes.slice(0, 3).join('; '))}</td></tr>`,
  );
  return `<div class="scroll"><table><thead><tr><th>Release</th><th>Made</th><th>Why not</th><th>Changes</th><th>Causes</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function row(term: string, text: string): string {
  return `<dt>${term}</dt><dd>${escape(text)}</dd>`;
}

type Button = (action: string, label: string, value?: string) => string;

function buttonsWith(formToken: string): Button {
  return (action, label, value = '') =>
    `<form method="post" action="/status/${action}"><input type="hidden" name="form" value="${escape(formToken)}"><input type="hidden" name="value" value="${escape(value)}"><button>${label}</button></form>`;
}

/** `3 min`, `2 h`. */
export function age(now: number, then: string | number): string {
  const seconds = Math.max(0, Math.round((now - new Date(then).getTime()) / 1_000));
  if (seconds < 90) return `${seconds} s`;
  if (seconds < 5_400) return `${Math.round(seconds / 60)} min`;
  if (seconds < 129_600) return `${Math.round(seconds / 3_600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
