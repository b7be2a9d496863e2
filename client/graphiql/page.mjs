// GraphiQL as Powertrail serves it: everything from this server, the token out of the address of the page.
import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import "./page.css";

const endpoint = new URL("graphql", document.baseURI).href;
const tokenKey = "powertrail:token";

globalThis.MonacoEnvironment = {
  getWorker(_id, label) {
    const name = label === "json" || label === "graphql" ? label : "editor";
    return new Worker(new URL(`./${name}.worker.js`, import.meta.url), { type: "module" });
  },
};

/**
 * The token that `npm start` puts behind the # of its link, which no browser sends to a server. It leaves the address bar at
 * once, and stays in this tab.
 */
function tokenOfTab() {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given !== null) {
    sessionStorage.setItem(tokenKey, given);
    history.replaceState(null, "", location.pathname);
  }
  return sessionStorage.getItem(tokenKey);
}

const token = tokenOfTab();
const authorization = token === null ? {} : { Authorization: `Bearer ${token}` };
const headers = JSON.stringify(token === null ? { Authorization: "Bearer " } : authorization, null, 2);
const queries = JSON.parse(document.getElementById("queries").textContent);

/** Asks as the editor of headers says; a tab that says nothing asks with the token of the page. */
async function ask(parameters, options = {}) {
  const own = options.headers ?? {};
  const named = Object.keys(own).some((name) => name.toLowerCase() === "authorization");
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      accept: "application/graphql-response+json, application/json",
      "content-type": "application/json",
      ...(named ? {} : authorization),
      ...own,
    },
    body: JSON.stringify(parameters),
  });
  return response.json();
}

const note =
  token === null
    ? "There is no token yet: open the link that npm start printed, or put one into Headers."
    : "The token that npm start printed is in Headers.";

createRoot(document.getElementById("graphiql")).render(
  createElement(
    GraphiQL,
    {
      fetcher: ask,
      // What is asked names people: it is kept for this tab, not on the disk.
      storage: sessionStorage,
      shouldPersistHeaders: false,
      showPersistHeadersSettings: false,
      defaultHeaders: headers,
      initialHeaders: headers,
      defaultTabs: queries.map((query) => ({ query, headers })),
      defaultEditorToolsVisibility: token === null ? "headers" : true,
    },
    createElement(GraphiQL.Logo, null, createElement("span", { className: "powertrail" }, "Powertrail")),
    createElement(GraphiQL.Footer, null, createElement("p", { className: "powertrail-note" }, note)),
  ),
);
