import { generate } from "@graphql-codegen/cli";
import { preset } from "@graphql-codegen/client-preset";
import { root } from "./repository-files.ts";

export const CLIENT_FOLDER = "client/generated/";

const scalar = (output: string) => ({ input: "string", output: `../scalars.ts#${output}` });

// What the generated file takes from a package of types, so that the client needs none.
const decoration = "import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';";
const ownDecoration = "import type { DocumentTypeDecoration } from '../document.ts';";

/** Documents do not fit the API; the message names each fault with its place. */
export class DocumentsRefused extends Error {
  override readonly name = "DocumentsRefused";
}

/**
 * The files of the typed client, by path: documents with their types, and the manifest of trusted documents. Throws
 * DocumentsRefused.
 */
export async function clientFiles(): Promise<ReadonlyMap<string, string>> {
  const files = await generated();
  // gql.ts finds documents that stand in code as text; here they stand in files of their own.
  const kept = files.filter(({ filename }) => !filename.endsWith("/gql.ts"));
  return new Map(kept.map(({ filename, content }) => [filename, `${content.replace(decoration, ownDecoration)}\n`]));
}

interface Generated {
  readonly filename: string;
  readonly content: string;
}

async function generated(): Promise<readonly Generated[]> {
  const made: Promise<unknown> = generate(
    {
      schema: "schema/api.generated.graphql",
      documents: "client/documents/*.graphql",
      generates: {
        [CLIENT_FOLDER]: {
          preset,
          presetConfig: { fragmentMasking: false, persistedDocuments: true, skipIndexFile: true },
        },
      },
      config: {
        documentMode: "string",
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        immutableTypes: true,
        strictScalars: true,
        scalars: {
          ID: { input: "string", output: "string" },
          Date: scalar("Day"),
          DateTime: scalar("Instant"),
          Decimal: scalar("Decimal"),
          BigInt: scalar("WholeNumber"),
          Currency: scalar("Currency"),
        },
      },
      cwd: root,
      silent: true,
      errorsOnly: true,
    },
    false,
  );
  try {
    return (await made) as readonly Generated[];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const shown = error.message.replaceAll(`${root}/`, "");
    throw new DocumentsRefused(`${shown}\nCorrect client/documents; the API is in schema/api.generated.graphql.`, {
      cause: error,
    });
  }
}
