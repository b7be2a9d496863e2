import { decimalText, readDecimal } from "../exact-decimal.ts";
import { factorBetween, times, unitNamed, unitOfProperty } from "./units.ts";

function converted(amount: string, from: string, property: string): string | undefined {
  const [unit, to, exact] = [unitNamed(from), unitOfProperty(property), readDecimal(amount)];
  if (!unit || !to || !exact || unit.quantity !== to.quantity) return undefined;
  return decimalText(times(exact, factorBetween(unit, to)));
}

it.each([
  ["1.234567", "тыс. кВт·ч", "energyKwh", "1234.567"],
  ["0.1", "МВт·ч", "energyKwh", "100"],
  ["12", "кВт*ч", "energyMwh", "0.012"],
  ["12", "кВт-ч", "energyKwh", "12"],
  ["3.3", "GWh", "energyMwh", "3300"],
  ["630", "кВА", "capacityKva", "630"],
  ["0.63", "MW", "contractedKw", "630"],
  ["5", "Вт", "powerMw", "0.000005"],
])("converts %s %s to %s exactly: %s", (amount, unit, property, result) => {
  expect(converted(amount, unit, property)).toBe(result);
});

it("never takes power for energy, and knows no other words", () => {
  expect(converted("1", "кВт", "energyKwh")).toBeUndefined();
  expect(unitNamed("штук")).toBeUndefined();
  expect(unitOfProperty("number")).toBeUndefined();
});
