package org.omidb.portal.catalogue.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.catalogue.store.ClientSource.Episode;
import org.omidb.portal.catalogue.store.ClientSource.Lesion;

/** Reads {@code nbss_<client>.json}: every object at its top is an episode. */
final class NbssReader {

  private static final Set<String> CLASSIFICATIONS = Set.of("N", "M", "B", "CI");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern SECTION = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final String LESION = "LESION";
  private static final List<String> SIDES = List.of("L", "R");

  /** The sections whose L and R hold lesions by number. */
  private static final Set<String> BY_LESION =
      Set.of("ASSESSMENT", "CLINICAL", "BIOPSYFINE", "BIOPSYWIDE", "SURGERY", "INTERVALCANCER");

  private NbssReader() {}

  /** What the file says. */
  record Nbss(String classification, ObjectNode fields, List<Episode> episodes) {}

  static Nbss read(SourceJson file, String client, Possible possible) throws BrokenClientException {
    if (!file.text("ClientID").filter(client::equals).isPresent()) {
      throw file.broken(Reason.OTHER_CLIENT, "ClientID");
    }
    var classification =
        file.text("Classification")
            .filter(CLASSIFICATIONS::contains)
            .orElseThrow(() -> file.broken(Reason.CLASSIFICATION_UNKNOWN, "Classification"));
    var times = new EpisodeTimes(possible);
    var episodes = new ArrayList<Episode>();
    for (var name : file.names()) {
      if (NUMBER.matcher(name).matches()) {
        var episode = file.object(name);
        if (episode.isPresent()) {
          times.check(episode.get());
          episodes.add(episode(name, episode.get()));
        }
      } else if (file.isObject(name)) {
        throw file.broken(Reason.WRONG_SHAPE, name);
      }
    }
    var fields = file.fields();
    fields.remove(List.of("ClientID", "Classification"));
    return new Nbss(classification, fields, episodes);
  }

  private static Episode episode(String name, SourceJson episode) throws BrokenClientException {
    var sections = new HashMap<String, ObjectNode>();
    var lesions = new ArrayList<Lesion>();
    for (var key : episode.names()) {
      if (isKnownSection(key) || episode.isObject(key)) {
        if (!SECTION.matcher(key).matches()) {
          throw episode.broken(Reason.WRONG_SHAPE, key);
        }
        var section = episode.object(key);
        if (section.isEmpty()) {
          continue;
        }
        if (key.equals(LESION)) {
          lesions.addAll(lesions(section.get()));
        } else {
          checkShape(key, section.get());
          sections.put(key, section.get().node());
        }
      }
    }
    return new Episode(name, withoutSections(episode.fields()), sections, lesions);
  }

  private static boolean isKnownSection(String key) {
    return BY_LESION.contains(key)
        || key.equals(LESION)
        || key.equals("SCREENING")
        || key.equals("OTHERSCREENING");
  }

  /** A section that is null is no field either. */
  private static ObjectNode withoutSections(ObjectNode fields) {
    BY_LESION.forEach(fields::remove);
    fields.remove(List.of(LESION, "SCREENING", "OTHERSCREENING"));
    return fields;
  }

  private static void checkShape(String key, SourceJson section) throws BrokenClientException {
    if (key.equals("OTHERSCREENING")) {
      for (var name : section.names()) {
        section.object(name);
      }
      return;
    }
    for (var name : SIDES) {
      var side = section.object(name);
      if (side.isPresent() && BY_LESION.contains(key)) {
        for (var number : side.get().names()) {
          side.get().object(number);
        }
      }
    }
  }

  private static List<Lesion> lesions(SourceJson section) throws BrokenClientException {
    var lesions = new ArrayList<Lesion>();
    var numbers = new HashSet<String>();
    for (var side : section.names()) {
      var bySide = section.object(side);
      if (bySide.isEmpty()) {
        continue;
      }
      if (!SIDES.contains(side)) {
        throw section.broken(Reason.WRONG_SHAPE, side);
      }
      for (var number : bySide.get().names()) {
        if (!NUMBER.matcher(number).matches()) {
          throw bySide.get().broken(Reason.WRONG_SHAPE, number);
        }
        if (!numbers.add(number)) {
          throw bySide.get().broken(Reason.LESION_TWICE, number);
        }
        var lesion = bySide.get().object(number);
        if (lesion.isPresent()) {
          lesions.add(new Lesion(side, number, lesion.get().node()));
        }
      }
    }
    return lesions;
  }
}
