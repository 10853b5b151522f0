package org.omidb.portal.catalogue.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers what was taken for what: of each woman one line for each kind of file. */
final class Taken {

  /** As what something is taken that is passed over. */
  static final String NOTHING = "nothing";

  private final List<TakenAs> ofFolder = new ArrayList<>();
  private final Map<List<String>, TakenAs> ofWomen = new LinkedHashMap<>();
  private String woman = "";
  private final Set<String> hers = new HashSet<>();

  /** Of the whole folder. */
  void note(String found, String as) {
    if (!found.equals(as)) {
      ofFolder.add(new TakenAs("", found, as, 0));
    }
  }

  /** Of the whole folder: what is in a tree of it and belongs to nobody. */
  void passedOver(String tree, List<String> names) {
    if (!names.isEmpty()) {
      ofFolder.add(new TakenAs("", tree + "/" + names.getFirst(), NOTHING, names.size() - 1));
    }
  }

  /** Of one woman's file; to say it again changes nothing while nobody else's was looked at. */
  void note(String client, String kind, String found, String as) {
    if (!client.equals(woman)) {
      woman = client;
      hers.clear();
    }
    if (!found.equals(as) && hers.add(kind + " " + found)) {
      ofWomen.merge(
          List.of(client, kind),
          new TakenAs(client, found, as, 0),
          (first, next) -> new TakenAs(client, first.found(), first.as(), first.more() + 1));
    }
  }

  List<TakenAs> all() {
    var all = new ArrayList<>(ofFolder);
    all.addAll(ofWomen.values());
    return all;
  }
}
