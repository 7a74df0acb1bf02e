/**
 * `npm run doctor -- <url> [--staff <token>] [--channel <slug> …] [--site <origin>] [--write] [--json]`: what keeps a
 * Saleor from being a shop, said before shoppers find out. Reads only, unless `--write` allows a trial cart and a
 * request for nobody's password. Ends with 1 when there is a problem.
 */
import { examine } from '#doctor/examine.ts';
import { reportOf } from '#doctor/report.ts';
import { runCommand } from './children.ts';
import { originOf, SettingError } from './env.ts';
import { readCall } from './options.ts';

const USAGE =
  'npm run doctor -- <url> [--staff <token>] [--channel <slug> …] [--site <https://…>] [--write] [--json]';

await runCommand(async () => {
  const { url, values } = readCall(USAGE, {
    staff: { type: 'string' },
    channel: { type: 'string', multiple: true, default: ['rs'] },
    site: { type: 'string' },
    write: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  // One that is not Saleor's is for the doctor to tell; what is no address at all cannot be looked at.
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new SettingError(`The address of the Saleor is not a web address: "${url}".`);
  const findings = await examine({
    apiUrl: url,
    channels: values.channel,
    staffToken: values.staff,
    site: values.site === undefined ? undefined : originOf(values.site, '--site'),
    mayWrite: values.write,
  });
  console.log(values.json ? JSON.stringify(findings, null, 2) : reportOf(findings));
  return findings.some(({ level }) => level === 'problem') ? 1 : 0;
});
