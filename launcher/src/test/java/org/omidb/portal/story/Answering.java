package org.omidb.portal.story;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.omidb.portal.form.domain.AnswerValue;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Group;
import org.omidb.portal.form.domain.Question;
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
import org.omidb.portal.form.domain.Section;

/** Answers every question of a section in a plausible way, whatever the form asks. */
final class Answering {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  static final String COLLEAGUE = "nell@omidb.example";

  private final Person person;
  private final String email;
  private final String selection;

  /**
   * Answers of one person.
   *
   * @param selection the name of the saved selection to choose where the form asks for one
   */
  Answering(Person person, String email, String selection) {
    this.person = person;
    this.email = email;
    this.selection = selection;
  }

  void answer(Section section) {
    section.questions().forEach(this::answer);
  }

  /** All sections, one after the other, and the questions that answers lead to. */
  void answer(String application, Form form) {
    for (var section : form.sections()) {
      if (!isAt(section)) {
        person.open(application).follow(section.title());
      }
      var answered = new HashSet<String>();
      var shown = shown(section, answered);
      while (!shown.isEmpty()) {
        shown.forEach(question -> {
          answer(question);
          answered.add(question.id());
        });
        person.press("Save and continue");
        shown = isAt(section) ? shown(section, answered) : List.of();
      }
    }
  }

  private boolean isAt(Section section) {
    return person.page().url().matches(".*[?&]section=" + section.id() + "(&.*)?");
  }

  /** What the page asks and was not answered yet. */
  private List<Question> shown(Section section, Set<String> answered) {
    var asked = Set.of(person.field("portal.asked").inputValue().split(","));
    return section.questions().stream()
        .filter(question -> asked.contains(question.id()) && !answered.contains(question.id()))
        .toList();
  }

  private void fill(String field, String text) {
    person.field(field).fill(text);
  }

  private void choose(String field, String value) {
    person.field(field).and(person.page().locator("[value='" + value + "']")).check();
  }

  /** By the names of the fields, as parts of different questions may have one label. */
  private void answer(Question question) {
    var field = question.id();
    switch (question.kind()) {
      case ShortText(var limit) -> fill(field, textOf(question));
      case LongText(var limit) -> {
        if (person.field(field).inputValue().isEmpty()) {
          fill(field, "We answer this in a sentence that is long enough.");
        }
      }
      // of the team, somebody who has no account
      case Email() -> fill(field, field.endsWith("_email") ? COLLEAGUE : email);
      case Telephone() -> fill(field, "+44 20 7946 0018");
      case Orcid() -> fill(field, "0000-0002-1825-0097");
      case Amount(var unit, var least, var most, var decimals) -> fill(field, most.toPlainString());
      case ChoiceOfOne(var options) -> choose(field, options.getFirst().value());
      // the researcher and one of the team will access data
      case YesNo() ->
          choose(field, field.equals("record-level") || field.endsWith("_access") ? "yes" : "no");
      case ChoiceOfSeveral(var options) -> choose(field, options.getFirst().value());
      case Declarations(var options) -> options.forEach(option -> choose(field, option.value()));
      case Country() -> person.field(field).selectOption("GB");
      case Day(var bounds) -> {
        var day = bounds.example(LocalDate.now(LONDON));
        fill(field, Integer.toString(day.getDayOfMonth()));
        fill(field + "-month", Integer.toString(day.getMonthValue()));
        fill(field + "-year", Integer.toString(day.getYear()));
      }
      case Upload upload ->
          person
              .field(field)
              .setInputFiles(new FilePayload("data-flow.png", "image/png", picture()));
      case CohortSelection() -> person.choose(question.label(), selection);
      case Several several ->
          Group.of(question, AnswerValue.Texts.NONE, 1)
              .getFirst()
              .parts()
              .forEach(part -> answer(part.question()));
      case Heading() -> {}
    }
  }

  /** The agreement names the recipient's signatory by what stands here. */
  private static String textOf(Question question) {
    return switch (question.id()) {
      case "title" -> ApplicationStoryIT.TITLE;
      case "full-name", "name" -> "Rhea Rossi";
      case "signatory-name" -> "Rufus Reed";
      case "legal-name", "organisation" -> "University of Somewhere";
      case "country" -> "United Kingdom";
      default -> "As planned";
    };
  }

  static byte[] picture() {
    try {
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
