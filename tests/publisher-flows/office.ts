/** The back office as a person uses it: forms are found by what stands in them, and sent as a browser would. */
export class Office {
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async page(path: string): Promise<string> {
    const response = await fetch(`${this.#origin}/dashboard/${path}`);
    if (!response.ok) throw new Error(`/dashboard/${path} answered ${response.status}`);
    return response.text();
  }

  /**
   * Fills in the form of a page whose HTML holds all of `marks`, and sends it. Throws what the back office refuses.
   */
  async send(
    path: string,
    marks: readonly string[],
    fields: Readonly<Record<string, string | File>> = {},
  ): Promise<void> {
    const forms = (await this.page(path)).replace(/\s+/g, ' ').split('<form').slice(1);
    const form = forms
      .map((each) => each.split('</form>')[0]!)
      .find((each) => marks.every((mark) => each.includes(mark)));
    if (form === undefined) throw new Error(`/dashboard/${path} has no form with ${marks.join()}`);
    const action = attribute(form, 'action')!;
    const data = new FormData();
    for (const input of form.split('<input').slice(1)) {
      const tag = input.split('>')[0]!;
      const name = attribute(tag, 'name');
      if (name !== null && !tag.includes('type="file"'))
        data.set(name, attribute(tag, 'value') ?? '');
    }
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    const isMultipart = form.includes('enctype="multipart/form-data"');
    const texts = [...data].map(([name, value]) => [name, value as string]);
    const response = await fetch(this.#origin + action, {
      method: 'POST',
      headers: { origin: this.#origin },
      body: isMultipart ? data : new URLSearchParams(texts),
      redirect: 'manual',
    });
    const location = new URL(response.headers.get('location') ?? '/', this.#origin);
    if (response.status !== 303 || location.searchParams.has('refused'))
      throw new Error(`${action}: ${response.status} ${location.searchParams.get('refused')}`);
  }
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}
