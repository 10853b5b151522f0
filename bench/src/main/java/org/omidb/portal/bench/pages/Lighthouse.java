package org.omidb.portal.bench.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.LaunchFailure;

/**
 * Lighthouse 12 from npm, upon the machine's Chromium: what it thinks of a page, as of a telephone
 * with a slow line.
 */
record Lighthouse(Path folder) {

  private static final String PROGRAM = "node_modules/.bin/lighthouse";
  private static final String CHROMIUM = "/usr/bin/chromium";

  /**
   * What it found.
   *
   * @param bytes what a first visit loads over the wire, without fonts
   * @param fontBytes the fonts
   */
  record Found(
      String path, int performance, int accessibility, int practice, int bytes, int fontBytes) {}

  /** Installs it there if it is not installed yet. */
  static Lighthouse in(Path folder) {
    var here = new Lighthouse(folder);
    if (Files.notExists(folder.resolve(PROGRAM))) {
      here.run("npm", "install", "--no-audit", "--no-fund", "--prefix", ".", "lighthouse@12");
    }
    return here;
  }

  Found look(String portal, String path) {
    run(
        folder.resolve(PROGRAM).toString(),
        portal + path,
        "--quiet",
        "--chrome-flags=--headless=new --no-sandbox",
        "--only-categories=performance,accessibility,best-practices",
        "--output=json",
        "--output-path=found.json");
    try {
      return read(path, new ObjectMapper().readTree(folder.resolve("found.json").toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Found read(String path, JsonNode report) {
    var loaded = report.at("/audits/network-requests/details/items");
    return new Found(
        path,
        score(report, "performance"),
        score(report, "accessibility"),
        score(report, "best-practices"),
        bytes(loaded.valueStream().filter(item -> !isFont(item))),
        bytes(loaded.valueStream().filter(Lighthouse::isFont)));
  }

  private static boolean isFont(JsonNode item) {
    return item.path("resourceType").asText().equals("Font");
  }

  private static int bytes(Stream<JsonNode> items) {
    return items.mapToInt(item -> item.path("transferSize").asInt()).sum();
  }

  private static int score(JsonNode report, String category) {
    return (int) Math.round(report.at("/categories/" + category + "/score").asDouble() * 100);
  }

  private void run(String... command) {
    try {
      var log = folder.resolve("lighthouse.log");
      var builder =
          new ProcessBuilder(List.of(command))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().put("CHROME_PATH", CHROMIUM);
      if (builder.start().waitFor() != 0) {
        throw new LaunchFailure(
            ExitCode.CHILD_DIED, command[0] + " has failed: all of it in " + log);
      }
    } catch (IOException e) {
      throw new LaunchFailure(
          ExitCode.NOT_BUILT, command[0] + " cannot be run; Lighthouse needs npm.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
