import type { EdgeTelling, NodeTelling, ToldValue } from "../record/telling.ts";
import { eventKey, fault, type FinbenchCells, money, NO_CURRENCY } from "./finbench-cells.ts";
import { type InwardShares, readShare } from "./finbench-shares.ts";
import { decimalText } from "./exact-decimal.ts";

/** What the readers of FinBench rows need. */
export interface FinbenchContext {
  readonly namespace: string;
  readonly shares: InwardShares;
  /** Told when a row was settled by a rule. */
  readonly note: (note: FinbenchNote) => void;
}

export type FinbenchNote =
  | { readonly kind: "rounded"; readonly field: string }
  | { readonly kind: "share"; readonly field: string; readonly value: string; readonly message: string };

/** One file of FinBench: the kind under which it is counted, its columns, and what a row tells. */
export interface FinbenchFile {
  readonly file: string;
  readonly kind: string;
  readonly columns: readonly string[];
  readonly node?: (cells: FinbenchCells, context: FinbenchContext) => NodeTelling;
  readonly edge?: (cells: FinbenchCells, context: FinbenchContext) => EdgeTelling;
}

/** The kinds of FinBench, whose raw ids collide, and the kind of the model that each is. */
const KINDS = { person: "person", company: "company", account: "account", loan: "loan", medium: "device" } as const;
type Kind = keyof typeof KINDS;

/** The files of the FinBench snapshot, things before what ties them. */
export const FINBENCH_FILES: readonly FinbenchFile[] = [
  {
    file: "Person.csv",
    kind: "person",
    columns: ["personId", "personName", "isBlocked", "createTime"],
    node: (cells, context) => thing(context, "person", cells.key("personId"), named(cells, "personName")),
  },
  {
    file: "Company.csv",
    kind: "company",
    columns: ["companyId", "companyName", "isBlocked", "createTime"],
    node: (cells, context) => thing(context, "company", cells.key("companyId"), named(cells, "companyName")),
  },
  {
    file: "Account.csv",
    kind: "account",
    columns: ["accountId", "createTime", "isBlocked", "accoutType"],
    node: (cells, context) => {
      const number = cells.key("accountId");
      return thing(context, "account", number, {
        number,
        currency: NO_CURRENCY,
        accountKind: cells.text("accoutType"),
        openedOn: cells.instant("createTime").slice(0, 10),
        blocked: cells.boolean("isBlocked"),
      });
    },
  },
  {
    file: "Loan.csv",
    kind: "loan",
    columns: ["loanId", "loanAmount", "balance", "createTime"],
    node: (cells, context) => {
      const amount = rounded(cells, context, "loanAmount");
      const balance = rounded(cells, context, "balance");
      return thing(context, "loan", cells.key("loanId"), {
        ...money("amountMinor", amount),
        balanceMinor: balance.minor,
        ...(amount.text === undefined ? {} : { sourceAmount: amount.text }),
        ...(balance.text === undefined ? {} : { sourceBalance: balance.text }),
        at: cells.instant("createTime"),
      });
    },
  },
  {
    file: "Medium.csv",
    kind: "medium",
    columns: ["mediumId", "mediumType", "isBlocked", "createTime"],
    node: (cells, context) => {
      const fingerprint = cells.key("mediumId");
      const deviceKind = cells.text("mediumType");
      return thing(context, "medium", fingerprint, { fingerprint, deviceKind, blocked: cells.boolean("isBlocked") });
    },
  },
  ...(["Person", "Company"] as const).map((party): FinbenchFile => {
    const kind = party === "Person" ? "person" : "company";
    return {
      file: `${party}OwnAccount.csv`,
      kind: "account-holder",
      columns: [`${kind}Id`, "accountId", "createTime"],
      edge: (cells, context) =>
        since(context, cells, "HOLDS_ACCOUNT", "account-holder", [kind, `${kind}Id`], ["account", "accountId"]),
    };
  }),
  investment("PersonInvestCompany.csv", "person"),
  investment("CompanyInvestCompany.csv", "company"),
  guarantee("PersonGuaranteePerson.csv", "person"),
  guarantee("CompanyGuaranteeCompany.csv", "company"),
  application("PersonApplyLoan.csv", "person"),
  application("CompanyApplyLoan.csv", "company"),
  event("LoanDepositAccount.csv", "deposit", "DEPOSITED", ["loan", "loanId"], ["account", "accountId"]),
  event("AccountRepayLoan.csv", "repayment", "REPAID", ["account", "accountId"], ["loan", "loanId"]),
  event("AccountTransferAccount.csv", "transfer", "TRANSFERRED", ["account", "fromId"], ["account", "toId"]),
  event("AccountWithdrawAccount.csv", "withdrawal", "WITHDRAWN", ["account", "fromId"], ["account", "toId"]),
  {
    file: "MediumSignInAccount.csv",
    kind: "sign-in",
    columns: ["mediumId", "accountId", "createTime"],
    edge: (cells, context) =>
      moment(context, cells, "SIGNED_IN", "sign-in", ["medium", "mediumId"], ["account", "accountId"], {}),
  },
];

