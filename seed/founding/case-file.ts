import { CONDUCT_FROM, CONDUCT_TO, instant } from "../calendar.ts";
import { sha256, type SourceKey } from "../sources.ts";
import { idOf, type Teller } from "../teller.ts";
import { ALTAI, ERTIS } from "../utilities.ts";
import { SCHEME_ASSETS } from "./asset-plan.ts";
import { FIRM_KEYS, firmId, frontId, INSIDER_KEYS, insiderId, otherId } from "./cast.ts";
import { CASE, concerns, TEAM_ONLY } from "./case-scope.ts";
import { tellClaims } from "./claims.ts";
import { tellFindings } from "./findings.ts";
import { FARM_KEYS, farmId } from "./farm-plan.ts";
import { type Hypothesis, LOAD_POINTS } from "./load-plan.ts";

const SOURCE: SourceKey = "case-file";

const EPISODES: readonly (readonly [key: string, title: string, article: string, hypotheses: readonly Hypothesis[]])[] =
  [
    [
      "false-category",
      "Supply of mining farms under contracts of a protected category",
      "Criminal Code art. 190",
      ["A"],
    ],
    [
      "reallocation",
      "Reallocation to mining farms of energy bought for protected consumers",
      "Criminal Code art. 190",
      ["B"],
    ],
    ["bypass", "Taking of electricity before the meter", "Criminal Code art. 188", ["C"]],
    ["payments", "Payments of mining firms to employees of the utilities", "Criminal Code art. 253", []],
    ["proceeds", "Proceeds turned into property; confiscation under art. 48", "Criminal Code art. 218", []],
  ];

const EVIDENCE = [
  ["inspection-ulba-north", "Act of inspection of Ulba North, 3,300 machines running", "application/pdf", "2025-09-16"],
  ["inspection-glubokoe", "Act of inspection of Glubokoe Yard", "application/pdf", "2025-09-16"],
  [
    "inspection-depot",
    "Act of inspection of Serebryansk Depot: cable before the meter",
    "application/pdf",
    "2025-09-17",
  ],
  ["billing-log-copy", "Copy of the action logs of two billing systems", "text/csv", "2025-09-10"],
  ["bank-statements-copy", "Statements of 24 accounts", "text/csv", "2025-09-18"],
  ["sign-in-log", "Log of sign-ins from terminal EQ-T21", "text/csv", "2025-09-18"],
  ["power-of-attorney", "Power of attorney of the nominee", "image/jpeg", "2025-09-22"],
  ["registry-extracts", "Extracts on two apartments and four cars", "application/pdf", "2025-09-19"],
] as const;

/** Tells of agencies, officers, and the case with all that belongs to it. What it concerns was told before. */
export function tellCaseFile(teller: Teller): void {
  for (const [key, name, abbreviation] of [
    ["afm", "Agency for Financial Monitoring", "AFM"],
    ["knb", "National Security Committee", "KNB"],
  ] as const)
    teller.node(SOURCE, "agency", key, { name, abbreviation, jurisdiction: "KZ" });
  for (const [subject, name] of [
    ["investigator", "Demo investigator"],
    ["supervisor", "Demo supervisor"],
    ["stranger", "Demo officer on no case"],
  ] as const)
    teller.node(SOURCE, "officer", subject, { subject, name });
  teller.node(
    SOURCE,
    "case",
    "founding",
    {
      registerNumber: "25-6300-00-0417",
      title: "Electricity of protected consumers sold to miners, East Kazakhstan",
      status: "OPEN",
      openedOn: "2025-07-14",
      conductFrom: CONDUCT_FROM,
      conductTo: CONDUCT_TO,
    },
    TEAM_ONLY,
  );
  teller.edge(SOURCE, "MEMBER_OF", idOf("officer", "investigator"), CASE, { duty: "lead" }, TEAM_ONLY);
  teller.edge(SOURCE, "HANDLED_BY", CASE, idOf("agency", "afm"), { part: "lead" }, TEAM_ONLY);
  teller.edge(SOURCE, "HANDLED_BY", CASE, idOf("agency", "knb"), { part: "support" }, TEAM_ONLY);
  tellEpisodes(teller);
  tellParticipants(teller);
  tellConcerns(teller);
  for (const [key, title, mediaType, obtainedOn] of EVIDENCE) {
    const id = teller.node(
      SOURCE,
      "evidence-item",
      key,
      { title, sha256: sha256(`${key}\n${title}\n`), mediaType, obtainedOn },
      TEAM_ONLY,
    );
    teller.edge(SOURCE, "EVIDENCED_BY", CASE, id, { locator: "whole document" }, TEAM_ONLY);
  }
  tellFindings(teller);
  tellNotes(teller);
  tellClaims(teller, CASE, [CASE]);
}

