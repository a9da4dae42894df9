/* What Chromium does to a damaged database, and what the person sees of it: nothing is lost. All damages: `npm run test:damage`. */
import { expect, test } from '@playwright/test';
import { sufferDamage } from '../damage/damaged-profile.ts';
import { damages } from '../damage/damages.ts';

for (const name of ['torn tail', 'an earlier copy']) {
  test(`with ${name} the whole desk is there after each of three starts`, async () => {
    test.setTimeout(240_000);
    const damage = damages[name];
    if (!damage) throw new Error(`no damage ${name}`);
    const { whole, recoveries } = await sufferDamage(damage);
    expect(whole).toBe(3);
    if (name === 'an earlier copy') expect(recoveries).toBe(1);
  });
}
