/** What a browser sees at `/graphql/`: a plain place to try queries in. Saleor shows its playground there. */
export const consolePage = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>Saleor sandbox: GraphQL</title>
<style>
body { font: 16px/1.4 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
textarea, pre { box-sizing: border-box; font: 14px/1.4 ui-monospace, monospace; width: 100%; }
pre { background: #f4f4f4; overflow: auto; padding: 1rem; }
</style>
</head>
<body>
<h1>GraphQL API of a Saleor sandbox</h1>
<form>
<p><label>Query<br><textarea name="query" rows="12" spellcheck="false">{ shop { name } }</textarea></label></p>
<p><label>Variables, JSON<br><textarea name="variables" rows="4" spellcheck="false">{}</textarea></label></p>
<p><label>Token <input name="token" autocomplete="off"></label> <button>Send</button></p>
</form>
<pre aria-live="polite"></pre>
<script type="module">
const [form, output] = [document.forms[0], document.querySelector('pre')];
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { query, variables, token } = Object.fromEntries(new FormData(form));
  const headers = { 'content-type': 'application/json', ...(token && { authorization: 'Bearer ' + token }) };
  try {
    const body = JSON.stringify({ query, variables: JSON.parse(variables || '{}') });
    const response = await fetch('/graphql/', { method: 'POST', headers, body });
    output.textContent = response.status + '\\n' + JSON.stringify(await response.json(), null, 2);
  } catch (error) {
    output.textContent = String(error);
  }
});
</script>
</body>
</html>
`;
