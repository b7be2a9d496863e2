import { categoriesOf, currencyOf, dateForms, lostZeros, unitOf } from "./column-facts.ts";
import type { BILLING_WORDS } from "./header-words.ts";
import type { Column } from "./sample.ts";
import { type MappingLines, scalar } from "./yaml-lines.ts";

type Part = keyof typeof BILLING_WORDS;

/** Writes the rules of a mapping on an export of contracts, meters and bills; the places of the columns that it uses. */
export function billingLines(
  lines: MappingLines,
  columns: readonly Column[],
  places: ReadonlyMap<Part, number>,
): ReadonlySet<number> {
  const writer = new RuleWriter(lines, columns, places);
  lines.add(0, "rows:");
  const contract = writer.contract();
  writer.party(contract);
  const point = writer.deliveryPoint(contract);
  writer.meter(point);
  if (contract) writer.invoice();
  if (writer.used.size === 0)
    lines.leave(2, "- kind: …", "no header is known; docs/graph-model.md lists the kinds and their properties");
  return writer.used;
}

class RuleWriter {
  readonly used = new Set<number>();
  readonly #lines: MappingLines;
  readonly #columns: readonly Column[];
  readonly #places: ReadonlyMap<Part, number>;

  constructor(lines: MappingLines, columns: readonly Column[], places: ReadonlyMap<Part, number>) {
    this.#lines = lines;
    this.#columns = columns;
    this.#places = places;
  }

