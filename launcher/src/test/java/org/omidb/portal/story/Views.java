package org.omidb.portal.story;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.omidb.portal.launcher.stack.Built;

/** The pages of the portal, as they lie in its folder, and the states that each can be seen in. */
final class Views {

  /** What no test of the browser shows, and why. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "invitation-continue", "it leads on to the sign-in and shows nothing",
          "admin-jobs.filled", "a sound run has no task that failed",
          "committee-chair.filled", "the demonstration has one chair, and nobody to name",
          "committee-chair.error", "the same");

  private static final Pattern PART =
      Pattern.compile("<ui:(?:include src|decorate template)=\"(/WEB-INF/[^\"]+)\"");
  private static final Pattern FIELD =
      Pattern.compile("<g:(?:input|textarea|radios|checkboxes|select|date|file)\\b");
  private static final String OWN_ERRORS = "govuk-error-summary";
  private static final String NONE = "portal-none";

  private final Path folder;
  private final Set<String> pictures;

  private Views(Path folder, Set<String> pictures) {
    this.folder = folder;
    this.pictures = pictures;
  }

  /** Beside the pictures that all tests of a run have kept. */
  static Views ofThePortal() throws IOException {
    try (var files = Files.walk(Pictures.FOLDER)) {
      return new Views(
          Built.here().project().resolve("portal-web/src/main/webapp"),
          files.map(file -> file.getFileName().toString()).collect(toUnmodifiableSet()));
    }
  }

  /** Pages without any picture, and states of pages without one, at one of the widths at least. */
  Set<String> withoutPicture() throws IOException {
    var without = new TreeSet<String>();
    for (var view : all()) {
      var name = folder.relativize(view).toString().replace(".xhtml", "").replace('/', '-');
      if (isMissing(name, List.of("filled", "empty", "error", "few"))) {
        without.add(name);
      }
      for (var state : states(view)) {
        if (isMissing(name, List.of(state))) {
          without.add(name + "." + state);
        }
      }
    }
    without.removeAll(EXCEPTIONS.keySet());
    return without;
  }

  private boolean isMissing(String name, List<String> states) {
    return states.stream()
        .noneMatch(state ->
            Pictures.WIDTHS.stream()
                .allMatch(width -> pictures.contains(Pictures.name(name + "." + state, width))));
  }

  private List<Path> all() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .filter(file -> !file.startsWith(folder.resolve("WEB-INF")))
          .toList();
    }
  }

  /** A form is seen filled in and refused, a list while there is nothing in it. */
  private List<String> states(Path view) throws IOException {
    var states = new ArrayList<String>();
    var source = withParts(view);
    boolean isForm = FIELD.matcher(source).find();
    if (isForm) {
      states.add("filled");
    }
    if (isForm || source.contains(OWN_ERRORS)) {
      states.add("error");
    }
    if (source.contains(NONE)) {
      states.add("empty");
      states.add("filled");
    }
    return states;
  }

  private String withParts(Path file) throws IOException {
    var source = new StringBuilder(Files.readString(file));
    var parts = PART.matcher(source.toString());
    while (parts.find()) {
      source.append(withParts(folder.resolve(parts.group(1).substring(1))));
    }
    return source.toString();
  }
}
