/** A product's picture in a list; its name stands beside it, so it says nothing itself. */
export function Thumbnail({ url, small = false }: { url: string | null; small?: boolean }) {
  const size = small ? 'w-14' : 'w-20 sm:w-24';
  return (
    <span
      className={`block aspect-4/5 shrink-0 self-start overflow-hidden rounded-sm bg-sand ${size}`}
    >
      {url && (
        // Another one is another element: what stands in for a vanished picture is no concern of the next.
        <img
          key={url}
          src={url}
          alt=""
          width={96}
          height={120}
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
        />
      )}
    </span>
  );
}
