package org.omidb.portal.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The last step of {@code ./portal mutation}: makes the page of what PIT has found. */
final class WriteMutationPage {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private WriteMutationPage() {}

  /**
   * Ends with 1 if a mutant of a guard survives.
   *
   * @param arguments the project's folder, then every feature that should have a report
   */
  public static void main(String[] arguments) throws IOException {
    var project = Path.of(arguments[0]);
    var module = project.resolve("portal-ejb");
    var reports = new ArrayList<Report>();
    var missing = new ArrayList<String>();
    for (var feature : Arrays.asList(arguments).subList(1, arguments.length)) {
      var file = module.resolve("target/mutation").resolve(feature + "/mutations.xml");
      if (Files.exists(file)) {
        reports.add(Report.read(file));
      } else {
        missing.add(feature);
      }
    }
    var page = new MutationPage(machine(), reports, missing, Guards.read(module));
    Files.writeString(project.resolve("docs/reference/mutation.md"), page.text());
    System.out.println(page.text());
    System.exit(page.open().isEmpty() ? 0 : 1);
  }

  private static String machine() throws IOException {
    List<String> lines = Files.exists(PROCESSORS) ? Files.readAllLines(PROCESSORS) : List.of();
    var processor =
        lines.stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch"));
    return String.format(
        Locale.ROOT,
        "%s, %d cores; JDK %s",
        processor,
        Runtime.getRuntime().availableProcessors(),
        Runtime.version());
  }
}
