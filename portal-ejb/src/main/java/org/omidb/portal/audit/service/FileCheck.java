package org.omidb.portal.audit.service;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.domain.Finding.Broken;
import org.omidb.portal.audit.domain.Finding.NotInTheFile;
import org.omidb.portal.audit.domain.Finding.OutOfOrder;
import org.omidb.portal.audit.service.CheckpointRows.Numbered;

/** The lines of the file of signatures: each a checkpoint's, once, and in their order. */
final class FileCheck {

  private static final Pattern SIGNED =
      Pattern.compile("([-+0-9T:.]{1,60}Z) [0-9a-f]{64} (-|[A-Za-z0-9+/=]+) [A-Za-z0-9+/=]+");

  private final Path file;
  private final List<Numbered> checkpoints;
  private final Map<String, Integer> places;
  private final Set<String> seen = new HashSet<>();
  private final List<Finding> found = new ArrayList<>();
  private int furthest = -1;

  FileCheck(Path file, List<Numbered> checkpoints) {
    this.file = file;
    this.checkpoints = checkpoints;
    this.places =
        IntStream.range(0, checkpoints.size())
            .boxed()
            .collect(
                toMap(
                    i -> checkpoints.get(i).checkpoint().line(), i -> i, (first, second) -> first));
  }

  List<Finding> findings(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      take("Line " + (i + 1) + " of " + file, lines.get(i));
    }
    var missing =
        checkpoints.stream().filter(it -> !seen.contains(it.checkpoint().line())).toList();
    if (!missing.isEmpty()) {
      found.add(new NotInTheFile(missing.getFirst().number(), missing.size(), file.toString()));
    }
    return found;
  }

  private void take(String row, String line) {
    var signed = SIGNED.matcher(line);
    var place = places.get(line);
    if (!signed.matches()) {
      found.add(new Broken(row, "is no signature of a checkpoint"));
    } else if (!seen.add(line)) {
      found.add(new OutOfOrder(row, "stands there a second time"));
    } else if (place == null) {
      found.add(
          new Broken(
              "The checkpoint signed at " + signed.group(1),
              "stands in " + file + " and is gone or changed in the database"));
    } else if (place < furthest) {
      found.add(
          new OutOfOrder(
              row,
              "is that of checkpoint " + checkpoints.get(place).number() + ", out of its order"));
    } else {
      furthest = place;
    }
  }
}
