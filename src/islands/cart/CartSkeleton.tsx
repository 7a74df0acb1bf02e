/** Room for lines that are on their way; the label is for screen readers. */
export function CartSkeleton({ label }: { label?: string }) {
  return (
    <div className="divide-y divide-line">
      {label && <p className="sr-only">{label}</p>}
      {[0, 1].map((row) => (
        <div key={row} aria-hidden="true" className="flex animate-pulse gap-4 py-5">
          <span className="aspect-4/5 w-20 shrink-0 rounded-sm bg-sand sm:w-24" />
          <span className="grid grow content-start gap-3">
            <span className="h-5 w-3/5 rounded-sm bg-sand" />
            <span className="h-4 w-1/4 rounded-sm bg-sand" />
            <span className="h-11 w-33 rounded-full bg-sand" />
          </span>
        </div>
      ))}
    </div>
  );
}
