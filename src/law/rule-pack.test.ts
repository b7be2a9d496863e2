import { holdsOn, leastConfident, parameterOn } from "./rule.ts";
import { RulePackRefused } from "./rule-pack.ts";
import { readRulePack, rulePackOf } from "./rule-packs.queries.ts";

const version =
  "value: 1\n            validFrom: null\n            validTo: null\n            source: A source\n            confidence: PRESS";
const pack = (more: { rule?: string; head?: string; cap?: string; parameters?: string } = {}): string => `
jurisdiction: ${more.head ?? "KZ"}
name: Kazakhstan
timeZone: Asia/Almaty
rules:
  - id: R3
    code: CAP_PER_PURCHASE
    title: Cap
    text: A cap.
    validFrom: ${more.rule ?? "null"}
    validTo: null
    source: A source
    confidence: PRESS
    parameters:
      cap:
        description: The cap.
        unit: MWh
        versions:
          - ${more.cap ?? version}
${
  more.parameters ??
  `      readings:
        description: Readings.
        unit: reading
        versions:
          - value: [MWh per purchase]
            validFrom: null
            validTo: null
            source: A source
            confidence: PRESS
`
}`;

function faultsOf(text: string): readonly string[] {
  try {
    readRulePack("law/kz.yaml", text);
    return [];
  } catch (error) {
    if (error instanceof RulePackRefused) return error.faults;
    throw error;
  }
}

test("the pack of this test is sound", () => {
  expect(faultsOf(pack())).toEqual([]);
});

test.each([
  ["a day that is none", pack({ rule: "2024-02-31" }), 'rule "CAP_PER_PURCHASE", field "validFrom": '],
  [
    "a value of another type",
    pack({ cap: version.replace("value: 1", "value: one") }),
    'rule "CAP_PER_PURCHASE", field "parameters.cap.versions.0.value": ',
  ],
  [
    "a source that is missing",
    pack({ cap: version.replace("source: A source\n", "\n") }),
    'rule "CAP_PER_PURCHASE", field "parameters.cap.versions.0.source": ',
  ],
  [
    "a confidence that is none",
    pack({ cap: version.replace("PRESS", "HEARSAY") }),
    'rule "CAP_PER_PURCHASE", field "parameters.cap.versions.0.confidence": ',
  ],
  [
    "a parameter that is missing",
    pack({ parameters: "" }),
    'rule "CAP_PER_PURCHASE", field "parameters.readings": is missing; the verdict needs it.',
  ],
  [
    "a parameter that nothing takes",
    pack().replace(
      "      cap:",
      "      lid:\n        description: A.\n        unit: A\n        versions:\n          - " +
        version +
        "\n      cap:",
    ),
    'rule "CAP_PER_PURCHASE", field "parameters.lid": no verdict takes it; remove or rename it.',
  ],
  [
    "a reading that is none",
    pack().replace("[MWh per purchase]", "[GWh]"),
    'rule "CAP_PER_PURCHASE", field "parameters.readings.versions.0.value": ',
  ],
  [
    "versions that overlap",
    pack({ cap: `${version}\n          - ${version}` }),
    'rule "CAP_PER_PURCHASE", field "parameters.cap.versions.1": overlaps with a version before it, so that a day has two values.',
  ],
  [
    "an end before the beginning",
    pack({
      cap: version.replace("validFrom: null", "validFrom: 2024-01-01").replace("validTo: null", "validTo: 2024-01-01"),
    }),
    'rule "CAP_PER_PURCHASE", field "parameters.cap.versions.0.validTo": 2024-01-01 is not after validFrom.',
  ],
  [
    "a rule without a verdict",
    pack().replace("CAP_PER_PURCHASE", "TAX_ON_LIGHT"),
    'rule "TAX_ON_LIGHT", field "code": no verdict is written for it; the codes are CAP_PER_PURCHASE, ',
  ],
  [
    "another jurisdiction's file",
    pack({ head: "RU" }),
    'field "jurisdiction": "RU" belongs into a file of that name, ru.yaml.',
  ],
  ["a time zone that is none", pack().replace("Asia/Almaty", "Asia/Shangri-La"), 'field "timeZone": '],
  [
    "a field that is unknown",
    pack().replace("    title: Cap", "    title: Cap\n    titel: Cap"),
    'rule "CAP_PER_PURCHASE", field "": ',
  ],
  ["text that is no YAML", "rules: [", "Flow sequence"],
])("refused, with rule and field named: %s", (_, text, fault) => {
  expect(faultsOf(text).join("\n")).toContain(fault);
});

