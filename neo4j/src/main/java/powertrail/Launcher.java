package powertrail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Runs one Neo4j for the program that started it. Arguments: home folder, conf folder (with neo4j.conf), file of the
 * initial password, milliseconds that an orderly stop may take. Prints READY once the database answers, or FAILED and
 * the causes on one line. Stops when standard input closes, which the death of the parent also does.
 */
public final class Launcher {
    private static final long AVAILABLE_WITHIN_MS = 120_000;
    private static volatile DatabaseManagementService service;

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        Path conf = Path.of(args[1]);
        long graceMs = Long.parseLong(args[3]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(graceMs), "powertrail-stop"));
        daemon("powertrail-parent-watch", Launcher::exitWhenStandardInputCloses);
        try {
            setInitialPasswordOnce(home, conf, Path.of(args[2]));
            service = new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(conf.resolve("neo4j.conf")).build();
            if (!service.database("neo4j").isAvailable(AVAILABLE_WITHIN_MS)) {
                throw new IllegalStateException("The database neo4j did not become available.");
            }
        } catch (Throwable fault) {
            System.err.println("FAILED " + causes(fault));
            System.exit(1);
        }
        System.out.println("READY");
    }

    // In this process, for an argument of a second one would show the password to every user of the machine.
    private static void setInitialPasswordOnce(Path home, Path conf, Path passwordFile) throws IOException {
        Path dbms = home.resolve("data/dbms/auth.ini");
        if (Files.exists(dbms) || Files.exists(home.resolve("data/databases/system"))) return;
        String password = Files.readString(passwordFile).strip();
        int exit = AdminTool.execute(new ExecutionContext(home, conf), "dbms", "set-initial-password", password);
        if (exit != 0) throw new IllegalStateException("The initial password could not be set.");
    }

    private static void exitWhenStandardInputCloses() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException closed) {
            // A broken pipe says the same as a closed one.
        }
        System.exit(0);
    }

    private static void stop(long graceMs) {
        daemon("powertrail-stop-limit", () -> {
            try {
                Thread.sleep(graceMs);
            } catch (InterruptedException never) {
                return;
            }
            if (service != null) Runtime.getRuntime().halt(1);
        });
        DatabaseManagementService running = service;
        if (running != null) running.shutdown();
        service = null;
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static String causes(Throwable fault) {
        StringBuilder line = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (line.length() > 0) line.append(" <- ");
            line.append(cause.getClass().getSimpleName()).append(": ").append(cause.getMessage());
        }
        return line.toString().replaceAll("\\s+", " ");
    }
}
