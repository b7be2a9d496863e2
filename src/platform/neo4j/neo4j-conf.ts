/** The settings of the managed Neo4j: loopback only, Bolt only, no contact with the outside, quick to stop. */
export function managedNeo4jConf(boltPort: number, pageCacheMb: number): string {
  const bolt = `127.0.0.1:${String(boltPort)}`;
  const settings: Record<string, string> = {
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.enabled": "true",
    "server.bolt.listen_address": bolt,
    "server.bolt.advertised_address": bolt,
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.security.auth_enabled": "true",
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    "dbms.usage_report.enabled": "false",
    "client.allow_telemetry": "false",
    // With the defaults an orderly stop takes ten seconds, and ten more while a statement runs.
    "db.shutdown_transaction_end_timeout": "0s",
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
    "internal.dbms.bolt.netty_server_shutdown_timeout": "1",
    "db.transaction.monitor.check.interval": "500ms",
    // Two databases would otherwise reserve half a gigabyte before the first record.
    "db.tx_log.preallocate": "false",
    "db.tx_log.rotation.retention_policy": "256M size",
    "server.memory.pagecache.size": `${String(pageCacheMb)}m`,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");
}
