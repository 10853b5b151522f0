package org.omidb.portal.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No text but the release's page tells people how to download. */
class PrintedTextsTest {

  /** README, documentation, mails, views and texts print no download command but the page's. */
  @Test
  void no_other_text_prints_a_command_that_nobody_runs() throws Exception {
    var printing = new TreeSet<String>();
    for (var place :
        new String[] {
          "../README.md",
          "../docs",
          "../docker",
          "../portal-ejb/src/main/resources/mail",
          "src/main/webapp",
          "src/main/resources"
        }) {
      try (var files = Files.walk(Path.of(place))) {
        for (var file : files.filter(Files::isRegularFile).filter(Printing::isText).toList()) {
          if (Printing.COMMAND.matcher(Files.readString(file)).find()) {
            printing.add(String.valueOf(file.getFileName()));
          }
        }
      }
    }
    assertThat(printing).containsExactly("commands.xhtml", "fetch.ps1", "fetch.sh");
  }

  /** What is text, and how a download command begins in it. */
  private static final class Printing {
    static final Pattern COMMAND =
        Pattern.compile("(?m)(curl|wget|aria2c|sha256sum|shasum|Invoke-WebRequest)(\\.exe)? +-");

    static boolean isText(Path file) {
      return file.toString()
          .matches(".*[.](md|txt|xhtml|html|properties|sh|ps1|json|yml|yaml|conf)");
    }
  }
}
