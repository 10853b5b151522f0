package org.omidb.portal.form.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.QuestionKind.Amount;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfOne;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfSeveral;
import org.omidb.portal.form.domain.QuestionKind.CohortSelection;
import org.omidb.portal.form.domain.QuestionKind.Country;
import org.omidb.portal.form.domain.QuestionKind.Day;
import org.omidb.portal.form.domain.QuestionKind.Declarations;
import org.omidb.portal.form.domain.QuestionKind.Email;
import org.omidb.portal.form.domain.QuestionKind.Heading;
import org.omidb.portal.form.domain.QuestionKind.LongText;
import org.omidb.portal.form.domain.QuestionKind.Orcid;
import org.omidb.portal.form.domain.QuestionKind.Several;
import org.omidb.portal.form.domain.QuestionKind.ShortText;
import org.omidb.portal.form.domain.QuestionKind.Telephone;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.QuestionKind.YesNo;

/**
 * Why a form cannot be published: what is in it would lose answers, ask what nobody can answer, or
 * leave the portal without an answer that it reads.
 */
public final class FormCheck {

  /** As large as the portal takes any file, in units of 1,048,576 bytes. */
  public static final int MOST_MEGABYTES = 5;

  /** As many as people still look through, and a page still shows. */
  static final int MOST_FILES = 20;

  /** As many digits behind the point as a number can have. */
  private static final int MOST_DECIMALS = 9;

  private FormCheck() {}

  /**
   * Everything that keeps a form from being published, in the order of its sections and questions.
   *
   * @param earlier the versions that have been published
   */
  public static List<FormFault> check(FormName name, Form form, List<Form> earlier) {
    var faults = new ArrayList<FormFault>();
    faults.addAll(ids(form));
    faults.addAll(FieldNames.faults(form));
    faults.addAll(groups(form));
    form.questions().forEach(question -> faults.addAll(kind(question)));
    faults.addAll(MeaningCheck.check(name, form));
    faults.addAll(ConditionCheck.check(form));
    faults.addAll(reused(form, earlier));
    if (name == FormName.INTEREST) {
      faults.addAll(onePage(form));
    }
    return faults;
  }

  private static List<FormFault> ids(Form form) {
    var faults = new ArrayList<FormFault>();
    Set<String> sections = new HashSet<>();
    Set<String> questions = new HashSet<>();
    if (form.questions().stream().noneMatch(Question::asks)) {
      faults.add(new FormFault("", "The form asks nothing"));
    }
    for (var section : form.sections()) {
      if (!sections.add(section.id())) {
        faults.add(new FormFault(section.id(), "Two sections have this id"));
      }
      if (!FormPart.isId(section.id())) {
        faults.add(new FormFault(section.id(), "An id has small letters, digits and hyphens only"));
      }
      for (var question : section.questions()) {
        if (!questions.add(question.id())) {
          faults.add(new FormFault(question.id(), "Two questions have this id"));
        }
        if (FormPart.isTaken(question.id())) {
          faults.add(new FormFault(question.id(), "The portal itself needs this id on its pages"));
        }
        if (!FormPart.isId(question.id())) {
          faults.add(
              new FormFault(question.id(), "An id has small letters, digits and hyphens only"));
        }
      }
    }
    return faults;
  }

  private static List<FormFault> kind(Question question) {
    var faults = new ArrayList<FormFault>();
    what(question.kind()).forEach(what -> faults.add(new FormFault(question.id(), what)));
    if (question.label().isBlank() || question.noun().isBlank()) {
      faults.add(new FormFault(question.id(), "It does not say what it asks for"));
    }
    return faults;
  }

  /** Either every section is in a group or none, and those of one group follow each other. */
  private static List<FormFault> groups(Form form) {
    var faults = new ArrayList<FormFault>();
    Set<String> before = new HashSet<>();
    var last = "";
    for (var section : form.sections()) {
      var group = section.group();
      if (group.isEmpty() != form.sections().getFirst().group().isEmpty()) {
        faults.add(new FormFault(section.id(), "Either every section is in a group or none"));
      } else if (!group.equals(last) && !before.add(group)) {
        faults.add(new FormFault(section.id(), "Its group “%s” began before".formatted(group)));
      }
      last = group;
    }
    return faults;
  }

