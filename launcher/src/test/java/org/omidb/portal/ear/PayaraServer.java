package org.omidb.portal.ear;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.omidb.portal.launcher.home.Ports;

/** A whole Payara Server, unpacked by the build, with a domain of its own on 127.0.0.1. */
final class PayaraServer implements AutoCloseable {
  private static final Path ASADMIN =
      Path.of("target", "payara-server", "payara6", "bin", "asadmin").toAbsolutePath();

  /** Payara counts its ports from a base; these are the offsets of its own documentation. */
  private static final int ADMIN = 48;

  private static final int STRETCH = 100;

  private static final String DOMAIN = "portal";

  private final Path domains;
  private final int base;
  private final Map<String, String> environment;

  /** Makes a domain; nothing runs yet. */
  PayaraServer(Path domains, int httpPort, Map<String, String> environment) throws IOException {
    this.domains = domains.toAbsolutePath();
    this.base = freeBase();
    this.environment = environment;
    ASADMIN.toFile().setExecutable(true);
    asadmin(
        "create-domain",
        "--nopassword",
        "--domaindir",
        this.domains.toString(),
        "--portbase",
        Integer.toString(base),
        DOMAIN);
    listen(httpPort);
  }

  /**
   * Every port that a listener of the domain has comes from one free stretch, in which no other
   * test that runs beside this one listens.
   */
  private static int freeBase() {
    int base = Ports.free().portal() / 100 * 100;
    while (!isFree(base)) {
      base = Ports.free().portal() / 100 * 100;
    }
    return base;
  }

  private static boolean isFree(int base) {
    return IntStream.range(base, base + STRETCH)
        .allMatch(port -> {
          try (var probe = new ServerSocket(port)) {
            return probe.isBound();
          } catch (IOException e) {
            return false;
          }
        });
  }

  /** All listeners on this machine alone, and the portal where the realm sends browsers back to. */
  private void listen(int httpPort) throws IOException {
    var file = domains.resolve(DOMAIN).resolve("config/domain.xml");
    var xml =
        Files.readString(file)
            .replace("address=\"0.0.0.0\"", "")
            .replaceAll("<((network|iiop)-listener|jmx-connector) ", "<$1 address=\"127.0.0.1\" ")
            .replace("port=\"" + (base + 80) + "\"", "port=\"" + httpPort + "\"");
    Files.writeString(file, xml);
  }

  void start() throws IOException {
    asadmin("start-domain", "--domaindir", domains.toString(), DOMAIN);
  }

  void deploy(Path archive) throws IOException {
    asadmin(
        "--port", Integer.toString(base + ADMIN), "deploy", "--name", "portal", archive.toString());
  }

  @Override
  public void close() throws IOException {
    asadmin("stop-domain", "--domaindir", domains.toString(), "--force", DOMAIN);
  }

  /** Runs a command of the server's own tool and refuses its failure with its own words. */
  private void asadmin(String... arguments) throws IOException {
    var command = new ArrayList<String>(List.of(ASADMIN.toString()));
    command.addAll(List.of(arguments));
    var output = Files.createTempFile("asadmin", ".log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("AS_JAVA", System.getProperty("java.home"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.start();
    boolean ended = endsInTime(process);
    var words = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(String.join(" ", arguments) + ": " + words);
    }
  }

  private static boolean endsInTime(Process process) {
    try {
      return process.waitFor(5, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
