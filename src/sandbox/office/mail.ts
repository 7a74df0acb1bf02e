import { html } from './html.ts';
import type { OfficePage } from './office-page.ts';
import { table, time } from './parts.ts';

/** What Saleor would have sent: nothing leaves this machine. */
export const mailList: OfficePage = {
  async show({ parts: { state } }) {
    const mails = state.store.all('mail').toReversed();
    const rows = mails.map(
      ({ pk, at, to, subject }) =>
        html`<tr>
          <td>${time(at)}</td>
          <td>${to}</td>
          <td><a href="/dashboard/mail/${pk}/">${subject}</a></td>
        </tr>`,
    );
    return {
      title: 'Mail',
      body: table(['Sent', 'To', 'Subject'], rows, 'No mail has been sent.'),
    };
  },
};

export const mailPage: OfficePage = {
  async show({ parts: { state }, id }) {
    const mail = state.store.find('mail', Number(id));
    if (mail === null) return null;
    // Addresses in a mail are the shop's own; anything else stays text.
    const link = mail.link !== null && /^https?:\/\//.test(mail.link) ? mail.link : null;
    return {
      title: mail.subject,
      body: html`<p>
          To ${mail.to}, ${time(mail.at)},
          ${mail.type}${mail.channel && ` in channel ${mail.channel}`}
        </p>
        ${link && html`<p><a href="${link}" rel="noreferrer">Open the link in it</a></p>`}
        <pre>${mail.text}</pre>`,
    };
  },
};
