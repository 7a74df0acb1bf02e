import type { Edition } from '#domain/editions.ts';
import { urlOf } from '#domain/urls.ts';
import { messages } from '#i18n/messages.ts';
import { primaryButton } from '#styles/recipes.ts';

/** Between the order and its confirmation page; also what Back from there shows. */
export function Placed({ number, edition }: { number: string; edition: Edition }) {
  const text = messages(edition.locale).order;
  return (
    <div
      role="status"
      className="grid min-h-[40rem] content-start justify-items-center gap-6 py-16 text-center"
    >
      <h2 className="text-2xl">{text.title}</h2>
      <p>{text.number(number)}</p>
      <a className={primaryButton} href={urlOf(edition, { kind: 'order' })}>
        {text.show}
      </a>
    </div>
  );
}
