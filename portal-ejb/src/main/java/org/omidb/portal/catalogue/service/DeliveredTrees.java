package org.omidb.portal.catalogue.service;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the two trees of a delivery lie below its folder: {@code data} and {@code images}, or in
 * capitals, or both within another folder such as {@code FFDM}.
 *
 * @param top the folder that has both in it, with a slash behind it; empty if that is the
 *     delivery's own
 * @param data the path of the tree with the JSON files
 * @param images the path of the tree with the DICOM files, whether or not it is there
 */
record DeliveredTrees(String top, String data, String images) {

  private static final String DATA = "data";
  private static final String IMAGES = "images";
  private static final int DEEPEST = 3;

  /**
   * Looks for them, nearest first.
   *
   * @throws IOException if there is no tree with JSON files, or if it is not clear which is meant
   */
  static DeliveredTrees find(Path root, NamesInFolder names) throws IOException {
    var tops = List.of("");
    for (int depth = 0; depth < DEEPEST; depth++) {
      var found = new ArrayList<String>();
      for (var top : tops) {
        found.addAll(folders(root, names, top, DATA));
      }
      if (!found.isEmpty()) {
        var data = only(root, found);
        var top = data.substring(0, data.length() - DATA.length());
        var images = folders(root, names, top, IMAGES);
        return new DeliveredTrees(top, data, images.isEmpty() ? top + IMAGES : only(root, images));
      }
      tops = below(root, names, tops);
    }
    throw new IOException(root + " is no release: it has no folder data");
  }

  private static List<String> folders(Path root, NamesInFolder names, String top, String name) {
    return names.like(top + name).stream()
        .filter(folder -> Files.isDirectory(root.resolve(folder)))
        .toList();
  }

  private static String only(Path root, List<String> found) throws IOException {
    if (found.size() > 1) {
      throw new IOException(
          "It is not clear which folder of " + root + " is meant: " + String.join(", ", found));
    }
    return found.getFirst();
  }

  private static List<String> below(Path root, NamesInFolder names, List<String> tops) {
    return tops.stream()
        .flatMap(top ->
            names.in(top).values().stream().flatMap(List::stream).map(name -> top + name + "/"))
        .filter(folder -> Files.isDirectory(root.resolve(folder), NOFOLLOW_LINKS))
        .toList();
  }
}
