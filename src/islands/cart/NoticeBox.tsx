import type { Edition } from '#domain/editions.ts';
import { urlOf } from '#domain/urls.ts';
import { messages } from '#i18n/messages.ts';
import { type Notice, noticeText } from '#stores/notice.ts';
import { alarm, notice as calm, quietButton } from '#styles/recipes.ts';

interface Props {
  notice: Notice;
  edition: Edition;
  action?: { label: string; run: () => unknown };
}

/** Says a notice on screen and to screen readers, at once when something went wrong. */
export function NoticeBox({ notice, edition, action }: Props) {
  const isGood = notice.kind === 'orderReceived';
  return (
    <div
      role={isGood ? 'status' : 'alert'}
      className={`${isGood ? calm : alarm} flex flex-wrap items-center justify-between gap-x-4`}
    >
      <p className="py-1.5">{noticeText(notice, edition.locale)}</p>
      {isGood && (
        <a className={quietButton} href={urlOf(edition, { kind: 'order' })}>
          {messages(edition.locale).order.show}
        </a>
      )}
      {action && (
        <button type="button" className={quietButton} onClick={() => action.run()}>
          {action.label}
        </button>
      )}
    </div>
  );
}
