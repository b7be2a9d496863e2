import { addSeconds, instant, MONTHS } from "../calendar.ts";
import { accountId } from "../ledger.ts";
import type { Prng } from "../prng.ts";
import type { Teller } from "../teller.ts";
import { FIRM_KEYS, firmId, FIRMS, INSIDERS } from "./cast.ts";
import { SHARED_TERMINAL } from "./ties.ts";
import { TERMINAL_SIGN_INS } from "./tell-cast.ts";

/** Tells of sign-ins to the firms' accounts: from their own laptops, and four times from an insider's billing terminal. */
export function tellSignIns(teller: Teller, random: Prng): void {
  for (const firm of FIRM_KEYS) {
    const { key } = FIRMS[firm];
    const laptop = teller.node("bank-sign-ins", "device", `laptop-${key}`, {
      fingerprint: `fp-${random.digits(12)}`,
      deviceKind: "laptop",
    });
    teller.edge("bank-sign-ins", "USES_DEVICE", firmId(firm), laptop, { use: "bank sign-in" });
    for (const month of MONTHS.filter((candidate) => candidate.index % 4 === 1)) {
      const at = addSeconds(instant(month.first, 9), random.int(0, 3600) + 86_400 * 10);
      teller.edge("bank-sign-ins", "SIGNED_IN", laptop, accountId(key), { at }, { apart: at });
    }
  }
  for (const at of TERMINAL_SIGN_INS)
    teller.edge("bank-sign-ins", "SIGNED_IN", SHARED_TERMINAL, accountId(FIRMS.altyn.key), { at }, { apart: at });
  const phone = teller.node("bank-sign-ins", "device", `phone-${INSIDERS.abdrakhmanov.key}`, {
    fingerprint: `fp-${random.digits(12)}`,
    deviceKind: "phone",
  });
  teller.edge("bank-sign-ins", "SIGNED_IN", phone, accountId(INSIDERS.abdrakhmanov.key), {
    at: "2025-05-30T04:10:00Z",
  });
}
