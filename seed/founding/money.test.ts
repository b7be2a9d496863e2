import { SCHEME_ASSETS } from "./asset-plan.ts";
import { INSIDER_KEYS } from "./cast.ts";
import { LOAD_POINTS } from "./load-plan.ts";
import { CHANNELS, receivedTiyn } from "./money.ts";

test.each(INSIDER_KEYS)("%s is paid before the first metered contract, and enough for what is bought", (insider) => {
  const signed = LOAD_POINTS.filter(
    (point) => point.hypothesis !== "C" && [point.createdBy, point.approvedBy, point.postedBy].includes(insider),
  ).map((point) => point.signedOn);
  const channels = CHANNELS.filter((channel) => channel.insider === insider);
  expect(channels).not.toHaveLength(0);
  for (const channel of channels)
    for (const day of signed) expect(Date.parse(day) - Date.parse(channel.from)).toBeGreaterThan(5 * 86_400_000);
  const spent = SCHEME_ASSETS.filter((asset) => asset.insider === insider).reduce(
    (sum, asset) => sum + asset.priceKzt * 100,
    0,
  );
  expect(receivedTiyn(insider)).toBeGreaterThan(spent);
});
