package org.omidb.portal.catalogue.store;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.store.CaseFacts.LesionKey;
import org.omidb.portal.mark.MarkJson;
import org.omidb.portal.mark.domain.Conspicuity;
import org.omidb.portal.mark.domain.MarkFields;
import org.omidb.portal.mark.domain.MarkFlag;

/**
 * What a lesion can be chosen by. Pathology after surgery goes before that of a biopsy, a wide
 * biopsy before a fine one; sizes of surgery before those of a mammogram and of ultrasound.
 *
 * @param signs of its description (code list LESDES) and of the marks linked to it
 * @param invasive by the rule of the release format: malignancy type, components, type or grade
 */
record LesionColumns(
    Set<String> signs,
    @Nullable String grade,
    @Nullable String invasive,
    @Nullable Integer sizeMm,
    @Nullable String er,
    @Nullable String pr,
    @Nullable String her2,
    Set<String> conspicuity) {

  private static final List<String> PATHOLOGY = List.of("SURGERY", "BIOPSYWIDE", "BIOPSYFINE");
  private static final List<String> IMAGING = List.of("ASSESSMENT", "INTERVALCANCER");

  private static final Map<String, String> GRADES =
      Map.of("G1", "1", "G2", "2", "G3", "3", "NA", "not-assessable");

  /** The gravest first, as a value may hold several codes. */
  private static final List<String> GRADES_BY_GRAVITY = List.of("G3", "G2", "G1", "NA");

  private static final Map<String, String> RESULTS =
      Map.of("RP", "positive", "RN", "negative", "RB", "borderline", "RU", "not-performed");

  private static final Set<String> CONSPICUITIES =
      Arrays.stream(Conspicuity.values()).map(it -> code(it.text())).collect(toUnmodifiableSet());

  private static final Set<MarkFlag> CALCIFICATIONS =
      EnumSet.of(
          MarkFlag.SUSPICIOUS_CALCIFICATIONS,
          MarkFlag.WITH_CALCIFICATION,
          MarkFlag.MILK_OF_CALCIUM,
          MarkFlag.OTHER_BENIGN_CLUSTER,
          MarkFlag.SUTURE_CALCIFICATION,
          MarkFlag.DYSTROPHIC,
          MarkFlag.VASCULAR,
          MarkFlag.SKIN);

  /** The columns of one lesion. */
  static LesionColumns of(
      LesionKey lesion,
      ObjectNode fields,
      Map<String, ObjectNode> sections,
      Collection<ObjectNode> marks) {
    var entries = new Entries(sections, lesion);
    return new LesionColumns(
        signs(fields, marks),
        grade(entries),
        invasive(entries),
        size(entries),
        entries.result("HormoneERStatus"),
        entries.result("HormonePRStatus"),
        entries.result("HER2ReceptorStatus"),
        conspicuity(marks));
  }

  /** What the sections say of this one lesion. */
  private record Entries(Map<String, ObjectNode> sections, LesionKey lesion) {

    Stream<JsonNode> of(List<String> kinds) {
      return kinds.stream()
          .map(sections::get)
          .filter(Objects::nonNull)
          .map(section -> section.path(lesion.side()).path(lesion.name()))
          .filter(JsonNode::isObject);
    }

    /** The first section of the list that says anything under the name. */
    Optional<String> first(List<String> kinds, String name) {
      return of(kinds)
          .map(entry -> entry.path(name).asText("").strip())
          .filter(text -> !text.isEmpty() && !text.equals("null"))
          .findFirst();
    }

    boolean any(String name) {
      return first(PATHOLOGY, name).isPresent();
    }

    @Nullable String result(String name) {
      return first(PATHOLOGY, name).map(RESULTS::get).orElse(null);
    }
  }

  private static @Nullable String grade(Entries entries) {
    var codes = entries.first(PATHOLOGY, "DiseaseGrade").map(LesionColumns::codes);
    return codes
        .flatMap(all -> GRADES_BY_GRAVITY.stream().filter(all::contains).findFirst())
        .map(GRADES::get)
        .orElse(null);
  }

  private static @Nullable String invasive(Entries entries) {
    var malignancy =
        entries.first(PATHOLOGY, "MalignancyType").map(LesionColumns::codes).orElse(Set.of());
    if (malignancy.contains("b")
        || entries.any("InvasiveComponents")
        || entries.any("InvasiveType")
        || entries.any("DiseaseGrade")) {
      return "invasive";
    }
    return malignancy.contains("a") || entries.any("InSituComponents") || entries.any("DcisGrade")
        ? "in-situ"
        : null;
  }

  private static @Nullable Integer size(Entries entries) {
    return entries
        .first(List.of("SURGERY"), "WholeSizeOfTumour")
        .or(() -> entries.first(IMAGING, "MammoSizeMm"))
        .or(() -> entries.first(IMAGING, "UssSizeMm"))
        .filter(text -> text.matches("[0-9]{1,3}([.][0-9]{1,3})?"))
        .map(text -> (int) Math.round(Double.parseDouble(text)))
        .filter(size -> size <= 999)
        .orElse(null);
  }

  private static Set<String> signs(ObjectNode fields, Collection<ObjectNode> marks) {
    var signs = new TreeSet<String>();
    var description = fields.path("LesionDescription").asText("").toLowerCase(Locale.ROOT);
    switch (description) {
      case "mass", "ma" -> signs.add("mass");
      case "calcification only", "ca" -> signs.add("calcification");
      case "mass with calcification", "mc" -> signs.addAll(Set.of("mass", "calcification"));
      case "asymmetry", "as" -> signs.add("asymmetry");
      case "distortion", "ds" -> signs.add("distortion");
      case "", "null", "no significant abnormality", "na" -> {}
      default -> signs.add("other");
    }
    for (var mark : marks) {
      if (MarkJson.isSet(mark, MarkFlag.MASS) || mark.hasNonNull(MarkFields.MASS_CLASS)) {
        signs.add("mass");
      }
      if (CALCIFICATIONS.stream().anyMatch(flag -> MarkJson.isSet(mark, flag))) {
        signs.add("calcification");
      }
      if (MarkJson.isSet(mark, MarkFlag.FOCAL_ASYMMETRY)) {
        signs.add("asymmetry");
      }
      if (MarkJson.isSet(mark, MarkFlag.ARCHITECTURAL_DISTORTION)) {
        signs.add("distortion");
      }
    }
    if (signs.size() > 1) {
      signs.remove("other");
    }
    return signs;
  }

  private static Set<String> conspicuity(Collection<ObjectNode> marks) {
    var found = new TreeSet<String>();
    for (var mark : marks) {
      var code = code(mark.path(MarkFields.CONSPICUITY).asText(""));
      if (CONSPICUITIES.contains(code)) {
        found.add(code);
      }
    }
    return found;
  }

  private static String code(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Several codes in one value are separated by spaces. */
  private static Set<String> codes(String value) {
    return Set.copyOf(new TreeSet<>(Arrays.asList(value.split(" +"))));
  }
}
