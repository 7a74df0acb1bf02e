/** Why a document of a content type does not parse; null: it does. */
export function documentFault(type: string, text: string): string | null {
  if (type.includes('xml')) return xmlFault(text);
  return type.includes('json') ? jsonFault(text) : jsonLdFault(text);
}

function jsonFault(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The same of the JSON-LD in a page. */
export function jsonLdFault(html: string): string | null {
  for (const script of html.split('<script type="application/ld+json"').slice(1)) {
    const [opening = ''] = script.split('>', 1);
    const [json = ''] = script.slice(opening.length + 1).split('</script>', 1);
    const fault = jsonFault(json);
    if (fault !== null) return `JSON-LD: ${fault}`;
  }
  return null;
}

/** Elements must nest, and `&` and `<` stand only where XML allows them. */
function xmlFault(text: string): string | null {
  const open: string[] = [];
  const body = withoutComments(text.replace(/^<\?xml[^>]*\?>/, ''));
  for (const [, closing, name = '', rest = ''] of body.matchAll(/<(\/?)([\w:-]+)([^<>]*)>/g)) {
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (!rest.endsWith('/')) open.push(name);
  }
  if (open.length > 0) return `<${open.at(-1)}> is never closed`;
  const plain = body.replaceAll(/<\/?[\w:-]+[^<>]*>/g, '');
  if (plain.includes('<')) return 'a stray <';
  return /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(body) ? 'a stray &' : null;
}

/** One that is never closed stays, and is a stray `<`. */
function withoutComments(text: string): string {
  const [before = '', ...comments] = text.split('<!--');
  const after = comments.map((each) => {
    const end = each.indexOf('-->');
    return end < 0 ? `<!--${each}` : each.slice(end + 3);
  });
  return [before, ...after].join('');
}