describe("the pack of Kazakhstan", () => {
  const { rules, timeZone } = rulePackOf("KZ");

  test("has the rules that are judged, with the days, values and grounds that were found", () => {
    const shown = rules.map(({ id, code, validFrom, validTo, confidence, parameters }) => [
      id,
      code,
      validFrom,
      validTo,
      confidence,
      Object.fromEntries(parameters.map(({ name, versions }) => [name, versions.map(({ value }) => value)])),
    ]);
    expect(shown).toEqual([
      [
        "R1",
        "OFF_PLATFORM_SUPPLY",
        "2023-04-01",
        null,
        "SECONDARY",
        { allowedSellers: [["SINGLE_PURCHASER"]], exempt: [["OWN_GENERATION_NOT_ON_GRID", "IMPORT", "RENEWABLE"]] },
      ],
      ["R3", "CAP_PER_PURCHASE", null, null, "PRESS", { cap: [1], readings: [["MWh per purchase", "MW per site"]] }],
      [
        "R4",
        "UNLICENSED_MINER",
        "2023-04-01",
        null,
        "SECONDARY",
        { licenceYears: [3], types: [[1, 2]], quotaTypes: [[1]] },
      ],
      [
        "R7",
        "SPLITTING",
        null,
        null,
        "OWN_ANALYSIS",
        {
          window: ["SESSION_AND_DELIVERY_HOUR"],
          relation: ["CONTROL_OR_GE25_OR_SAME_SITE"],
          commonShare: [0.25],
          sharedContacts: [["ADDRESS", "PHONE", "DEVICE"]],
        },
      ],
      [
        "R14",
        "PROTECTED_CONSUMER_DIVERSION",
        null,
        null,
        "OWN_ANALYSIS",
        { tolerance: [0.03], protectedCategories: [["RESIDENTIAL", "SOCIAL", "CRITICAL"]] },
      ],
    ]);
    expect(timeZone).toBe("Asia/Almaty");
  });

  test("changes the version of a rule with its data, and of that rule alone", () => {
    const text = pack();
    const versionOf = (data: string) => readRulePack("law/kz.yaml", data).rules[0]?.version;
    expect(versionOf(text)).toBe(versionOf(text));
    expect(versionOf(text.replace("value: 1", "value: 2"))).not.toBe(versionOf(text));
    expect(new Set(rules.map((rule) => rule.version)).size).toBe(rules.length);
  });
});

test("a jurisdiction without rules is told with those that have some", () => {
  expect(() => rulePackOf("ATLANTIS")).toThrow(
    'No rules of the jurisdiction "ATLANTIS" are known here; those of KZ are.',
  );
});

test.each([
  [null, null, true],
  ["2024-06-01", null, true],
  ["2024-06-02", null, false],
  [null, "2024-06-01", false],
  [null, "2024-06-02", true],
])("what holds from %s to %s, half-open, holds on 2024-06-01: %s", (validFrom, validTo, expected) => {
  expect(holdsOn({ validFrom, validTo }, "2024-06-01")).toBe(expected);
});

test("the version of a parameter is that of the day", () => {
  const shared = { source: "", confidence: "STATUTE" as const };
  const versions = [
    { value: 0.5, validFrom: "2024-01-01", validTo: "2025-01-01", ...shared },
    { value: 0.75, validFrom: "2025-01-01", validTo: null, ...shared },
  ];
  const [rule] = rulePackOf("KZ").rules;
  if (!rule) throw new Error("There is no rule.");
  const dated = { ...rule, parameters: [{ name: "share", description: "", unit: "", versions }] };
  const on = (day: string) => parameterOn(dated, "share", day)?.value ?? null;
  expect(["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"].map(on)).toEqual([null, 0.5, 0.5, 0.75]);
  expect(parameterOn(dated, "cap", "2024-06-01")).toBeNull();
});

test("several are as reliable as the least of them", () => {
  expect(leastConfident(["STATUTE", "PRESS", "SECONDARY"])).toBe("PRESS");
  expect(leastConfident(["STATUTE"])).toBe("STATUTE");
});