function tellEpisodes(teller: Teller): void {
  EPISODES.forEach(([key, title, article, hypotheses], place) => {
    const period = { conductFrom: CONDUCT_FROM, conductTo: CONDUCT_TO };
    const id = teller.node(SOURCE, "episode", key, { title, article, ...period }, TEAM_ONLY);
    teller.edge(SOURCE, "EPISODE_OF", id, CASE, { number: place + 1 }, TEAM_ONLY);
    const points = LOAD_POINTS.filter((point) => hypotheses.includes(point.hypothesis));
    for (const point of points) concerns(teller, id, idOf("contract", point.contractNumber), "supply of the farm");
    for (const insider of new Set(points.flatMap((point) => [point.createdBy, point.approvedBy, point.postedBy])))
      teller.edge(SOURCE, "PARTICIPATES_IN", insiderId(insider), id, { role: "SUSPECT" }, TEAM_ONLY);
    if (key === "proceeds")
      for (const asset of SCHEME_ASSETS) concerns(teller, id, idOf(asset.kind, asset.key), "bought with the proceeds");
  });
}

function tellParticipants(teller: Teller): void {
  const takesPart = (party: string, role: string): void => {
    teller.edge(SOURCE, "PARTICIPATES_IN", party, CASE, { role }, { ...TEAM_ONLY, apart: role.toLowerCase() });
  };
  for (const insider of INSIDER_KEYS) takesPart(insiderId(insider), "SUSPECT");
  takesPart(otherId("organiser"), "SUSPECT");
  takesPart(otherId("sadykov"), "SUSPECT");
  takesPart(otherId("nominee"), "WITNESS");
  takesPart(otherId("engineer"), "WITNESS");
  takesPart(ALTAI.id, "VICTIM");
  takesPart(ERTIS.id, "VICTIM");
  takesPart(otherId("ospanova"), "CLAIMANT");
}

function tellConcerns(teller: Teller): void {
  for (const firm of FIRM_KEYS) concerns(teller, CASE, firmId(firm), "mining firm");
  concerns(teller, CASE, frontId("shell"), "shell between firms and insiders");
  for (const farm of FARM_KEYS) concerns(teller, CASE, farmId(farm), "farm");
  for (const point of LOAD_POINTS) {
    if (point.hypothesis === "C") concerns(teller, CASE, idOf(...point.fedBy), "transformer with unexplained energy");
    else concerns(teller, CASE, idOf("contract", point.contractNumber), "contract behind a farm");
    concerns(teller, CASE, idOf("meter", point.meterKey), "meter at a farm");
  }
  for (const asset of SCHEME_ASSETS) concerns(teller, CASE, idOf(asset.kind, asset.key), "bought with the proceeds");
}

function tellNotes(teller: Teller): void {
  for (const [key, text, date] of [
    ["scope", "Three ways of moving power are in question; each contract is held against one of them.", "2025-09-12"],
    [
      "kim-address",
      "Registered office of Ertis Digital is the flat of a metering engineer of Altai Zharyq.",
      "2025-09-18",
    ],
    ["data-centre", "Altai Data was inspected and is what it declares: a data centre.", "2025-09-23"],
  ] as const) {
    const note = teller.node(
      SOURCE,
      "note",
      key,
      { text, author: "investigator", at: instant(date, 18, 10) },
      TEAM_ONLY,
    );
    teller.edge(SOURCE, "NOTED_ON", note, CASE, {}, TEAM_ONLY);
  }
}
