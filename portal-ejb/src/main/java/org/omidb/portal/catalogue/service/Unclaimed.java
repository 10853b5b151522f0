package org.omidb.portal.catalogue.service;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What lies in the two trees of a delivery and is nobody's. */
record Unclaimed(Path root, NamesInFolder names, DeliveredTrees trees) {

  /** A study's files lie in a folder within that of the client. */
  private static final int DEPTH = 2;

  /**
   * The names in a tree that are no client's.
   *
   * @param clients by their small letters
   */
  List<String> in(String tree, Set<String> clients) {
    return names.in(tree).entrySet().stream()
        .filter(entry -> !clients.contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .sorted()
        .toList();
  }

  /** The folders among them; files lie there where a delivery has all images in one folder. */
  List<String> foldersIn(String tree, Set<String> clients) {
    return in(tree, clients).stream().filter(name -> isFolder(tree + "/" + name)).toList();
  }

  /** The files in a client's own folders that are not among those that were used. */
  List<String> of(String client, Set<String> used) {
    return Stream.of(trees.data(), trees.images())
        .flatMap(tree -> names.like(tree + "/" + client).stream())
        .flatMap(folder -> within(folder, DEPTH))
        .filter(file -> !used.contains(file))
        .sorted()
        .toList();
  }

  private Stream<String> within(String folder, int depth) {
    return names.in(folder).values().stream()
        .flatMap(List::stream)
        .map(name -> folder + "/" + name)
        .flatMap(path -> depth > 1 && isFolder(path) ? within(path, depth - 1) : Stream.of(path));
  }

  private boolean isFolder(String path) {
    return Files.isDirectory(root.resolve(path), NOFOLLOW_LINKS);
  }
}