  /** What is wrong with a kind of question. */
  static List<String> what(QuestionKind kind) {
    return switch (kind) {
      case ShortText(var limit) -> limit(limit);
      case LongText(var limit) -> limit(limit);
      case ChoiceOfOne(var options) -> options(options);
      case ChoiceOfSeveral(var options) -> options(options);
      case Declarations(var options) -> options(options);
      case Amount(var unit, var least, var most, var decimals) ->
          unless(
              least.compareTo(most) < 0 && decimals >= 0 && decimals <= MOST_DECIMALS,
              "No number lies between its bounds");
      case Upload upload ->
          Stream.of(
                  unless(
                      upload.megabytes() > 0 && upload.megabytes() <= MOST_MEGABYTES,
                      "A file has between 1 and %d MB".formatted(MOST_MEGABYTES)),
                  unless(
                      upload.most() > 0 && upload.most() <= MOST_FILES,
                      "Between 1 and %d files can be uploaded".formatted(MOST_FILES)))
              .flatMap(List::stream)
              .toList();
      case Email() -> List.of();
      case YesNo() -> List.of();
      // bounds that no day lies between cannot be made
      case Day(var bounds) -> List.of();
      case Country() -> List.of();
      case CohortSelection() -> List.of();
      case Telephone() -> List.of();
      case Orcid() -> List.of();
      case Heading() -> List.of();
      case Several several -> ColumnCheck.check(several);
    };
  }

  private static List<String> limit(TextLimit limit) {
    return unless(limit.most() > 0, "Its limit leaves room for no answer");
  }

  private static List<String> options(List<Option> options) {
    if (options.isEmpty()) {
      return List.of("It offers nothing to choose");
    }
    var faults = new ArrayList<String>();
    if (options.stream().map(Option::value).distinct().count() != options.size()) {
      faults.add("It offers one value twice");
    }
    if (options.stream().map(Option::label).distinct().count() != options.size()) {
      faults.add("It offers the same words twice");
    }
    if (options.stream().anyMatch(it -> it.value().isBlank() || it.label().isBlank())) {
      faults.add("It offers an empty choice");
    }
    return faults;
  }

  private static List<FormFault> reused(Form form, List<Form> earlier) {
    Map<String, List<Question>> before =
        earlier.stream()
            .flatMap(version -> version.questions().stream())
            .collect(Collectors.groupingBy(Question::id));
    return form.questions().stream()
        .flatMap(question ->
            before.getOrDefault(question.id(), List.of()).stream()
                .flatMap(old -> reused(question, old).stream())
                .distinct())
        .toList();
  }

  private static Optional<FormFault> reused(Question question, Question old) {
    if (!question.kind().getClass().equals(old.kind().getClass())) {
      return Optional.of(new FormFault(question.id(), "An earlier version asks it in another way"));
    }
    var lost =
        question.kind() instanceof Several now && old.kind() instanceof Several before
            ? ColumnCheck.lost(now, before)
            : renamed(question.kind(), old.kind());
    if (lost.isPresent()) {
      return lost.map(what -> new FormFault(question.id(), what));
    }
    return question.meaning().equals(old.meaning()) || learned(question, old)
        ? Optional.empty()
        : Optional.of(new FormFault(question.id(), "It has another meaning in an earlier version"));
  }

  /** Answers are kept as the values of choices: with another value a choice loses its answers. */
  static Optional<String> renamed(QuestionKind now, QuestionKind before) {
    return now.offered().stream()
        .flatMap(option ->
            before.offered().stream()
                .filter(old ->
                    old.label().equals(option.label()) && !old.value().equals(option.value()))
                .map(old ->
                    "Its choice “%s” is kept as “%s” in an earlier version, and cannot be kept as “%s”"
                        .formatted(option.label(), old.value(), option.value())))
        .findFirst();
  }

  /** Whether the portal only learns to read what it kept before, where it may. */
  private static boolean learned(Question question, Question old) {
    return old.meaning().isEmpty() && question.meaning().filter(Meaning::canBeLearned).isPresent();
  }

  /** Visitors have no account, no files and no selections, and see one page. */
  private static List<FormFault> onePage(Form form) {
    var faults = new ArrayList<FormFault>();
    if (form.sections().size() != 1) {
      faults.add(new FormFault("", "The expression of interest has one section"));
    }
    for (var question : form.questions()) {
      if (question.kind() instanceof Upload || question.kind() instanceof CohortSelection) {
        faults.add(new FormFault(question.id(), "A visitor cannot answer it"));
      }
      if (question.kind() instanceof Several) {
        faults.add(new FormFault(question.id(), "A visitor is asked for single answers only"));
      }
      if (question.shown().isPresent()) {
        faults.add(new FormFault(question.id(), "One page cannot wait for an answer"));
      }
    }
    return faults;
  }

  static List<String> unless(boolean fine, String what) {
    return fine ? List.of() : List.of(what);
  }
}
