import { expect, test } from 'vitest';
import { scenarios } from './recording.ts';
import { replay } from './replay.ts';

/** Every exchange with a real Saleor 3.23.28, sent to the sandbox: equal, but for the few that may differ and say why. */
test.each(scenarios)(
  '%s is answered as a real Saleor answered it',
  { timeout: 120_000 },
  async (scenario) => {
    const outcomes = await replay(scenario);
    const differing = outcomes.filter(
      ({ differences, excepted }) => differences.length > 0 && excepted === null,
    );
    const excepted = outcomes.filter((outcome) => outcome.excepted !== null);
    const equal = outcomes.length - differing.length - excepted.length;
    const share = ((equal / outcomes.length) * 100).toFixed(1);
    console.log(
      `${scenario}: ${equal} of ${outcomes.length} exchanges equal (${share} %), ${excepted.length} may differ`,
    );
    expect(differing.map(({ name, differences: [first] }) => ({ name, ...first }))).toEqual([]);
  },
);