/** The id of an investment, by which its share can be settled. */
export function investmentKey(namespace: string, kind: "person" | "company", cells: FinbenchCells): string {
  return eventKey(namespace, "investment", {
    from: idOf(namespace, kind, cells.key("investorId")),
    to: idOf(namespace, "company", cells.key("companyId")),
    at: cells.instant("createTime"),
  });
}

function investment(file: string, kind: "person" | "company"): FinbenchFile {
  return {
    file,
    kind: "investment",
    columns: ["investorId", "companyId", "ratio", "createTime"],
    edge: (cells, context) => {
      const key = investmentKey(context.namespace, kind, cells);
      const company = cells.key("companyId");
      const told = cells.text("ratio");
      const share = readShare(told);
      if (!share)
        throw fault(
          "ratio",
          told,
          `The share "${told}" is not above 0 and at most 1.`,
          "Write it as a fraction of one.",
        );
      const settlement = context.shares.settlement(company);
      if (settlement?.kind === "excess")
        throw fault(
          "ratio",
          told,
          `The shares in company ${company} add up to ${settlement.sum}, more than one.`,
          "Correct the shares of this company; none of them was loaded.",
        );
      let text = decimalText(share);
      if (settlement?.largest === key) {
        text = settlement.share;
        const message = `The shares in company ${company} add up to ${settlement.sum}; the excess was taken off this one, the largest, which is now ${text}.`;
        context.note({ kind: "share", field: "ratio", value: told, message });
      }
      const telling = since(context, cells, "OWNS", "investment", [kind, "investorId"], ["company", "companyId"]);
      return {
        ...telling,
        key,
        properties: { ...telling.properties, share: text, ...(text === told ? {} : { sourceShare: told }) },
      };
    },
  };
}

function guarantee(file: string, kind: "person" | "company"): FinbenchFile {
  return {
    file,
    kind: "guarantee",
    columns: ["fromId", "toId", "createTime"],
    edge: (cells, context) => since(context, cells, "GUARANTEES", "guarantee", [kind, "fromId"], [kind, "toId"]),
  };
}

function application(file: string, kind: "person" | "company"): FinbenchFile {
  return {
    file,
    kind: "loan-application",
    columns: [`${kind}Id`, "loanId", "createTime"],
    edge: (cells, context) =>
      moment(context, cells, "APPLIED_FOR", "loan-application", [kind, `${kind}Id`], ["loan", "loanId"], {}),
  };
}

type End = readonly [kind: Kind, column: string];

function event(file: string, kind: string, type: string, from: End, to: End): FinbenchFile {
  return {
    file,
    kind,
    columns: [from[1], to[1], "amount", "createTime"],
    edge: (cells, context) => {
      const amount = rounded(cells, context, "amount");
      const text = amount.text === undefined ? {} : { sourceAmount: amount.text };
      return moment(
        context,
        cells,
        type,
        kind,
        from,
        to,
        { ...money("amountMinor", amount), ...text },
        { amount: cells.text("amount") },
      );
    },
  };
}

/** A relationship that arose at an instant and holds since that day. */
function since(
  context: FinbenchContext,
  cells: FinbenchCells,
  type: string,
  kind: string,
  from: End,
  to: End,
): EdgeTelling {
  return { ...moment(context, cells, type, kind, from, to, {}), validFrom: cells.instant("createTime").slice(0, 10) };
}

/** Something that happened at an instant. */
function moment(
  { namespace }: FinbenchContext,
  cells: FinbenchCells,
  type: string,
  kind: string,
  [fromKind, fromColumn]: End,
  [toKind, toColumn]: End,
  properties: Readonly<Record<string, ToldValue>>,
  more: Readonly<Record<string, string>> = {},
): EdgeTelling {
  const from = idOf(namespace, fromKind, cells.key(fromColumn));
  const to = idOf(namespace, toKind, cells.key(toColumn));
  const at = cells.instant("createTime");
  return {
    type,
    key: eventKey(namespace, kind, { from, to, at, ...more }),
    from,
    to,
    properties: { at, ...properties },
  };
}

function thing(
  { namespace }: FinbenchContext,
  kind: Kind,
  key: string,
  properties: Readonly<Record<string, ToldValue>>,
): NodeTelling {
  return { kind: KINDS[kind], id: idOf(namespace, kind, key), sourceKey: key, properties };
}

function named(cells: FinbenchCells, column: string): Record<string, ToldValue> {
  const name = cells.text(column);
  return { name, names: [name], blocked: cells.boolean("isBlocked") };
}

function rounded(
  cells: FinbenchCells,
  context: FinbenchContext,
  field: string,
): { readonly minor: string; readonly text?: string } {
  const amount = cells.amount(field);
  if (amount.text !== undefined) context.note({ kind: "rounded", field });
  return amount;
}

function idOf(namespace: string, kind: Kind, key: string): string {
  return `${namespace}:${kind}:${key}`;
}
