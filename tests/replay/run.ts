/** `node tests/replay/run.ts <scenario> [name or number …]`: replays it and shows what differs. */
import { inspect } from 'node:util';
import { scenarios, type ScenarioName } from './recording.ts';
import { replay } from './replay.ts';

const [scenario, ...wanted] = process.argv.slice(2);
if (!scenarios.includes(scenario as ScenarioName)) {
  console.error(`Scenarios are ${scenarios.join(', ')}.`);
  process.exit(2);
}
const outcomes = await replay(scenario as ScenarioName);
const short = (value: unknown) =>
  inspect(value, { depth: 4, breakLength: Infinity, maxStringLength: 300 }).slice(0, 400);
for (const { name, differences, excepted } of outcomes) {
  if (differences.length === 0 || excepted !== null) continue;
  if (wanted.length > 0 && !wanted.some((prefix) => name.startsWith(prefix))) continue;
  console.log(`\n✗ ${name}`);
  for (const { path, recorded, actual } of differences.slice(0, wanted.length > 0 ? 40 : 5))
    console.log(`   ${path}\n      recorded ${short(recorded)}\n      sandbox  ${short(actual)}`);
}
const equal = outcomes.filter(({ differences }) => differences.length === 0).length;
const excepted = outcomes.filter((outcome) => outcome.excepted !== null).length;
console.log(
  `\n${scenario}: ${equal} of ${outcomes.length} equal, ${excepted} excepted, ${outcomes.length - equal - excepted} differ`,
);
