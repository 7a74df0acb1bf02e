import { html, Html } from './html.ts';

export const sections = [
  ['', 'Overview'],
  ['products', 'Products'],
  ['promotions', 'Promotions'],
  ['menus', 'Menus'],
  ['pages', 'Pages'],
  ['orders', 'Orders'],
  ['customers', 'Customers'],
  ['mail', 'Mail'],
  ['webhooks', 'Webhooks'],
  ['faults', 'Faults'],
] as const;

const style = `
body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1c2226;background:#f6f7f8}
a{color:#0b5a66}header{background:#10343c;color:#fff}header div,main{max-width:72rem;margin:0 auto;padding:0 1rem}
header strong{display:inline-block;padding:.75rem 0}nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem;margin:0;padding:0 0 .5rem}
nav a{color:#d5e6ea;display:block;padding:.5rem .75rem;text-decoration:none;border-radius:.3rem}nav a:hover{background:#1d4a54}nav a[aria-current]{background:#fff;color:#10343c}
main{padding-top:1.25rem;padding-bottom:4rem}h1{font-size:1.5rem;margin:0 0 1rem}h2{font-size:1.125rem;margin:2rem 0 .75rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;background:#fff}th,td{text-align:left;padding:.5rem .75rem;border-bottom:1px solid #dde2e5;vertical-align:middle}
th{font-weight:500;color:#55626a;white-space:nowrap}td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
.card{background:#fff;border:1px solid #dde2e5;border-radius:.4rem;padding:1rem;margin-bottom:1rem}
form.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}form.inline{display:inline}label{display:block;font-size:.875rem;color:#55626a}
input,select,textarea,button{font:inherit;padding:.45rem .6rem;min-height:2.5rem;box-sizing:border-box;border:1px solid #87949b;border-radius:.3rem;background:#fff;color:inherit}
input[type=checkbox]{min-height:0;width:1.1rem;height:1.1rem;vertical-align:middle}textarea{width:100%;min-height:10rem}input.wide{width:min(32rem,100%)}input.short{width:7rem}
button{white-space:nowrap;cursor:pointer;background:#10343c;color:#fff;border-color:#10343c}button.quiet{background:#fff;color:#10343c}button.danger{background:#fff;color:#96281b;border-color:#96281b}
.done,.refused{padding:.75rem 1rem;border-radius:.3rem;margin:0 0 1rem}.done{background:#dff2e3;border:1px solid #7dbb8a}.refused{background:#fbe3df;border:1px solid #d08a7f}
.card>p:first-child{margin-top:0}.tag+.tag{margin-left:.25rem}.muted{color:#55626a}.tag{display:inline-block;padding:0 .5rem;border-radius:1rem;background:#e6ebee;font-size:.875rem}.tag.bad{background:#fbe3df}.tag.good{background:#dff2e3}
img.small{width:3rem;height:3rem;object-fit:cover;border-radius:.3rem;display:block}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;border:1px solid #dde2e5;padding:1rem}
ul.tree{list-style:none;padding-left:1.25rem;margin:0}.grid{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr))}`;

export type Notice = { readonly kind: 'done' | 'refused'; readonly text: string };

/** A whole page of the back office. No script: a plain form does everything. */
export function layout(section: string, title: string, body: Html, notice: Notice | null): string {
  const links = sections.map(
    ([path, name]) =>
      html`<li>
        <a
          href="/dashboard/${path === '' ? '' : `${path}/`}"
          ${path === section ? html` aria-current="page"` : ''}
          >${name}</a
        >
      </li>`,
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} | Sandbox back office</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <header>
          <div>
            <strong>Sandbox back office</strong>
            <nav aria-label="Sections">
              <ul>
                ${links}
              </ul>
            </nav>
          </div>
        </header>
        <main>
          <h1>${title}</h1>
          ${notice && html`<p class="${notice.kind}" role="status">${notice.text}</p>`} ${body}
        </main>
      </body>
    </html> `.text;
}
