package org.omidb.portal.mark.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names of a mark's fields, beside its {@link MarkFlag}s, and the words that may stand there.
 */
public final class MarkFields {

  public static final String ID = "MarkID";
  public static final String LESION = "LesionID";

  /** The numbers of lesions of the episode, with commas between them, or {@link #UNLINKED}. */
  public static final String LINKED = "LinkedNBSSLesionNumber";

  public static final String UNLINKED = "UNLINKED";
  public static final String CONSPICUITY = "Conspicuity";
  public static final String MASS_CLASS = "MassClassification";
  public static final String BENIGN_CLASS = "BenignClassification";
  public static final String X1 = "X1";
  public static final String Y1 = "Y1";
  public static final String X2 = "X2";
  public static final String Y2 = "Y2";
  public static final String WIDTH = "Width";
  public static final String HEIGHT = "Height";

  /** Where it lies, in pixels of the image. */
  public static final List<String> PIXELS = List.of(X1, Y1, X2, Y2, WIDTH, HEIGHT);

  /** Fields with a word, by name, and the words that are known. */
  public static final SortedMap<String, Set<String>> WORDS =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.of(
                  CONSPICUITY,
                  Arrays.stream(Conspicuity.values())
                      .map(Conspicuity::text)
                      .collect(toUnmodifiableSet()),
                  MASS_CLASS,
                  Set.of(
                      "ill_defined",
                      "spiculated",
                      "well_defined",
                      "other",
                      "unknown",
                      "lucent-centred",
                      "coarse_or_popcorn-like",
                      "egg_shell_or_rim"),
                  BENIGN_CLASS,
                  Set.of(
                      "coarse_or_popcorn-like",
                      "egg_shell_or_rim",
                      "lucent-centred",
                      "rod-like",
                      "round_and_punctate"))));

  private MarkFields() {}
}
