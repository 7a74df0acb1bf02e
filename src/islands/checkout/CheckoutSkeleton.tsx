/** Room for checkout while the cart is read; the label is for screen readers. */
export function CheckoutSkeleton({ label }: { label?: string }) {
  return (
    <div
      className="grid min-h-[40rem] content-start gap-8 lg:grid-cols-[1fr_24rem] lg:gap-14"
      aria-busy="true"
    >
      {label && <p className="sr-only">{label}</p>}
      <span className="h-14 animate-pulse rounded-lg bg-sand lg:order-last lg:h-80" />
      <span className="grid animate-pulse content-start gap-6">
        <span className="h-11 rounded-sm bg-sand" />
        <span className="h-9 w-2/5 rounded-sm bg-sand" />
        {[0, 1, 2, 3].map((row) => (
          <span key={row} className="h-12 rounded-sm bg-sand" />
        ))}
      </span>
    </div>
  );
}
