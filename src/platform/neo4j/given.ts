import { z } from "zod";

/**
 * The shape of parameters that come in one map, `$given`: Neo4j plans anew for each size class of a list that is a
 * parameter itself, and not for those of lists inside a map.
 */
export function given<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object({ given: z.strictObject(shape) });
}
