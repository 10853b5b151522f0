package org.omidb.portal.dictionary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.disclosure.ColumnForm;

/**
 * A field of the dictionary.
 *
 * @param name in the release, or in NBSS in the chapter of a table
 * @param section where the field stands in a release; empty where it does not
 * @param origin where it comes from: a column of NBSS, a tag of DICOM; empty where it is made for
 *     the release
 * @param type as NBSS or DICOM writes it; empty where there is none
 * @param values codes with their texts, in their order
 * @param officeCodes whether its codes are kept by each screening office and published nowhere
 */
public record Entry(
    String name,
    String meaning,
    Availability standing,
    String section,
    String origin,
    String type,
    ColumnForm.@Nullable Kind kind,
    Map<String, String> values,
    boolean officeCodes) {

  /** For views, which ask for empty strings more easily. */
  public String kindName() {
    return Optional.ofNullable(kind).map(Enum::name).orElse("");
  }

  /** The field's place on its page. */
  public String anchor() {
    return name.replace(' ', '-');
  }

  public boolean released() {
    return standing == Availability.RELEASED;
  }

  /** Whether each word stands somewhere in the field, in whatever case. */
  boolean has(List<String> words) {
    var text =
        String.join(
                " ",
                name,
                spaced(name),
                meaning,
                section,
                origin,
                String.join(" ", values.keySet()),
                String.join(" ", values.values()))
            .toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  boolean isNamed(List<String> words) {
    var names = (name + " " + spaced(name)).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(names::contains);
  }

  /** {@code DiseaseGrade} is found under "disease grade" too. */
  private static String spaced(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ');
  }
}
