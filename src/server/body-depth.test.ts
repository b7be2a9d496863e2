import { refuseDeepBody } from "./body-depth.ts";

const nested = (levels: number, open: string, close: string): unknown =>
  JSON.parse(`${open.repeat(levels)}1${close.repeat(levels)}`);

it.each([
  ["[", "]"],
  ['{"a":', "}"],
])("takes a hundred levels of %s%s and not one more, nor a hundred thousand", (open, close) => {
  refuseDeepBody(nested(100, open, close));
  for (const levels of [101, 100_000])
    expect(() => {
      refuseDeepBody(nested(levels, open, close));
    }).toThrow("more than 100 levels deep");
});

it.each([undefined, null, "text", 7, {}, { query: "{ me }", variables: null }])("takes %j", (body) => {
  refuseDeepBody(body);
});