  contract(): boolean {
    const key = this.#name("contract") ?? this.#name("personalAccount");
    if (key === undefined) return false;
    this.#rule("kind: contract", key);
    this.#lines.add(6, `number: ${key}`);
    this.#category();
    this.#optional("signedOn", (name) => `signedOn: ${name}`);
    this.#optional(
      "power",
      (name, column) => `contractedKw: ${withUnit(name, column, "kW")}`,
      (column) => unitDoubt(column, "kW"),
    );
    return true;
  }

  party(contract: boolean): void {
    const [identifier, name] = [this.#name("identifier"), this.#name("customer")];
    if (identifier === undefined || name === undefined) return;
    const pad = lostZeros(this.#column("identifier"), 12) ? ", pad: 12" : "";
    for (const [kind, number] of [
      ["company", "bin"],
      ["person", "iin"],
    ] as const) {
      this.#lines.add(2, `- kind: ${kind}`);
      this.#lines.add(4, `when: { column: ${identifier}, is: ${number.toUpperCase()} }`);
      this.#lines.add(4, `key: { digest: { property: ${number} } }`);
      this.#lines.add(4, "properties:");
      this.#lines.add(6, `name: ${name}`);
      this.#lines.add(6, `${number}: { column: ${identifier}${pad} }`);
    }
    if (contract)
      for (const kind of ["company", "person"])
        this.#relationship("PARTY_TO", kind, "contract", "role: { constant: CUSTOMER }");
  }

  deliveryPoint(contract: boolean): boolean {
    const [account, address] = [this.#name("personalAccount"), this.#name("address")];
    const key = account ?? address;
    if (key === undefined) return false;
    this.#rule("kind: delivery-point", key);
    this.#lines.add(6, `name: ${address ?? key}`);
    if (contract) this.#relationship("SUPPLIES", "contract", "delivery-point");
    return true;
  }

  meter(point: boolean): void {
    const serial = this.#name("meter");
    if (serial === undefined) return;
    this.#rule("kind: meter", serial);
    this.#lines.add(6, `serial: ${serial}`);
    this.#lines.add(6, "meterKind: { constant: CUSTOMER }");
    if (point) this.#relationship("INSTALLED_AT", "meter", "delivery-point");
    const [period, energy] = [this.#name("period"), this.#name("energy")];
    if (period === undefined || energy === undefined) return;
    this.#rule("kind: meter-month", `[${serial}, { property: month }]`);
    this.#lines.add(6, this.#month(period));
    this.#lines.add(
      6,
      `postedKwh: ${withUnit(energy, this.#column("energy"), "kWh")}`,
      unitDoubt(this.#column("energy"), "kWh"),
    );
    this.#relationship("MEASURED_BY", "meter-month", "meter");
  }

  invoice(): void {
    const [period, energy, amount] = [this.#name("period"), this.#name("energy"), this.#name("amount")];
    if (period === undefined || energy === undefined || amount === undefined) return;
    const own = this.#name("invoice");
    const contract = this.#name("contract") ?? this.#name("personalAccount") ?? "";
    this.#rule("kind: invoice", own ?? `[${contract}, { property: month }]`);
    this.#lines.add(6, `number: ${own ?? contract}`, own === undefined ? "no column numbers the invoices" : undefined);
    this.#lines.add(6, this.#month(period));
    this.#lines.add(
      6,
      `energyKwh: ${withUnit(energy, this.#column("energy"), "kWh")}`,
      unitDoubt(this.#column("energy"), "kWh"),
    );
    this.#amount(amount);
    this.#category();
    this.#relationship("BILLS", "invoice", "contract");
  }

  #amount(amount: string): void {
    const column = this.#name("currency");
    const { code, factor } = currencyOf(this.#column("amount").header);
    const currency = column === undefined ? (code ?? "KZT") : `{ column: ${column} }`;
    const thousands = factor === undefined ? "" : `, factor: ${factor}`;
    const unsure = column === undefined && code === undefined ? "no currency is named" : undefined;
    this.#lines.add(6, `amount: { column: ${amount}, currency: ${currency}${thousands} }`, unsure);
  }

  #category(): void {
    const name = this.#name("category");
    if (name === undefined) {
      this.#lines.leave(
        6,
        "category: { constant: RESIDENTIAL }",
        "no column tells the category, and a contract and an invoice need one",
      );
      return;
    }
    this.#lines.add(6, "category:");
    this.#lines.add(8, `column: ${name}`);
    this.#lines.add(8, "values:");
    for (const [word, category] of categoriesOf(this.#column("category")))
      if (category === undefined) this.#lines.leave(10, `${scalar(word)}: COMMERCIAL`, `which category "${word}" is`);
      else this.#lines.add(10, `${scalar(word)}: ${category}`);
  }

  #month(period: string): string {
    const native = dateForms(this.#column("period"));
    const own = native[0] === undefined || native[0] === "ISO" ? "" : `, date: ${scalar(native[0])}`;
    return `month: { column: ${period}, as: month${own} }`;
  }

  #optional(
    part: Part,
    line: (name: string, column: Column) => string,
    doubt: (column: Column) => string | undefined = () => undefined,
  ): void {
    const name = this.#name(part);
    if (name !== undefined) this.#lines.add(6, line(name, this.#column(part)), doubt(this.#column(part)));
  }

  #rule(kind: string, key: string): void {
    this.#lines.add(2, `- ${kind}`);
    this.#lines.add(4, `key: ${key}`);
    this.#lines.add(4, "properties:");
  }

  #relationship(type: string, from: string, to: string, property?: string): void {
    this.#lines.add(2, `- relationship: ${type}`);
    this.#lines.add(4, `from: ${from}`);
    this.#lines.add(4, `to: ${to}`);
    if (property !== undefined) this.#lines.add(4, `properties: { ${property} }`);
  }

  /** The header of a part's column as YAML, now used; undefined where there is none. */
  #name(part: Part): string | undefined {
    const place = this.#places.get(part);
    if (place === undefined) return undefined;
    this.used.add(place);
    return scalar(this.#columns[place]?.header ?? "");
  }

  #column(part: Part): Column {
    return this.#columns[this.#places.get(part) ?? -1] ?? { header: "", cells: [], kinds: [] };
  }
}

function withUnit(name: string, { header }: Column, unit: string): string {
  return `{ column: ${name}, unit: ${scalar(unitOf(header) ?? unit)} }`;
}

function unitDoubt({ header }: Column, unit: string): string | undefined {
  return unitOf(header) === undefined ? `no unit is named, so ${unit} is taken` : undefined;
}
