import type { RegisterCommand } from "./command.ts";

/** `powertrail serve`: serves the API until it is told to stop. */
export const registerServe: RegisterCommand = (program, context) => {
  program
    .command("serve")
    .description("serve the GraphQL API until Ctrl-C; POWERTRAIL_HOST and POWERTRAIL_PORT say where")
    .option("--start", "load the demo region into an empty graph; print a token and queries to begin with")
    .action(async ({ start }: { readonly start?: true }) => {
      const { serve } = await import("./serving.ts");
      await serve(context, start === true);
    });
};
