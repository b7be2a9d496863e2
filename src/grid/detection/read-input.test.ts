import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckdb } from "../../platform/columns/duckdb-store.ts";
import { detectFolder } from "./detect-folder.queries.ts";
import type { Detection } from "./detect.ts";
import { readDetectionInput } from "./read-input.queries.ts";

let root: string;
let count = 0;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "powertrail-detection-"));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

const METERS = ["m1,t1,RES,dwelling,2,5", "m2,t1,RES,dwelling,3,5"];
const DAYS = ["2024-10-01", "2024-10-02", "2024-10-03"];
const hours = (id: string): string[] =>
  DAYS.flatMap((day) =>
    Array.from({ length: 24 }, (_, hour) => `${id},${day} ${String(hour).padStart(2, "0")}:00:00,1`),
  );

interface Files {
  readonly meters?: readonly string[];
  readonly readings?: readonly string[];
  readonly bills?: readonly string[];
}

function folderOf({ meters = METERS, readings = [], bills = ["m1,2024-10,100,AUTO,"] }: Files): string {
  const folder = join(root, String(count++));
  mkdirSync(folder);
  const write = (name: string, lines: readonly string[]): void => {
    writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  };
  write("meters.csv", ["meter_id,transformer_id,category,activity,occupants,contract_kw", ...meters]);
  write("transformers.csv", ["transformer_id,feeder,kva", "t1,f1,100", "t2,f1,100"]);
  write("bills.csv", ["meter_id,month,posted_kwh,source,employee_id", ...bills]);
  write("temperature.csv", ["ts,temp_c", ...DAYS.map((day) => `${day} 00:00:00,5`)]);
  write("readings.csv", ["meter_id,ts,kwh", ...hours("m1"), ...hours("m2"), ...readings]);
  write("transformer_readings.csv", ["transformer_id,ts,kwh", ...hours("t1").map((line) => line.replace(/1$/u, "3"))]);
  return folder;
}

const detectIn = (folder: string, billsOnly = false): Promise<Detection> =>
  detectFolder({ folder, billsOnly, period: {} });

async function faultsOf(files: Files): Promise<string[]> {
  const { warnings } = await detectIn(folderOf(files));
  return warnings.map(({ fault, rows }) => `${fault} ${String(rows)}`).sort();
}

it("scores every meter and transformer, ids as text", async () => {
  const { meters, transformers, warnings } = await detectIn(folderOf({}));
  expect(meters.map(({ meter_id }) => meter_id).sort()).toEqual(["m1", "m2"]);
  expect(transformers.map(({ transformer_id }) => transformer_id).sort()).toEqual(["t1", "t2"]);
  expect(warnings).toEqual([]);
});

it("names readings that are no energy, and loses none of the others", async () => {
  const readings = ["m1,2024-10-04 00:00:00,-1", "m1,2024-10-04 01:00:00,nan", "m1,2024-10-04 02:00:00,inf"];
  const more = ["m1,2024-10-04 03:00:00,off", "m1,2024-10-04 04:00:00,", "m9,2024-10-04 05:00:00,1"];
  expect(await faultsOf({ readings: [...readings, ...more] })).toEqual([
    "METER_UNKNOWN 1",
    "MISSING 1",
    "NEGATIVE 1",
    "NOT_A_NUMBER 1",
    "NOT_FINITE 2",
  ]);
});

it("names times of 1900 and times that are none, and does not stretch the period to them", async () => {
  expect(await faultsOf({ readings: ["m1,1900-01-01 00:00:00,1", "m2,yesterday,1"] })).toEqual([
    "TIME_IMPOSSIBLE 1",
    "TIME_UNREADABLE 1",
  ]);
});

it("names an hour that was read twice, as on a day of 25 hours", async () => {
  expect(await faultsOf({ readings: ["m1,2024-10-02 02:00:00,4"] })).toEqual(["REPEATED_HOUR 1"]);
});

it("names a meter at two transformers, and counts it once", async () => {
  const folder = folderOf({ meters: [...METERS, "m1,t2,RES,dwelling,2,5"] });
  const { meters, warnings } = await detectIn(folder);
  expect(meters).toHaveLength(2);
  expect(warnings.map(({ sentence }) => sentence)).toEqual([
    'Meter "m1" stands 2 times in meters.csv; it is counted at transformer "t1" alone. Correct the register.',
  ]);
});

it("names a meter whose transformer is not in the register, and scores it", async () => {
  const { meters, warnings } = await detectIn(folderOf({ meters: [...METERS, "m3,t7,RES,dwelling,1,5"] }));
  expect(meters).toHaveLength(3);
  expect(warnings.map(({ fault }) => fault)).toEqual(["TRANSFORMER_UNKNOWN"]);
});

it("adds the quarters of an hour, and leaves an hour out of which a quarter is missing", async () => {
  const quarters = [0, 15, 30, 45].map((minute) => `m1,2024-10-04 00:${String(minute).padStart(2, "0")}:00,1`);
  const folder = folderOf({});
  writeFileSync(
    join(folder, "readings.csv"),
    ["meter_id,ts,kwh", ...quarters, ...quarters.slice(0, 3).map((line) => line.replace(" 00:", " 01:"))].join("\n"),
  );
  const store = await openDuckdb({ threads: 1, memoryMb: 200, spillFolder: root });
  try {
    const { intervals, warnings } = await readDetectionInput(store, { folder, billsOnly: false, period: {} });
    expect([...(intervals?.meters.kwh.slice(0, 2) ?? [])]).toEqual([4, NaN]);
    expect(warnings).toEqual([]);
  } finally {
    store.close();
  }
});

it("refuses a truncated Parquet file, naming it", async () => {
  const folder = folderOf({});
  rmSync(join(folder, "readings.csv"));
  writeFileSync(join(folder, "readings.parquet"), "PAR1 broken off");
  await expect(detectIn(folder)).rejects.toThrow(/readings\.parquet" cannot be read: .* Write the file anew/u);
  await expect(detectIn(folder, true)).resolves.toMatchObject({ topology: [] });
});

it("refuses a folder without a file or a column, and says what to put there", async () => {
  const folder = folderOf({});
  writeFileSync(
    join(folder, "meters.csv"),
    "meter_id,transformer_id,category,activity,occupants\nm1,t1,RES,dwelling,1\n",
  );
  await expect(detectIn(folder)).rejects.toThrow(/has no column "contract_kw"; it has meter_id, transformer_id/u);
  rmSync(join(folder, "meters.csv"));
  await expect(detectIn(folder)).rejects.toThrow(/meters\.csv" is not there\. Put it there with the columns meter_id/u);
  await expect(detectIn(join(root, "none"))).rejects.toMatchObject({ code: "BAD_USER_INPUT", exitCode: 2 });
});
