import { idOf, type Teller } from "../teller.ts";
import { CASE, concerns, TEAM_ONLY } from "./case-scope.ts";
import { firmId } from "./cast.ts";
import { LOAD_POINTS, type LoadPoint } from "./load-plan.ts";

/** Tells of what was found so far: one finding for each load point, three on the platform, and one that was dismissed. */
export function tellFindings(teller: Teller): void {
  for (const point of LOAD_POINTS) {
    const { kind, sentence, evidence } = findingOf(point);
    const target = point.hypothesis === "C" ? idOf(...point.fedBy) : idOf("contract", point.contractNumber);
    tellFinding(teller, point.key, {
      kind,
      sentence,
      confidence: 0.9,
      triage: "CONFIRMED",
      targets: [target, idOf("meter", point.meterKey)],
      evidence,
    });
  }
  tellFinding(teller, "cap-altyn", {
    kind: "CAP_PER_PURCHASE",
    sentence: "Altyn Hash bought more than 1 MWh for one hour on four days.",
    confidence: 0.8,
    triage: "OPEN",
    targets: [firmId("altyn")],
  });
  tellFinding(teller, "splitting", {
    kind: "SPLITTING",
    sentence:
      "Altyn Hash, Ulba Compute and Shygys Blok each bought under 1 MWh for the same hour on three days, together more.",
    confidence: 0.7,
    triage: "OPEN",
    targets: [firmId("altyn"), firmId("ulba"), firmId("shygys")],
  });
  tellFinding(teller, "conflict-shell", {
    kind: "CONFLICT_OF_INTEREST",
    sentence:
      "The spouse of the head of contracts of Altai Zharyq holds 40 percent of the shell that owns 60 percent of Altyn Hash.",
    confidence: 0.95,
    triage: "CONFIRMED",
    targets: [idOf("employee", "ospanov-daniyar"), firmId("altyn")],
  });
  tellFinding(teller, "altai-data", {
    kind: "FLATNESS",
    sentence: "The load of Altai Data is as flat as a mine's.",
    confidence: 0.3,
    triage: "DISMISSED",
    targets: [idOf("delivery-point", "altai-data")],
  });
}

interface FindingFacts {
  readonly kind: string;
  readonly sentence: string;
  readonly confidence: number;
  readonly triage: string;
  readonly targets: readonly string[];
  readonly evidence?: string | undefined;
}

function tellFinding(teller: Teller, key: string, facts: FindingFacts): void {
  const { kind: findingKind, sentence, confidence, triage } = facts;
  const id = teller.node("case-file", "finding", key, { findingKind, sentence, confidence, triage }, TEAM_ONLY);
  teller.edge("case-file", "FOUND_IN", id, CASE, { linkedBy: "investigator" }, TEAM_ONLY);
  for (const target of facts.targets) concerns(teller, id, target, "subject of the finding");
  if (facts.evidence !== undefined)
    teller.edge(
      "case-file",
      "EVIDENCED_BY",
      id,
      idOf("evidence-item", facts.evidence),
      { locator: "page 1" },
      TEAM_ONLY,
    );
}

function findingOf(point: LoadPoint): {
  readonly kind: string;
  readonly sentence: string;
  readonly evidence: string | undefined;
} {
  const evidence = {
    ulbaNorth: "inspection-ulba-north",
    glubokoe: "inspection-glubokoe",
    depot: "inspection-depot",
  } as const;
  const found = point.farm in evidence ? evidence[point.farm as keyof typeof evidence] : "billing-log-copy";
  const sentence = {
    A: `Contract ${point.contractNumber} of category ${point.category} supplies a mining farm at ${point.name}.`,
    B: `Contract ${point.contractNumber} of a mining farm at ${point.name} was served from energy bought for protected consumers.`,
    C: `Transformer ${point.fedBy[1]} takes in more than its meters explain; a farm at ${point.name} takes power before the meter.`,
  }[point.hypothesis];
  const kind = point.hypothesis === "C" ? "ENERGY_BALANCE" : "PROTECTED_CONSUMER_DIVERSION";
  return { kind, sentence, evidence: found };
}
